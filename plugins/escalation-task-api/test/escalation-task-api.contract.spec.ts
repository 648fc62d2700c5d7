import plugin from '@sportello/escalation-task-api';
import { describeEscalationContract } from '@sportello/plugin-testing';

describeEscalationContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench: () => ({ settings: {}, close: async () => undefined }),
  // There is no other side: the supplier asks.
  without: ['refuseCredentials', 'fallSilent', 'vanish'],
});
