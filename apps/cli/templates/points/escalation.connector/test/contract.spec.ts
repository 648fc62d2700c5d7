import { describeEscalationContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';
import { FakeGateway } from './fake.gateway.js';

describeEscalationContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: async () => {
    const supplier = await new FakeGateway().start();
    const { settings, secrets, troubles, received, waiting } = supplier;
    // A change says its kind, a task does not.
    const changes = () => [...received.values()].filter((body) => 'kind' in (body as object)).length;
    return {
      ...{ settings, secrets, ...troubles },
      arrived: async () => ({ opened: received.size - changes(), updated: changes() }),
      say: async (count) => {
        for (let i = 0; i < count; i += 1) {
          waiting.push({ task: 'ENTE-1', kind: 'progress', text: `Passo ${i}.`, at: '2026-03-02T10:00:00Z' });
        }
      },
    };
  },
});
