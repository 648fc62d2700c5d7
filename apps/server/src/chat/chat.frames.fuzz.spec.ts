import { withinLimit } from '@sportello/plugin-testing';
import fc from 'fast-check';
import { frameIn, guestFrameSchema, LONGEST_FRAME, operatorFrameSchema } from './chat.frames.js';

const RUNS = { numRuns: Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500), seed: 20260303 };
const bytes = (text: string) => Buffer.from(text, 'utf8');
const guest = (text: string) => frameIn(guestFrameSchema, bytes(text), false);
const say = { type: 'say', as: '0190b7c2-aaaa', text: 'Buongiorno' };

describe('what comes as a frame of a conversation', () => {
  it('is taken when it is one', () => {
    expect(guest(JSON.stringify(say))).toEqual(say);
    expect(guest(JSON.stringify({ type: 'hand-over', name: 'Ada', email: 'ada@example.org' }))).toMatchObject({
      leave: false,
    });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', 'hello'],
    ['a number', '1'],
    ['null', 'null'],
    ['a list', '[]'],
    ['an unknown type', '{"type":"drop"}'],
    ['a key that nobody knows', JSON.stringify({ ...say, by: 'operator' })],
    ['a prototype', '{"__proto__":{"type":"say"},"type":"say","as":"12345678"}'],
    ['a text that is none', JSON.stringify({ ...say, text: { length: 3 } })],
    ['an empty text', JSON.stringify({ ...say, text: '' })],
    ['a text without end', JSON.stringify({ ...say, text: 'x'.repeat(4_001) })],
    ['lists in lists', '['.repeat(9_000) + ']'.repeat(9_000)],
    ['objects in objects', '{"a":'.repeat(3_000) + '1' + '}'.repeat(3_000)],
    ['a place that is none', JSON.stringify({ type: 'resume', chat: '../x', key: 'k', after: 0 })],
    [
      'a place before the first',
      JSON.stringify({ type: 'resume', chat: '0190b7c2-0000-7000-8000-000000000000', key: 'k'.repeat(43), after: -1 }),
    ],
    ['more than fits', `"${'x'.repeat(LONGEST_FRAME)}"`],
  ])('is refused when it is %s', (_, text) => {
    expect(guest(text)).toBeNull();
    expect(frameIn(operatorFrameSchema, bytes(text), false)).toBeNull();
  });

  it('is refused as bytes, and as text that is no text', () => {
    expect(frameIn(guestFrameSchema, bytes(JSON.stringify(say)), true)).toBeNull();
    expect(frameIn(guestFrameSchema, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), false)).toBeNull();
  });

  it('never throws and never lets through what the schema does not know, whatever comes', async () => {
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((raw) => Buffer.from(raw)),
      fc.json().map(bytes),
      fc.string({ unit: 'binary', maxLength: 300 }).map(bytes),
      fc
        .record({
          type: fc.constantFrom('say', 'resume', 'end', 'take', 'open'),
          as: fc.string(),
          text: fc.jsonValue(),
        })
        .map((frame) => bytes(JSON.stringify(frame))),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (data) => {
        for (const schema of [guestFrameSchema, operatorFrameSchema]) {
          const frame = await withinLimit('a frame', () => frameIn<unknown>(schema, data, false));
          if (frame !== null) expect(schema.parse(frame)).toEqual(frame);
        }
      }),
      RUNS,
    );
  });
});
