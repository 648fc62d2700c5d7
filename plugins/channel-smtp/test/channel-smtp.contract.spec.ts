import plugin from '@sportello/channel-smtp';
import { describeListenContract, type ListenBench } from '@sportello/plugin-testing';
import { DESK, SETTINGS } from './fixtures/open.door.js';
import { SmtpTalk } from './fixtures/smtp.talk.js';

function bench(): ListenBench {
  let sent = 0;
  return {
    settings: SETTINGS,
    send: async (address) => {
      const talk = await SmtpTalk.with(address);
      await talk.envelope([DESK]);
      const answer = await talk.message(`Message-ID: <${(sent += 1)}@example.org>\r\nSubject: Prova\r\n\r\nTesto`);
      talk.end();
      return answer.startsWith('250');
    },
    close: async () => undefined,
  };
}

describeListenContract({ plugin, folder: new URL('../', import.meta.url), bench });
