import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { MailRefused, bodyText, classifyAutomatic, parseMail, sanitiseHtml, splitQuoted } from '../src/index.js';

const inputs = Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 600);
/** Milliseconds; an input that hangs fails, a slow machine does not. */
const HANG = Math.max(110_000, inputs * 50);
const folder = new URL('./fixtures/', import.meta.url);
const seeds = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.eml'))
  .map((name) => readFileSync(new URL(name, folder)));

/** Damage as it happens: bytes changed, stretches cut, repeated or moved from another message. */
const mutation = fc.record({
  seed: fc.nat(seeds.length - 1),
  edits: fc.array(
    fc.record({
      kind: fc.constantFrom('set', 'cut', 'repeat', 'splice', 'break'),
      at: fc.nat(20_000),
      size: fc.nat(400),
      byte: fc.nat(255),
      other: fc.nat(seeds.length - 1),
    }),
    { maxLength: 8 },
  ),
});

function mutate({
  seed,
  edits,
}: {
  seed: number;
  edits: readonly { kind: string; at: number; size: number; byte: number; other: number }[];
}): Buffer {
  let bytes = Buffer.from(seeds[seed] ?? []);
  for (const { kind, at: where, size, byte, other } of edits) {
    const at = where % (bytes.length + 1);
    const before = bytes.subarray(0, at);
    const after = bytes.subarray(at);
    if (kind === 'set') bytes = Buffer.concat([before, Buffer.from([byte]), after.subarray(1)]);
    else if (kind === 'cut') bytes = Buffer.concat([before, after.subarray(size)]);
    else if (kind === 'repeat')
      bytes = Buffer.concat([before, ...Array.from({ length: 20 }, () => after.subarray(0, size)), after]);
    else if (kind === 'splice')
      bytes = Buffer.concat([
        before,
        (seeds[other] ?? Buffer.alloc(0)).subarray(at % 3_000, (at % 3_000) + size),
        after,
      ]);
    else bytes = Buffer.concat([before, Buffer.from('\r\n\r\n--B\r\n'), after]);
  }
  return bytes;
}

/** Everything intake does with a message before a ticket exists. */
async function readWhole(raw: Uint8Array): Promise<'read' | 'refused'> {
  try {
    const mail = await parseMail(raw);
    structuredClone(mail);
    splitQuoted(mail.text, mail.html, { subject: mail.subject });
    classifyAutomatic(mail);
    bodyText(mail);
    sanitiseHtml(mail.html ?? '');
    return 'read';
  } catch (error) {
    if (error instanceof MailRefused && error.code !== 'unparseable') return 'refused';
    throw error;
  }
}

/** Processor time one message may take, in milliseconds, whatever the machine; what it does once, such as compiling, is not the message's. */
const LIMIT = 1_000;

async function readInTime(raw: Uint8Array): Promise<string> {
  const times: number[] = [];
  for (;;) {
    const before = process.cpuUsage();
    const outcome = await readWhole(raw);
    const { user, system } = process.cpuUsage(before);
    if (user + system < LIMIT * 1_000) return outcome;
    times.push(Math.round((user + system) / 1_000));
    if (times.length === 3) return `${times.join(', ')} ms of processor time`;
  }
}

describe('hostile messages', () => {
  it(
    'reads or refuses every damaged message',
    async () => {
      await fc.assert(
        fc.asyncProperty(mutation, async (damage) => {
          expect(['read', 'refused']).toContain(await readInTime(mutate(damage)));
        }),
        { numRuns: inputs, interruptAfterTimeLimit: HANG, markInterruptAsFailure: true },
      );
    },
    HANG + 10_000,
  );

  it(
    'reads or refuses arbitrary bytes',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 3_000 }), async (raw) => {
          expect(['read', 'refused']).toContain(await readInTime(raw));
        }),
        { numRuns: Math.ceil(inputs / 2), interruptAfterTimeLimit: HANG, markInterruptAsFailure: true },
      );
    },
    HANG + 10_000,
  );

  // Each of these is quadratic or worse for a careless reader, which then takes many minutes and ends at the time limit.
  // How fast a reader is belongs to the benchmarks: the limit is far above what linear work needs on a busy machine.
  const big = (unit: string, bytes = 900_000): string => unit.repeat(Math.ceil(bytes / unit.length));
  const head = 'From: a@example.it\r\nMessage-ID: <a@b>\r\n';
  it.each<[string, string]>([
    ['a subject of encoded words', `${head}Subject: ${big('=?utf-8?Q?=C3=A8?= ')}\r\n\r\nx`],
    ['a subject of broken encoded words', `${head}Subject: ${big('=?utf-8?Q?=C3')}\r\n\r\nx`],
    ['references of open brackets', `${head}References: ${big('<')}\r\n\r\nx`],
    ['addresses that never close', `${head}To: ${big('"a(<')}\r\n\r\nx`],
    ['a header folded a hundred thousand times', `${head}X-A: ${big('\r\n b')}\r\n\r\nx`],
    ['a media type of parameters', `${head}Content-Type: text/plain; ${big('a*0*=x;')}\r\n\r\nx`],
    ['a file name of dots', `${head}Content-Type: application/pdf; name="${big('. ')}x"\r\n\r\nx`],
    ['a date of digits', `${head}Date: ${big('1 Nov ')}\r\n\r\nx`],
    ['quote marks only', `${head}\r\n${big('>\r\n', 4_000_000)}`],
    ['attributions only', `${head}\r\n${big('Il 23/11/2026 10:00 a@b\r\n', 4_000_000)}`],
    ['an endless attribution', `${head}\r\nOn ${big('1@a ha scritto ', 4_000_000)}:`],
    ['sender lines only', `${head}\r\n${big('Da: a\r\n', 4_000_000)}`],
    ['blank lines only', `${head}\r\n${big(' \r\n', 4_000_000)}`],
    ['boundaries only', `${head}Content-Type: multipart/mixed; boundary="-"\r\n\r\n${big('---x\r\n', 4_000_000)}`],
    ['elements nested in HTML', `${head}Content-Type: text/html\r\n\r\n${big('<div><b>', 4_000_000)}`],
    ['elements closed and never opened', `${head}Content-Type: text/html\r\n\r\n${big('</p>', 4_000_000)}`],
    ['open angle brackets', `${head}Content-Type: text/html\r\n\r\n${big('<', 4_000_000)}`],
    ['attributes without end', `${head}Content-Type: text/html\r\n\r\n<a ${big('style="color:red" ', 4_000_000)}`],
    ['styles', `${head}Content-Type: text/html\r\n\r\n<p style="${big('color:rgb(1,1,', 2_000_000)}">x</p>`],
    ['tables in tables', `${head}Content-Type: text/html\r\n\r\n${big('<table><tr><td>', 2_000_000)}`],
    ['comments', `${head}Content-Type: text/html\r\n\r\n${big('<!--', 4_000_000)}`],
    ['picture references', `${head}Content-Type: text/html\r\n\r\n${big('cid:', 4_000_000)}`],
  ])(
    'is not slowed down by %s',
    async (_, source) => {
      expect(['read', 'refused']).toContain(await readWhole(Buffer.from(source, 'latin1')));
    },
    120_000,
  );
});
