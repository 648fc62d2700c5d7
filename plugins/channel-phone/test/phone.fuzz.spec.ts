import plugin from '@sportello/channel-phone';
import { InvalidInputError } from '@sportello/plugin-sdk';
import { testInstance, withinLimit } from '@sportello/plugin-testing';
import { BEHIND, RINGING, SETTINGS, signed } from './fixtures/call.requests.js';

/** 500 with every test; 20,000 with `npm run fuzz`. */
const INPUTS = Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500);
const SEED = 20_260_302;

const point = plugin.contributes['channel.inbound.push'];
if (point === undefined) throw new Error('channel-phone is no push channel');

/** Numbers from 0 to 1 that are the same every time (mulberry32). */
function randomness(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const STRANGE: readonly unknown[] = [
  ...[
    null,
    true,
    -0,
    1e308,
    '',
    ' '.repeat(5_000),
    '\u0000',
    '\ud800',
    '<script>alert(1)</script>',
    "'; DROP TABLE ticket; --",
  ],
  ...[
    {},
    [],
    [[[[]]]],
    { toString: 'x' },
    '../../etc/passwd',
    '${7*7}',
    'sip:'.repeat(500),
    '+'.repeat(200),
    '0'.repeat(100_000),
  ],
  ...['2026-02-30T25:61:61Z', '9999-12-31T23:59:59.999999999+14:00', '-271821-04-19T23:59:59Z', '٠٦٥٥٥٥', '\u202e0655'],
];
const KEYS = [...Object.keys(RINGING), 'extension', 'language', '__proto__', 'constructor', 'hasOwnProperty'];

/** A body as somebody hostile, or something broken, would send it. */
function inputOf(random: () => number): string {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const good = JSON.stringify(RINGING);
  const way = random();
  if (way < 0.5) {
    const changed: [string, unknown][] = Object.entries(RINGING);
    for (let times = 1 + random() * 4; times > 0; times--) changed.push([pick(KEYS), pick(STRANGE)]);
    return `{${changed.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value) ?? 'null'}`).join(',')}}`;
  }
  if (way < 0.7) return good.slice(0, Math.floor(random() * good.length));
  if (way < 0.9) {
    const at = Math.floor(random() * good.length);
    return good.slice(0, at) + String.fromCharCode(Math.floor(random() * 256)) + good.slice(at + 1);
  }
  const deep = Math.floor(random() * 20_000);
  return random() < 0.5
    ? '['.repeat(deep) + ']'.repeat(deep)
    : `{"extensions":${'[0,'.repeat(deep)}0${']'.repeat(deep)}}`;
}

describe('What a telephone exchange says, by chance', () => {
  it(`is taken or refused with its fields, ${INPUTS} times: nothing crashes, hangs, or is lost`, async () => {
    const random = randomness(SEED);
    const it = testInstance(plugin, { settings: SETTINGS, secrets: BEHIND });
    const ctx = it.context();
    let taken = 0;
    for (let n = 0; n < INPUTS; n++) {
      const input = inputOf(random);
      const request = signed(input, { id: `msg_${n}` });
      const messages = await withinLimit(`input ${n} of seed ${SEED}`, () =>
        point
          .verify(ctx, request)
          .then((verified) => point.parse(ctx, verified))
          .catch((error: unknown) => {
            if (error instanceof InvalidInputError && error.problems.length > 0 && error.problems.length <= 50)
              return [];
            throw new Error(`input ${n} of seed ${SEED}: ${input.slice(0, 200)}`, { cause: error });
          }),
      );
      for (const message of messages) {
        if (!(message.raw instanceof Uint8Array)) throw new Error('no bytes');
        expect(Buffer.from(message.raw).toString()).toBe(input);
        const stored = { ...message, raw: await it.blobs.put(message.raw), hints: {} };
        const { call } = await withinLimit(`input ${n} of seed ${SEED}`, () => point.read(ctx, stored));
        expect(call?.call).toMatch(/^[\x21-\x7E]{1,200}$/);
        expect(call?.number ?? '0').toMatch(/^[0-9*#+]{1,60}$/);
        taken += 1;
      }
    }
    // Some of them are right after all, or only half of it would be tried.
    expect(taken).toBeGreaterThan(0);
    expect('polluted' in {}).toBe(false);
  });
});
