import plugin from '@sportello/channel-red';
import { describeInboundPollContract, type PollBench } from '@sportello/plugin-testing';
import { Drop } from './fixtures/drop.js';
import { DOCUMENT, version3 } from './fixtures/segnature.js';

async function bench(): Promise<PollBench> {
  const drop = await Drop.make();
  let number = 0;
  return {
    settings: { folder: drop.folder },
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1) {
        number += 1;
        const segnatura = version3(String(number).padStart(7, '0'));
        await drop.put(`registrazione-${number}`, { 'Segnatura.xml': segnatura, 'richiesta.pdf': DOCUMENT });
      }
    },
    vanish: () => drop.remove(),
    close: () => drop.remove(),
  };
}

// A folder has no credentials and is never silent.
describeInboundPollContract({
  plugin,
  folder: new URL('../', import.meta.url),
  bench,
  without: ['refuseCredentials', 'fallSilent'],
  volume: 1_000,
});
