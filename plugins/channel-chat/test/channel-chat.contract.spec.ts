import plugin from '@sportello/channel-chat';
import { describePushContract, type PushBench } from '@sportello/plugin-testing';
import { ADA, conversation, fromOutside, handed, SETTINGS } from './fixtures/conversations.js';

function bench(): PushBench {
  const from = (requester: typeof ADA) => handed(conversation({ requester }));
  return {
    settings: SETTINGS,
    valid: () => handed(),
    invalid: () => [
      { why: 'no name', request: from({ ...ADA, name: ' \u200b' }), fields: ['name'] },
      { why: 'no address', request: from({ ...ADA, email: '' }), fields: ['email'] },
      { why: 'a wrong address', request: from({ ...ADA, email: 'ada' }), fields: ['email'] },
      { why: 'a name of several lines', request: from({ ...ADA, name: 'Ada\nOperatore' }), fields: ['name'] },
    ],
    forged: () => fromOutside(),
    close: async () => undefined,
  };
}

describePushContract({ plugin, folder: new URL('../', import.meta.url), bench });
