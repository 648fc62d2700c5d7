import plugin from '@sportello/channel-webhook';
import { AuthPluginError, ConfigPluginError, InvalidInputError, type PushRequest } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { BEHIND, GOOD, NOW, SECRETS, SETTINGS, signed } from './fixtures/webhook.requests.js';

const point = plugin.contributes['channel.inbound.push'];
if (point === undefined) throw new Error('channel-webhook is no push channel');

const instance = (change: object = {}, secrets: Readonly<Record<string, string>> = BEHIND) =>
  testInstance(plugin, { settings: { ...SETTINGS, ...change }, secrets });

const verified = (request: PushRequest, change: object = {}) => {
  const ctx = instance(change).context();
  return point.verify(ctx, request);
};

const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000);

describe('Who may push to a webhook', () => {
  it('is whoever signs with one of its secrets, as the published library signs', async () => {
    for (const secret of Object.values(SECRETS))
      await expect(verified(signed(GOOD, { secret }))).resolves.toBeDefined();
  });

  it('is believed when one signature of several is right, as while a secret is being changed', async () => {
    const good = signed(GOOD, { id: 'msg_1' });
    const wrong = 'v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA= v1a,x v2,y';
    const signature = `${wrong} ${good.headers['webhook-signature'] ?? ''}`;
    await expect(
      verified({ ...good, headers: { ...good.headers, 'webhook-signature': signature } }),
    ).resolves.toBeDefined();
  });

  it('passes the test vector of the specification', async () => {
    const request: PushRequest = {
      ...signed(''),
      headers: {
        'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
        'webhook-timestamp': '1614265330',
        'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
      },
      body: new TextEncoder().encode('{"test": 2432232314}'),
    };
    const it = testInstance(plugin, {
      settings: SETTINGS,
      secrets: BEHIND,
      clock: { now: () => new Date(1_614_265_330_000) },
    });
    await expect(point.verify(it.context(), request)).resolves.toBeDefined();
    const other = { ...request, headers: { ...request.headers, 'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJel' } };
    await expect(point.verify(it.context(), other)).rejects.toBeInstanceOf(AuthPluginError);
  });

  const good = signed(GOOD, { id: 'msg_1' });
  const header = (name: string, value: string): PushRequest => ({
    ...good,
    headers: { ...good.headers, [name]: value },
  });
  it.each<[string, PushRequest]>([
    ['with another secret', signed(GOOD, { secret: `whsec_${'B'.repeat(44)}` })],
    ['of another body', { ...good, body: new TextEncoder().encode(`${JSON.stringify(GOOD)} `) }],
    ['of another id', header('webhook-id', 'msg_2')],
    ['at another time', header('webhook-timestamp', String(NOW.getTime() / 1_000 + 1))],
    [
      'of another version',
      header('webhook-signature', (good.headers['webhook-signature'] ?? '').replace('v1,', 'v1a,')),
    ],
    ['that is missing', header('webhook-signature', '')],
    ['that is no base64', header('webhook-signature', 'v1,%%%%')],
    ['cut short', header('webhook-signature', (good.headers['webhook-signature'] ?? '').slice(0, 20))],
    ['too old', signed(GOOD, { at: later(-301) })],
    ['of the future', signed(GOOD, { at: later(301) })],
    ['without a time', header('webhook-timestamp', '')],
    ['with words for a time', header('webhook-timestamp', '1614265330e0')],
    ['without an id', header('webhook-id', '')],
    ['with an id of many lines', header('webhook-id', 'msg\n1')],
    ['without any header', { ...good, headers: {} }],
  ])('a signature %s is refused', async (_what, request) => {
    await expect(verified(request)).rejects.toBeInstanceOf(AuthPluginError);
  });

  it('may be late or early by the tolerance', async () => {
    for (const seconds of [-300, 300])
      await expect(verified(signed(GOOD, { at: later(seconds) }))).resolves.toBeDefined();
    await expect(verified(signed(GOOD, { at: later(-60) }), { toleranceSeconds: 30 })).rejects.toThrow('60 seconds');
  });

  it.each([['whsec_short'], ['not base64 at all!'], [`whsec_${Buffer.alloc(65).toString('base64')}`]])(
    'cannot be told with a secret like %s, which the settings say',
    async (secret) => {
      const it = instance({}, { ...BEHIND, 'env:SECRET_PROVA_OLD': secret });
      const failure = await point.check(it.context()).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(ConfigPluginError);
      expect(failure).toMatchObject({ field: 'secrets.1' });
      expect(String(failure)).not.toContain(secret);
    },
  );
});

describe('What is pushed to a webhook', () => {
  const parsed = async (body: unknown) => point.parse(instance().context(), signed(body));
  const problems = async (body: unknown) => {
    const failure = await parsed(body).catch((error: unknown) => error);
    if (!(failure instanceof InvalidInputError)) throw new Error(`not refused: ${JSON.stringify(failure)}`);
    return failure.problems;
  };

  it('becomes a request with all it says', async () => {
    const it = instance({ assurance: 'spid-l2' });
    const [message] = await point.parse(it.context(), signed(GOOD, { id: 'msg_7' }));
    if (message === undefined || !(message.raw instanceof Uint8Array)) throw new Error('nothing was made of it');
    expect(message.externalId).toBe('webhook:msg_7');
    const raw = await it.blobs.put(message.raw);
    const { requester, attachments, subject, text, language, ...request } = GOOD;
    const content = await point.read(it.context(), { ...message, raw, hints: {} });
    expect(content).toMatchObject({ from: requester, subject, text, language, request, assurance: 'spid-l2' });
    const [file] = content.attachments;
    expect(file).toMatchObject({ name: attachments[0]?.name, mediaType: 'text/plain' });
    expect(file && new TextDecoder().decode(await it.blobs.get(file.blob))).toBe('bianca');
  });

  const attachment = { name: 'a.txt', mediaType: 'text/plain', content: 'YQ==' };
  it.each<[string, unknown, string, string]>([
    ['an unknown key', { ...GOOD, colour: 1 }, 'colour', 'unknown'],
    ['an unknown key within', { ...GOOD, requester: { vat: 1 } }, 'requester.vat', 'unknown'],
    ['no text', { ...GOOD, text: undefined }, 'text', 'required'],
    ['a text of blanks', { ...GOOD, text: ' \n\u200b' }, 'text', 'required'],
    ['numbers for words', { ...GOOD, subject: 5 }, 'subject', 'bad-type'],
    ['a subject of two lines', { ...GOOD, subject: 'a\r\nBcc: b@c' }, 'subject', 'bad-characters'],
    ['half a character', { ...GOOD, text: 'a\ud800' }, 'text', 'bad-characters'],
    ['a subject too long', { ...GOOD, subject: 'x'.repeat(201) }, 'subject', 'too-long'],
    ['a text too long', { ...GOOD, text: 'x'.repeat(20_001) }, 'text', 'too-long'],
    ['another language', { ...GOOD, language: 'de' }, 'language', 'bad-choice'],
    ['a date without zone', { ...GOOD, sentAt: '2026-03-02T09:00:00' }, 'sentAt', 'bad-date'],
    ['a field of fields', { ...GOOD, fields: { a: { b: 1 } } }, 'fields.a', 'bad-type'],
    ['a field with a strange name', { ...GOOD, fields: { 'a b': 1 } }, 'fields.a b', 'bad-name'],
    ['too many files', { ...GOOD, attachments: [attachment, attachment, attachment] }, 'attachments', 'too-many'],
    [
      'a file of another type',
      { ...GOOD, attachments: [{ ...attachment, mediaType: 'text/html' }] },
      'attachments.0.mediaType',
      'bad-media-type',
    ],
    [
      'a file that is no base64',
      { ...GOOD, attachments: [{ ...attachment, content: 'YQ=' }] },
      'attachments.0.content',
      'bad-base64',
    ],
    [
      'a file too large',
      { ...GOOD, attachments: [{ ...attachment, content: Buffer.alloc(1_001).toString('base64') }] },
      'attachments.0.content',
      'too-large',
    ],
    ['an empty file', { ...GOOD, attachments: [{ ...attachment, content: '' }] }, 'attachments.0.content', 'empty'],
    ['a list', [GOOD], 'body', 'not-json-object'],
  ])('is refused with %s, which is named in both languages', async (_what, body, field, code) => {
    const found = await problems(body);
    expect(found.map((one) => [one.field, one.code])).toEqual([[field, code]]);
    for (const { message } of found) {
      expect(message.it).toMatch(/\S/);
      expect(message.en).toMatch(/\S/);
      expect(message.it).not.toBe(message.en);
    }
  });

  it('is told of all its mistakes at once', async () => {
    const found = await problems({ subject: 1, text: '', requester: { email: 'x' }, extra: 1, other: 2 });
    expect(found.map(({ field }) => field).sort()).toEqual(['extra', 'other', 'requester.email', 'subject', 'text']);
  });

  it('does not change what objects are', async () => {
    await parsed(`{"requester":{},"subject":"a","text":"b","fields":{"__proto__":{"polluted":true}}}`).catch(
      () => null,
    );
    expect('polluted' in {}).toBe(false);
  });
});
