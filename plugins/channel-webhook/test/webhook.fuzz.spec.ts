import plugin from '@sportello/channel-webhook';
import {
  AuthPluginError,
  inboundContentSchema,
  InvalidInputError,
  rawInboundListSchema,
  type PushRequest,
} from '@sportello/plugin-sdk';
import { testInstance, withinLimit } from '@sportello/plugin-testing';
import fc from 'fast-check';
import { BEHIND, GOOD, SETTINGS, signed } from './fixtures/webhook.requests.js';

const point = plugin.contributes['channel.inbound.push']!;
const runs = { numRuns: Number(process.env['SPORTELLO_FUZZ_INPUTS'] ?? 500), seed: 20_260_302 };
/** A hang, not a measure. */
const HANG = 240 * runs.numRuns;

const plain = testInstance(plugin, { settings: SETTINGS, secrets: BEHIND });
const mapped = testInstance(plugin, {
  settings: {
    ...SETTINGS,
    mapping: {
      ...{ subject: '{subject|a.b|a[0]}', text: '{text|fields.a}', level: '{level}', severity: '{severity}' },
      requester: { name: '{requester.name}', email: '{requester.email|e}' },
      fields: { deep: '{a.a.a.a}', raw: '{fields}' },
      attachments: { list: 'attachments', name: '{name}', mediaType: '{mediaType}', content: '{content}' },
    },
  },
  secrets: BEHIND,
});

/** Deeper than any function may call itself. */
const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
const keys = fc.oneof(
  fc.constantFrom(...Object.keys(GOOD), 'a', 'e', '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const spoilt = fc
  .dictionary(keys, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary', maxLength: 300 })), { maxKeys: 5 })
  .map((change) => JSON.stringify({ ...GOOD, ...change }));
const cut = fc.tuple(spoilt, fc.nat()).map(([text, at]) => text.slice(0, at % (text.length + 1)));
const noise = fc.uint8Array({ maxLength: 400 });
const huge = fc.constantFrom(
  nested(200_000, '[', ']'),
  `{"subject":${nested(50_000, '{"a":', '}')}}`,
  `{"requester":{},"subject":"a","text":"b","fields":{"a":${nested(100_000, '[', ']')}}}`,
  `{"requester":{},"subject":"a","text":"${'x'.repeat(900_000)}"}`,
  `{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":${at}`).join(',')}}`,
  `{"attachments":[${Array.from({ length: 100_000 }, () => '{}').join(',')}]}`,
  '{"a":1e999,"text":-0,"subject":1e308}',
  '{"__proto__":{"polluted":true},"subject":"a","text":"b","requester":{"__proto__":{"polluted":true}}}',
);
const bodies: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  ...[
    { arbitrary: spoilt, weight: 10 },
    { arbitrary: cut, weight: 4 },
  ],
  ...[
    { arbitrary: noise, weight: 4 },
    { arbitrary: huge, weight: 1 },
  ],
);

const withBody = (body: string | Uint8Array): PushRequest => ({
  ...signed('{}'),
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});

it(
  'takes every body or refuses it by its fields: nothing else is thrown, nothing hangs, nothing is polluted',
  async () => {
    await fc.assert(
      fc.asyncProperty(bodies, fc.constantFrom(plain, mapped), async (body, it) => {
        const request = withBody(body);
        const messages = await withinLimit('a body', () =>
          point.parse(it.context(), request).catch((error: unknown) => {
            if (!(error instanceof InvalidInputError)) throw error;
            expect(error.problems.length).toBeGreaterThan(0);
            expect(error.problems.every(({ field }) => field.length <= 100)).toBe(true);
            return null;
          }),
        );
        expect('polluted' in {}).toBe(false);
        if (messages === null) return;
        const [message] = rawInboundListSchema.parse(messages);
        if (message === undefined || !(message.raw instanceof Uint8Array)) throw new Error('taken, and lost');
        // What is kept is what was sent, byte for byte.
        expect(Buffer.compare(message.raw, request.body)).toBe(0);
        const stored = { ...message, raw: await it.blobs.put(message.raw), hints: {} };
        const content = await withinLimit('what was kept of a body', () => point.read(it.context(), stored));
        expect(inboundContentSchema.safeParse(content).success).toBe(true);
      }),
      runs,
    );
  },
  HANG,
);

it(
  'believes no header but a right one',
  async () => {
    const good = signed(GOOD, { id: 'msg_1' });
    const names = fc.constantFrom('webhook-id', 'webhook-timestamp', 'webhook-signature');
    const values = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom('', 'v1,', 'v1,=', 'v1a,AAAA', '1e9', '-1', '٣', '99999999999999999999', 'v1,'.repeat(60_000)),
    );
    await fc.assert(
      fc.asyncProperty(names, values, async (name, value) => {
        fc.pre(value !== good.headers[name]);
        const forged = { ...good, headers: { ...good.headers, [name]: value } };
        const refused = withinLimit(name, () => point.verify(plain.context(), forged));
        await expect(refused).rejects.toBeInstanceOf(AuthPluginError);
      }),
      runs,
    );
  },
  HANG,
);
