import plugin from '@sportello/channel-fax';
import { describeInboundPollContract, type PollBench } from '@sportello/plugin-testing';
import { Drop } from './fixtures/drop.js';
import { group3 } from './fixtures/tiffs.js';

async function bench(): Promise<PollBench> {
  const drop = await Drop.make();
  const picture = group3(100, { from: 10, to: 20 });
  let number = 0;
  return {
    settings: { folder: drop.folder },
    deliver: async (count) => {
      for (let i = 0; i < count; i += 1) {
        number += 1;
        const name = `fax${String(number).padStart(9, '0')}`;
        await drop.put(`${name}.json`, JSON.stringify({ sender: '+39 06 5555 0101', commid: String(number) }));
        await drop.put(`${name}.tif`, picture);
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
