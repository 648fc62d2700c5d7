import plugin from '@sportello/channel-phone';
import { describePushContract, type PushBench } from '@sportello/plugin-testing';
import { BEHIND, RINGING, SECRET, SETTINGS, signed } from './fixtures/call.requests.js';

function bench(): PushBench {
  const without = (name: string) => Object.fromEntries(Object.entries(RINGING).filter(([key]) => key !== name));
  return {
    settings: SETTINGS,
    secrets: BEHIND,
    valid: () => signed(RINGING),
    invalid: () => [
      { why: 'no name of the call', request: signed(without('call')), fields: ['call'] },
      { why: 'an unknown field', request: signed({ ...RINGING, colour: 'red' }), fields: ['colour'] },
      { why: 'no number', request: signed({ ...RINGING, from: 'Ada' }), fields: ['from'] },
      { why: 'no JSON', request: signed('event=ringing'), fields: ['body'] },
      { why: 'nothing', request: signed({}), fields: ['event', 'call', 'at'] },
    ],
    forged: () => signed(RINGING, { secret: SECRET.replace('whsec_d', 'whsec_e') }),
    close: async () => undefined,
  };
}

describePushContract({ plugin, folder: new URL('../', import.meta.url), bench });
