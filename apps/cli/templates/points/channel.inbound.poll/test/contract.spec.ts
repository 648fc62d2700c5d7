import { describeInboundPollContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';
import { FakeGateway } from './fake.gateway.js';

describeInboundPollContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: async () => {
    const gateway = await new FakeGateway().start();
    const { settings, secrets, troubles, waiting } = gateway;
    return {
      settings,
      secrets,
      ...troubles,
      deliver: async (count: number) => {
        for (let i = 0; i < count; i += 1) waiting.push({ from: '+390612345678', text: `messaggio ${waiting.length}` });
      },
    };
  },
});
