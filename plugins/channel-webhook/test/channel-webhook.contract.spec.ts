import plugin from '@sportello/channel-webhook';
import { describePushContract, type PushBench } from '@sportello/plugin-testing';
import { BEHIND, GOOD, SECRETS, SETTINGS, signed } from './fixtures/webhook.requests.js';

function bench(): PushBench {
  const without = (name: string) => Object.fromEntries(Object.entries(GOOD).filter(([key]) => key !== name));
  return {
    settings: SETTINGS,
    secrets: BEHIND,
    valid: () => signed(GOOD),
    invalid: () => [
      { why: 'no subject', request: signed(without('subject')), fields: ['subject'] },
      { why: 'an unknown field', request: signed({ ...GOOD, colour: 'red' }), fields: ['colour'] },
      {
        why: 'a wrong address',
        request: signed({ ...GOOD, requester: { ...GOOD.requester, email: 'ada' } }),
        fields: ['requester.email'],
      },
      { why: 'no JSON', request: signed('subject=hello'), fields: ['body'] },
      { why: 'nothing', request: signed({}), fields: ['requester', 'subject', 'text'] },
    ],
    forged: () => signed(GOOD, { secret: SECRETS.old.replace('MfKQ', 'AAAA') }),
    close: async () => undefined,
  };
}

describePushContract({ plugin, folder: new URL('../', import.meta.url), bench });
