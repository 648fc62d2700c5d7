import { describeOutboundContract } from '@sportello/plugin-testing';
import plugin from '../src/index.js';
import { FakeGateway } from './fake.gateway.js';

describeOutboundContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: async () => {
    const gateway = await new FakeGateway().start();
    const { settings, secrets, troubles } = gateway;
    return { settings, secrets, ...troubles, received: async () => gateway.received.size };
  },
});
