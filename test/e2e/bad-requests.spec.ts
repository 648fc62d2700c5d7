import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PushRegisteredView } from '../../apps/server/src/channels/channel.views.js';
import type { Answer, Api, Ask, ProblemBody } from '../../apps/server/test/support/api.js';
import { expectProblem } from '../../apps/server/test/support/expect-problem.js';
import { InProcessSportello } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'cportal';
const SCRIPT = `<script>alert(1)</script><img src=x onerror="alert(2)">`;
const form = {
  ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
  ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
};
const call = { requester: { name: 'Ada' }, subject: 'x', text: 'y' };

let sportello: InProcessSportello;
let page: Api;
let desk: Api;
let number: string;
let mine: Api;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT] });
  page = sportello.api(TENANT);
  desk = await sportello.staff(TENANT, ['l1', 'supervisor']);
  const ticket = await page.submit('portal', { ...form, email: 'first@person.example' });
  number = ticket.number;
  mine = page.as(ticket.token);
});
afterAll(() => sportello.stop());

const fieldsOf = ({ body }: Answer<ProblemBody>): string[] => (body.errors ?? []).map(({ field }) => field).sort();

describe('a body that is not what it should be', () => {
  it.each(['{', '{"subject":', '[1,2', '\0', '{"a":1}{"b":2}', '﻿{', 'null', '[]', '"text"', '12'])(
    'is refused when the JSON is %j',
    async (bytes) => {
      const raw = { type: 'application/json', bytes };
      expectProblem(await desk.ask('POST', 'tickets', { raw }), 400);
      const pushed = await page.ask('POST', 'channels/portal', { raw });
      expectProblem(pushed, pushed.status);
      expect([400, 422]).toContain(pushed.status);
      const answered = await mine.ask('POST', 'my-ticket/replies', { raw });
      expectProblem(answered, answered.status);
      expect([400, 422]).toContain(answered.status);
    },
  );

  it('is told every field that is unknown or of a wrong type, at once', async () => {
    const json = {
      ...{
        requester: { name: 7, email: 'no', shoe: 43 },
        subject: ['x'],
        text: { $gt: '' },
        severity: 'high',
        extra: 1,
      },
      ...{ language: 'de', area: '../..', __proto__x: 1, fields: 'none' },
    };
    const answer = await desk.ask('POST', 'tickets', { json });
    expectProblem(answer, 400, 'REQUEST.INVALID');
    expect([...new Set(fieldsOf(answer))]).toEqual([
      '__proto__x',
      'area',
      'extra',
      'fields',
      'language',
      'requester.email',
      'requester.name',
      'requester.shoe',
      'severity',
      'subject',
      'text',
    ]);
  });

  it('cannot reach behind objects', async () => {
    const raw = {
      type: 'application/json',
      bytes:
        '{"requester":{"name":"A"},"subject":"x","text":"y","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    };
    expectProblem(await desk.ask('POST', 'tickets', { raw }), 400);
    expect('polluted' in {}).toBe(false);
  });

  it('of a form is told its unknown fields', async () => {
    const answer = await page.ask('POST', 'channels/portal', { json: { ...form, admin: 'true', 'fields.none': 'x' } });
    expectProblem(answer, 422, 'CHANNEL.INVALID_INPUT');
    expect(fieldsOf(answer)).toEqual(['admin', 'fields.none']);
  });

  it.each([
    ['text/xml', '<a/>'],
    ['text/plain', 'x'],
    ['application/x-www-form-urlencoded', 'subject=x'],
    ['application/yaml', 'a: 1'],
    ['nonsense', 'x'],
  ])('is refused when it is %s', async (type, bytes) => {
    expectProblem(await desk.ask('POST', 'tickets', { raw: { type, bytes } }), 415);
  });

  it('is refused when it is too large, before it is read to its end', async () => {
    const bytes = JSON.stringify({ ...call, text: 'x'.repeat(2 * 1024 * 1024) });
    expectProblem(
      await desk.ask('POST', 'tickets', { raw: { type: 'application/json', bytes } }),
      413,
      'REQUEST.TOO_LARGE',
    );
  });

  it('is refused when its text is longer than a text may be', async () => {
    const answer = await desk.ask('POST', 'tickets', {
      json: { ...call, text: 'x'.repeat(20_001), subject: 'y'.repeat(201) },
    });
    expectProblem(answer, 400);
    expect(fieldsOf(answer)).toEqual(['subject', 'text']);
  });

  it('is not unpacked on a sender’s word', async () => {
    const bytes = new Uint8Array(gzipSync(JSON.stringify({ ...call, text: ' '.repeat(10_000_000) })));
    const answer = await desk.ask('POST', 'tickets', {
      raw: { type: 'application/json', bytes },
      headers: { 'content-encoding': 'gzip' },
    });
    expect([400, 415]).toContain(answer.status);
    expectProblem(answer, answer.status);
  });
});

describe('files', () => {
  const withFiles = (
    files: readonly (readonly [name: string, bytes: string | Uint8Array<ArrayBuffer>])[],
  ): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries({ ...form, email: 'files@person.example' }))
      data.append(name, String(value));
    for (const [name, bytes] of files) data.append('attachments', new Blob([bytes], { type: 'text/plain' }), name);
    return data;
  };
  const send = (files: Parameters<typeof withFiles>[0], key: string = randomUUID()) =>
    page.ask<ProblemBody & PushRegisteredView>('POST', 'channels/portal', {
      form: withFiles(files),
      headers: { 'Idempotency-Key': key },
    });

  it('come back byte for byte, always as something to save', async () => {
    const { body } = await send([[`re"por\\t;\u202Egnp.html`, SCRIPT]]);
    const [message] = (await page.as(body.token).myTicket()).messages;
    const [file] = message?.attachments ?? [];
    for (const [api, path] of [
      [page.as(body.token), `my-ticket/attachments/${file?.id}`],
      [desk, `tickets/${body.number}/attachments/${file?.id}`],
    ] as const) {
      const { status, headers, body: bytes } = await api.ask<string>('GET', path);
      expect([status, bytes]).toEqual([200, SCRIPT]);
      expect(headers.get('content-type')).toBe('application/octet-stream');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toContain('sandbox');
      expect(headers.get('content-disposition')).toMatch(
        /^attachment; filename="[\x20-\x7E]*"; filename\*=UTF-8''[A-Za-z0-9.%_~!'()*-]*$/,
      );
    }
  });

  it.each([
    'x\r\nSet-Cookie: a=b.txt',
    '../../etc/passwd',
    '..\\..\\boot.ini',
    '\u0000.txt',
    `${'n'.repeat(5000)}.txt`,
    '💣\u200F.exe',
    '%0d%0aX: y',
  ])('cannot break out by their name (%#)', async (name) => {
    const { status, body } = await send([[name, 'inert']]);
    expect(status).toBe(201);
    const file = (await page.as(body.token).myTicket()).messages[0]?.attachments[0];
    expect(file?.name).not.toMatch(/[\r\n\0/\\\u200F]/);
    const { status: got, headers } = await page.as(body.token).ask('GET', `my-ticket/attachments/${file?.id}`);
    expect(got).toBe(200);
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('too many of them are refused, and so is one that is too large', async () => {
    const six = Array.from({ length: 6 }, (_, index) => [`${index}.txt`, 'x'] as const);
    const many = await send(six);
    expectProblem(many, 422);
    expect(new Set(fieldsOf(many))).toEqual(new Set(['attachments']));
    expectProblem(await send(Array.from({ length: 30 }, (_, index) => [`${index}.txt`, 'x'] as const)), 413);
    const large = await send([['large.bin', new Uint8Array(11 * 1024 * 1024)]]);
    expectProblem(large, large.status);
    expect([413, 422]).toContain(large.status);
  });

  it('that are bombs stay closed: kept as they came, never unpacked', async () => {
    const bomb = new Uint8Array(gzipSync(new Uint8Array(200 * 1024 * 1024)));
    const before = process.memoryUsage().rss;
    const { status, body } = await send([['bomb.txt', bomb]]);
    expect(status).toBe(201);
    const file = (await page.as(body.token).myTicket()).messages[0]?.attachments[0];
    expect(file?.size).toBe(bomb.byteLength);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it.each([
    '..%2F..%2Fkeys%2Finstallation.key',
    '%2e%2e%2f',
    '00000000-0000-0000-0000-000000000000',
    "1' OR '1'='1",
    '%00',
  ])('are found by their id alone: %s', async (id) => {
    const answer = await mine.ask('GET', `my-ticket/attachments/${id}`);
    expectProblem(answer, answer.status);
    expect([400, 404]).toContain(answer.status);
    const atTheDesk = await desk.ask('GET', `tickets/${number}/attachments/${id}`);
    expectProblem(atTheDesk, answer.status);
  });
});

describe('script in every field', () => {
  it('of a form is words to us: stored as written, or refused where only a code may stand', async () => {
    const { number: own, token } = await page.submit('portal', {
      ...{ ...form, userType: 'professional', 'fields.professionalBody': 'other', 'fields.browser': SCRIPT },
      ...{ name: SCRIPT, email: 'script@person.example', subject: SCRIPT, text: SCRIPT },
    });
    const shown = await page.as(token).myTicket();
    expect(shown.subject).toBe(SCRIPT);
    expect(shown.messages[0]?.text).toBe(SCRIPT);
    const ticket = await desk.ticket(own);
    expect(ticket).toMatchObject({ subject: SCRIPT, requester: SCRIPT, fields: { browser: SCRIPT } });
    await sportello.settled();
    const [mail] = await desk.mailsTo('script@person.example');
    expect(mail?.html).not.toMatch(/<script|<img/i);
    expect(mail?.html).toContain('&lt;script&gt;');
    expect(mail?.raw?.split('Content-Type: text/html')[1]).not.toMatch(/<script|<img/i);
    for (const name of ['userType', 'area', 'email', 'fields.professionalBody']) {
      const refused = await page.ask('POST', 'channels/portal', {
        json: { ...form, userType: 'professional', 'fields.professionalBody': 'other', [name]: SCRIPT },
      });
      expectProblem(refused, 422);
      expect(fieldsOf(refused)).toEqual([name]);
    }
  });

  it('of a refusal is not sent back as a page', async () => {
    for (const path of [
      `channels/${encodeURIComponent(SCRIPT)}`,
      `tickets/${encodeURIComponent(SCRIPT)}`,
      `tickets?q=${encodeURIComponent(SCRIPT)}&x=${encodeURIComponent(SCRIPT)}`,
    ]) {
      const answer = await desk.ask('GET', path);
      if (answer.status !== 200) expectProblem(answer, answer.status);
      expect(answer.headers.get('content-type')).toMatch(/json/);
    }
  });
});

describe('the same thing twice', () => {
  it('is one request when the page repeats itself, and a conflict when it says something else', async () => {
    const key = randomUUID();
    const again = (change: object = {}): Ask => ({ json: { ...form, ...change }, headers: { 'Idempotency-Key': key } });
    const first = await page.ask<PushRegisteredView>('POST', 'channels/portal', again());
    const second = await page.ask<PushRegisteredView>('POST', 'channels/portal', again());
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.number).toBe(first.body.number);
    expectProblem(await page.ask('POST', 'channels/portal', again({ text: 'Altro.' })), 409, 'COMMAND.KEY_REUSED');
  });

  it('is one act when an operator clicks twice', async () => {
    const key = randomUUID();
    const clicks = Array.from({ length: 5 }, () =>
      desk.ask<ProblemBody>('POST', 'tickets', { json: call, headers: { 'Idempotency-Key': key } }),
    );
    const answers = await Promise.all(clicks);
    expect(new Set(answers.map(({ body }) => (body as unknown as PushRegisteredView).number)).size).toBe(1);
    const other = await desk.ask('POST', 'tickets', {
      json: { ...call, text: 'z' },
      headers: { 'Idempotency-Key': key },
    });
    expectProblem(other, 409, 'COMMAND.KEY_REUSED');
  });

  it('is one answer when the requester sends it twice', async () => {
    const key = randomUUID();
    const send = (text: string) =>
      mine.ask('POST', 'my-ticket/replies', { json: { text }, headers: { 'Idempotency-Key': key } });
    expect((await send('Ancora io.')).status).toBe(201);
    expect((await send('Ancora io.')).status).toBe(201);
    expectProblem(await send('Un’altra cosa.'), 409, 'COMMAND.KEY_REUSED');
    expect((await mine.myTicket()).messages.filter(({ text }) => text === 'Ancora io.')).toHaveLength(1);
  });

  it.each(['', ' ', 'a'.repeat(101), 'é', '../x', 'a b'])('needs a key that is one: %j', async (key) => {
    expectProblem(
      await desk.ask('POST', 'tickets', {
        json: call,
        headers: { 'Idempotency-Key': encodeURI(key).replace(/%20/g, ' ') },
      }),
      400,
      'REQUEST.BAD_HEADER',
    );
  });
});

describe('two people on one ticket', () => {
  it('the one who saw an older version is refused, and told the new one', async () => {
    const { number: own } = await desk.register(call);
    await sportello.settled();
    const shown = await desk.ask<ProblemBody>('GET', `tickets/${own}`);
    const etag = shown.headers.get('etag') ?? '';
    const note = (headers: Record<string, string>) =>
      desk.ask('POST', `tickets/${own}/add-note`, { json: { text: 'visto' }, headers });
    const done = await note({ 'If-Match': etag });
    expect(done.status).toBe(200);
    expect(done.headers.get('etag')).not.toBe(etag);
    expectProblem(await note({ 'If-Match': etag }), 412, 'TICKET.STALE_VERSION');
    expect((await note({ 'If-Match': '*' })).status).toBe(200);
  });

  it.each(['3', 'W/"3"', '"x"', '"99999999999"', ''])('needs the ETag as it was given: %j', async (etag) => {
    const answer = await desk.ask('POST', `tickets/${number}/add-note`, {
      json: { text: 'visto' },
      headers: { 'If-Match': etag },
    });
    expectProblem(answer, 400, 'REQUEST.BAD_HEADER');
  });

  it('what may not be done now is refused with what may', async () => {
    const answer = await desk.ask<ProblemBody & { details: { allowed: string[] } }>(
      'POST',
      `tickets/${number}/start-work`,
    );
    expectProblem(answer, 409, 'TICKET.ILLEGAL_TRANSITION');
    expect(answer.body.details.allowed).toContain('take-charge');
  });
});
