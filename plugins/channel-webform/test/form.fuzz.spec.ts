import plugin from '@sportello/channel-webform';
import { InvalidInputError, rawInboundListSchema, type PushRequest } from '@sportello/plugin-sdk';
import { testInstance, withinLimit } from '@sportello/plugin-testing';
import fc from 'fast-check';
import { bytes, file, GOOD, json, multipart, nested, SETTINGS } from './fixtures/form.requests.js';

const runs = { numRuns: Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500), seed: 20_261_123 };
/** A hang, not a measure. */
const HANG = 240 * runs.numRuns;
const form = plugin.contributes['channel.inbound.push']!;

const names = fc.oneof(
  fc.constantFrom(
    ...Object.keys(GOOD),
    'subtopic',
    'website',
    'fields.since',
    'fields.how',
    'fields.urgent',
    'fields.why',
    'fields.constructor',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const values = fc.oneof(
  fc.constantFrom(...Object.values(GOOD), 'office', 'payslip', 'missing', '2026-02-29', 'one', '<script>', '', ' '),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const files = fc.array(
  fc.record({
    field: fc.constantFrom('attachments', 'attachments', 'other'),
    name: fc.string({ unit: 'binary', maxLength: 300 }),
    mediaType: fc.constantFrom('application/pdf', 'text/plain', 'text/html', ''),
    size: fc.integer({ min: 0, max: 1_100 }),
  }),
  { maxLength: 3 },
);
/** Good forms with some of it spoilt, pure noise, and JSON of any shape. */
const requests: fc.Arbitrary<PushRequest> = fc.oneof(
  fc
    .tuple(fc.array(fc.tuple(names, values), { maxLength: 3 }), files)
    .map(([spoilt, given]) => multipart({ ...GOOD, ...Object.fromEntries(spoilt) }, { files: given.map(file) })),
  fc.array(fc.record({ name: names, value: values }), { maxLength: 20 }).map((fields) => multipart({}, { fields })),
  fc.dictionary(names, fc.jsonValue(), { maxKeys: 4 }).map((spoilt) => json({ ...nested(GOOD), ...spoilt })),
  fc.jsonValue().map((body) => json(body)),
  fc.uint8Array({ maxLength: 200 }).map((body) => ({ ...multipart({}), body })),
  // JSON that is deep, long, or says a name twice.
  fc.nat(20_000).map((deep) => bytes('application/json', `${'['.repeat(deep)}${']'.repeat(deep)}`)),
  fc.nat(3_000).map((many) => json(Object.fromEntries(Array.from({ length: many }, (_, at) => [`f${at}`, 'x'])))),
  fc.tuple(names, values).map(([name, value]) => bytes('application/json', `{"text":"a","text":${JSON.stringify(value)},"fields":{"${name}":{}},"__proto__":{"x":1}}`)), // prettier-ignore
);

/** A field that depends on an answer as well. */
const ASKING = {
  ...SETTINGS,
  fields: [
    ...SETTINGS.fields,
    {
      ...{ name: 'why', type: 'text', label: { it: 'Perché', en: 'Why' }, required: true },
      showWhen: { answers: { urgent: ['true'] } },
    },
  ],
};

const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;
const line = (max: number) => new RegExp(`^[^\\n\\r\\0]{1,${max}}$`, 'u');

describe('whatever is sent to a form', () => {
  it(
    'is a form that satisfies the settings, or is refused with the names of its fields',
    async () => {
      const instance = testInstance(plugin, { settings: ASKING });
      let taken = 0;
      await fc.assert(
        fc.asyncProperty(requests, async (request) => {
          try {
            const [message] = rawInboundListSchema.parse(
              await withinLimit('a submission', () => form.parse(instance.context(), request)),
            );
            const raw = await instance.blobs.put(message!.raw as Uint8Array);
            const stored = { ...message!, raw, hints: {} };
            const content = await withinLimit('a stored form', () => form.read(instance.context(), stored));
            taken += 1;
            expect(content.from.name).toMatch(line(120));
            expect(content.from.email).toMatch(EMAIL);
            expect(content.subject).toMatch(line(200));
            expect(content.text.trim()).not.toBe('');
            expect(['citizen', 'office']).toContain(content.from.userType);
            expect(content.request?.area).toMatch(/^[a-z][a-z0-9-]*$/);
            expect(content.request?.fields?.['inventory']).toMatch(line(10));
            expect(JSON.stringify(content)).not.toMatch(/\\u0000|\\ud[89a-f]/i);
            expect('why' in (content.request?.fields ?? {})).toBe(content.request?.fields?.['urgent'] === true);
            if (content.from.userType === 'office') expect(content.request?.fields).toHaveProperty('officeCode');
            expect(content.attachments.length).toBeLessThanOrEqual(2);
            for (const { blob } of content.attachments) expect(blob.size).toBeLessThanOrEqual(1_000);
          } catch (error) {
            if (!(error instanceof InvalidInputError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
            for (const { field, code, message } of error.problems) {
              expect(typeof field).toBe('string');
              expect(code).toMatch(/^[a-z-]+$/);
              expect(message.it && message.en).not.toBe('');
            }
          }
        }),
        runs,
      );
      expect(taken).toBeGreaterThan(10);
    },
    HANG,
  );
});
