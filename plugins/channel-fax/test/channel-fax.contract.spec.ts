import plugin from '@sportello/channel-fax';
import {
  describeInboundPollContract,
  describePushContract,
  type PollBench,
  type PushBench,
} from '@sportello/plugin-testing';
import { Drop } from './fixtures/drop.js';
import { group3 } from './fixtures/tiffs.js';
import { BEHIND, SECRETS, UPLOADS, uploaded } from './fixtures/uploads.js';

async function bench(): Promise<PollBench> {
  const drop = await Drop.make();
  const picture = group3(100, { from: 10, to: 20 });
  let number = 0;
  return {
    settings: { folder: drop.folder, ocr: { enabled: false } },
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

function gateway(): PushBench {
  const picture = group3(100, { from: 10, to: 20 });
  const content = picture.toString('base64');
  return {
    settings: UPLOADS,
    secrets: BEHIND,
    valid: () => uploaded({ sender: '+39 06 5555 0101', content }),
    invalid: () => [
      { why: 'no document', request: uploaded({ sender: '1234' }), fields: ['sha256'] },
      { why: 'an unknown field', request: uploaded({ content, colour: 'red' }), fields: ['colour'] },
      { why: 'no JSON', request: uploaded('fax'), fields: ['fax'] },
      {
        why: 'neither TIFF nor PDF',
        request: uploaded({ content: Buffer.from('MZ').toString('base64') }),
        fields: ['content'],
      },
      { why: 'a file that is not there', request: uploaded({ sha256: 'a'.repeat(64) }), fields: ['sha256'] },
    ],
    forged: () => uploaded({ content }, { secret: SECRETS.other }),
    close: async () => undefined,
  };
}

describePushContract({ plugin, folder: new URL('../', import.meta.url), bench: gateway });
