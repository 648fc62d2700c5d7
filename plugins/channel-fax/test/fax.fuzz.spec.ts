import plugin from '@sportello/channel-fax';
import {
  inboundContentSchema,
  InvalidInputError,
  PoisonMessageError,
  rawInboundListSchema,
} from '@sportello/plugin-sdk';
import { diceOf, fuzzInputs, mangled, testInstance, withinLimit } from '@sportello/plugin-testing';
import { described, group3, group4, pagesOf } from './fixtures/tiffs.js';
import { pdfOf } from './fixtures/pdfs.js';
import { BEHIND, uploaded, UPLOADS } from './fixtures/uploads.js';

const { 'channel.inbound.poll': polled, 'channel.inbound.push': pushed } = plugin.contributes;
const INPUTS = fuzzInputs(process.env);
/** Each is three programs or more. */
const PDF_INPUTS = Math.ceil(INPUTS / 10);
/** A hang, not a measure. */
const HANG = 1_000 * INPUTS + 60_000;
const MEDIA_TYPE = 'application/vnd.sportello.fax+json';

/** Numbers that lead out of a TIFF, round in it, or to more than there is. */
const TOKENS = [
  'II*\0',
  'MM\0*',
  '\0\0\0\0',
  '\xff\xff\xff\xff',
  '\x08\0\0\0',
  '\x01\x01\x04\0\xff\xff\xff\x7f',
  '\x11\x01\x04\0',
];
/** Numbers and names that lead a reader of PDFs round in a circle, out of the file, or to more than there is. */
const PDF_TOKENS = [
  '/Count 2147483647',
  '/Kids [2 0 R 2 0 R]',
  '/MediaBox [0 0 1e9 1e9]',
  '/Length 2147483647',
  '/Parent 4 0 R',
  '/OpenAction << /S /JavaScript /JS (while(true){}) >>',
  '/Encrypt << /Filter /Standard >>',
  'stream\n',
  'endobj\n',
  '99999 0 R',
  '[[[[[[[[',
];
const LABELS = [
  '{"sender":"06 55550101","commid":"1","pages":2,"error":"","callid":["1","2"]}',
  'Sender: 06 55550101\nPages: 2\n',
];
const WORDS = ['"', '\\u0000', '{"__proto__":{"polluted":1}}', '\u202e', '[[[[', '1e999', 'null', '\ud800'];

const instance = () =>
  testInstance(plugin, { settings: { source: 'spool', folder: '/srv/none', maxPages: 3, ocr: { enabled: false } } });

/** What is read of a fax of these files, within the limit of an input; null when it waits for a person. */
async function readAs(seed: number, it: ReturnType<typeof instance>, files: readonly object[]) {
  const raw = await it.blobs.put(new TextEncoder().encode(JSON.stringify({ item: 'fax1', files })));
  const message = { externalId: 'x', mediaType: MEDIA_TYPE, receivedAt: '2026-03-02T09:00:00.000Z', raw, hints: {} };
  return withinLimit(`input ${seed}`, () =>
    polled!.read(it.context(), message).catch((error: unknown) => {
      if (error instanceof PoisonMessageError) return null;
      throw new Error(`input ${seed}`, { cause: error });
    }),
  );
}

it(
  'every TIFF and every label becomes a ticket or waits for a person: nothing else is thrown, nothing hangs, nothing is lost',
  async () => {
    const seeds = [
      described(await group4({ pages: 2, width: 200, height: 100 }), '06 55550101\n06 55550102'),
      group3(40, { from: 5, to: 9 }),
      pagesOf(5),
    ];
    for (let seed = 0; seed < INPUTS; seed += 1) {
      const dice = diceOf(seed);
      const it = instance();
      const tiff = mangled(seeds[dice(seeds.length)] ?? seeds[0]!, dice, TOKENS);
      const label = mangled(Buffer.from(LABELS[dice(LABELS.length)] ?? ''), dice, WORDS);
      const files = [];
      for (const [name, bytes] of [
        ['fax1.tif', tiff],
        ['fax1.json', label],
      ] as const)
        files.push({ name, size: bytes.length, blob: await it.blobs.put(bytes) });
      const content = await readAs(seed, it, files);
      expect('polluted' in {}).toBe(false);
      if (content === null) continue;
      expect(inboundContentSchema.safeParse(content).success).toBe(true);
      // Whatever is shown of it, the file is there as it came.
      expect(Buffer.compare(await it.blobs.get(content.attachments[0]!.blob), tiff)).toBe(0);
    }
  },
  HANG,
);

it(
  'every PDF becomes a ticket or waits for a person, and is kept as it came',
  async () => {
    const seeds = [
      pdfOf([{ lines: ['Richiesta di assistenza', 'Il portale non risponde'] }]),
      pdfOf([{}], { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
      pdfOf([{ size: [20_000, 20_000] }], { locked: true }),
    ];
    for (let seed = 0; seed < PDF_INPUTS; seed += 1) {
      const dice = diceOf(seed);
      const it = instance();
      const pdf = mangled(seeds[dice(seeds.length)] ?? seeds[0]!, dice, PDF_TOKENS);
      const files = [{ name: 'fax1.pdf', size: pdf.length, blob: await it.blobs.put(pdf) }];
      const content = await readAs(seed, it, files);
      if (content === null) continue;
      expect(inboundContentSchema.safeParse(content).success).toBe(true);
      expect(Buffer.compare(await it.blobs.get(content.attachments[0]!.blob), pdf)).toBe(0);
    }
  },
  HANG,
);

it(
  'every signed upload is taken or refused by its fields',
  async () => {
    const seeds = [group3(20, { from: 5, to: 9 }), Buffer.from('%PDF-1.4')].map((bytes) =>
      JSON.stringify({ sender: '06 55550101', callid: ['1'], pages: 1, content: bytes.toString('base64') }),
    );
    for (let seed = 0; seed < INPUTS; seed += 1) {
      const dice = diceOf(seed);
      const it = testInstance(plugin, { settings: UPLOADS, secrets: BEHIND });
      const body = mangled(Buffer.from(seeds[dice(seeds.length)] ?? ''), dice, WORDS).toString('utf8');
      const request = await pushed!.verify(it.context(), uploaded(body === '' ? ' ' : body));
      const messages = await pushed!.parse(it.context(), request).catch((error: unknown) => {
        if (error instanceof InvalidInputError) return null;
        throw new Error(`input ${seed}`, { cause: error });
      });
      if (messages !== null) expect(rawInboundListSchema.safeParse(messages).success).toBe(true);
    }
  },
  HANG,
);
