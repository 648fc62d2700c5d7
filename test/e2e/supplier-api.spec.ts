import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';
import { followEvents, type FeedEvent } from '@sportello/supplier-client';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { sandboxTenant } from '../support/sandbox-tenant.js';
import { assign, deskTask, SupplierApi, ticketInCharge } from '../support/supplier-desk.js';

const SANDBOX = 'prova';
const REAL = 'pac-spoc';
const NOBODYS = '01890000-0000-7000-8000-000000000000';

const clock = stoppedAt('2026-03-03T09:00:00Z');
/** What a supplier's server was told, and what it answers. */
const heard: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = [];
let answers: { status: number; body: string; headers?: Record<string, string> }[] = [];
const listener = createServer((request, response) => {
  void text(request).then((body) => {
    heard.push({ headers: request.headers, body: JSON.parse(body) as Record<string, unknown> });
    const { status, body: said, headers } = answers.shift() ?? { status: 200, body: '{"result":"ACK"}' };
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(said);
  });
});

let sportello: InProcessSportello;
let first: SupplierApi;
let second: SupplierApi;
let callback: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
  callback = `${origin}/told`;
  const files = { [SANDBOX]: sandboxTenant(SANDBOX, [origin]) };
  sportello = await InProcessSportello.start({ tenants: [REAL], files, clock });
  first = await SupplierApi.of(sportello, SANDBOX, 'first');
  second = await SupplierApi.of(sportello, SANDBOX, 'second');
});
afterAll(async () => {
  await sportello.stop();
  listener.closeAllConnections();
  await new Promise((resolve) => listener.close(resolve));
});

const problem = (status: number, code: string) => ({ status, body: { code } });
/** What the desk of the sandbox does, when a supplier plays it. */
const play = (supplier: SupplierApi, id: string, move: string, words?: string) =>
  supplier.ask('POST', `sandbox/tasks/${id}/desk`, { json: { move, ...(words === undefined ? {} : { text: words }) } });

describe('a sandbox', () => {
  it('takes a pretend task through its whole life, with nobody at the desk', async () => {
    const id = await first.pretend({ title: 'Prova' });
    await first.post(id, 'accept');
    await first.post(id, 'ask', { text: 'Quale modulo?' });
    expect(await play(first, id, 'answer', 'Il primo.')).toMatchObject({ status: 200, body: { state: 'in-progress' } });
    await first.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.', effortMinutes: 5 });
    await play(first, id, 'return', 'Manca una parte.');
    await first.post(id, 'complete', { outcome: 'fixed', text: 'Tutto.', effortMinutes: 9 });
    expect(await play(first, id, 'verify')).toMatchObject({ status: 200, body: { state: 'verified' } });
    const { body } = await first.ask<{ items: { type: string }[] }>('GET', `tasks/${id}/events`);
    expect(body.items.map(({ type }) => type)).toEqual([
      ...['offered', 'accepted', 'asked', 'answered', 'done', 'returned', 'done', 'verified'],
    ]);
  });

  it('is each supplier’s own: nobody plays the desk of another’s task', async () => {
    const id = await first.pretend();
    expect(await play(second, id, 'cancel', 'No.')).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
    expect((await second.task(id)).status).toBe(404);
  });

  it('is nowhere else: where the work is real, nobody gives themselves tasks nor plays the desk', async () => {
    const desk = await sportello.staff(REAL, ['l2']);
    const real = await SupplierApi.of(sportello, REAL, 'application-supplier');
    const { id } = await assign(desk, await ticketInCharge(desk));
    expect(await real.ask('POST', 'sandbox/tasks', { json: {} })).toMatchObject(problem(404, 'RESOURCE.NOT_FOUND'));
    expect(await play(real, id, 'verify')).toMatchObject(problem(404, 'RESOURCE.NOT_FOUND'));
    expect((await deskTask(desk, id)).state).toBe('offered');
  });
});

describe('what happened', () => {
  /** Everything a supplier reads from one place to the end, a page at a time. */
  async function readFrom(supplier: SupplierApi, start: string | undefined, limit = 2): Promise<FeedEvent[]> {
    const read: FeedEvent[] = [];
    let cursor = start;
    for (;;) {
      const page = await supplier.events({ limit, ...(cursor === undefined ? {} : { cursor }) });
      read.push(...page.items);
      cursor = page.cursor;
      if (!page.more) return read;
    }
  }

  it('is read page by page, in order, each event once, and of nobody else’s tasks', async () => {
    const { cursor } = await lastOf(first);
    const id = await first.pretend();
    await second.pretend();
    await first.post(id, 'accept', { text: 'Sì.' });
    await first.post(id, 'progress', { text: 'Trovato.' });
    const read = await readFrom(first, cursor);
    expect(read.map(({ task, type, text: said }) => [task, type, said])).toEqual([
      [id, 'offered', expect.any(String)],
      [id, 'accepted', 'Sì.'],
      [id, 'progressed', 'Trovato.'],
    ]);
    const places = (await readFrom(first, undefined, 100)).map((event) => Number(event.cursor));
    expect(places).toEqual(places.map((_, index) => index + 1));
  });

  it('is neither missed nor repeated by who reads while many things happen at once', async () => {
    const { cursor } = await lastOf(first);
    const read: FeedEvent[] = [];
    let working = true;
    const reading = (async () => {
      let at = cursor;
      for (let last = false; !last;) {
        last = !working;
        const more = await readFrom(first, at, 3);
        read.push(...more);
        at = more.at(-1)?.cursor ?? at;
      }
    })();
    const ids = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const id = await first.pretend();
        await Promise.all([first.post(id, 'accept'), second.pretend()]);
        await first.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
        return id;
      }),
    );
    working = false;
    await reading;
    const seen = read.map(({ task, seq }) => `${task}/${seq}`);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.toSorted()).toEqual(ids.flatMap((id) => [1, 2, 3].map((seq) => `${id}/${seq}`)).toSorted());
  });

  it('costs nothing to ask again: 304 until something happens, and when it makes sense to come back', async () => {
    const page = await lastOf(first);
    const path = `events?cursor=${page.cursor}`;
    const idle = await first.ask('GET', path);
    expect(idle.headers.get('retry-after')).toBe('15');
    const known = { headers: { 'If-None-Match': idle.headers.get('etag') ?? '' } };
    expect(await first.ask('GET', path, known)).toMatchObject({ status: 304, body: '' });
    await first.pretend();
    expect(await first.ask('GET', path, known)).toMatchObject({ status: 200, body: { items: [{ type: 'offered' }] } });
  });

  it('is not asked for from a place nothing has come to, nor from none', async () => {
    expect(await first.ask('GET', 'events?cursor=999999999')).toMatchObject(problem(400, 'LIST.INVALID_CURSOR'));
    expect(await first.ask('GET', 'events?cursor=x')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'cursor' }] },
    });
  });

  it('is followed by the client as long as it is asked for', async () => {
    const { cursor } = await lastOf(second);
    const id = await second.pretend();
    const stop = new AbortController();
    const followed: string[] = [];
    for await (const event of followEvents(second.client, { tenant: SANDBOX, cursor, signal: stop.signal })) {
      followed.push(`${event.task} ${event.type}`);
      stop.abort();
    }
    expect(followed).toEqual([`${id} offered`]);
  });

  /** Where the feed of a supplier ends now. */
  async function lastOf(supplier: SupplierApi): Promise<{ cursor: string }> {
    const read = await readFrom(supplier, undefined, 100);
    return { cursor: read.at(-1)?.cursor ?? '0' };
  }
});

describe('a list', () => {
  it('is narrowed by term, change, contract and words, and put in the order of the terms', async () => {
    clock.advance(60_000);
    const since = clock.now().toISOString();
    const near = await second.pretend({ title: 'Stampante del piano terra', due: '1h' });
    const far = await second.pretend({ title: 'Portale fermo', due: '3h' });
    const ids = async (query: Parameters<SupplierApi['list']>[0]) =>
      (await second.list({ updatedSince: since, ...query })).body.items.map(({ id }) => id);
    expect(await ids({ sort: 'due' })).toEqual([near, far]);
    const { body } = await second.list({ updatedSince: since, sort: 'due', limit: 1 });
    const cursor = new URL(body._links.next ?? '').searchParams.get('cursor') ?? '';
    expect(await ids({ sort: 'due', limit: 1, cursor })).toEqual([far]);
    expect(await ids({ dueBefore: new Date(clock.now().getTime() + 7_200_000).toISOString() })).toEqual([near]);
    expect(await ids({ q: 'PORTALE' })).toEqual([far]);
    expect(await ids({ q: (await second.task(near)).body.number })).toEqual([near]);
    expect(await ids({ contract: 'A1B2C3D4E5' })).toHaveLength(2);
    expect(await ids({ contract: 'Z9Z9Z9Z9Z9' })).toEqual([]);
    clock.advance(1000);
    await second.post(near, 'accept');
    expect(await ids({ sort: 'updated' })).toEqual([far, near]);
  });

  it.each([['dueBefore=ieri'], ['updatedSince=2026-02-31T00:00:00Z'], ['contract=short'], ['sort=price'], ['limit=0']])(
    'asked for wrongly (%s) tells which field is wrong',
    async (query) => {
      const [field = ''] = query.split('=');
      const { status, body } = await second.ask('GET', `tasks?${query}`);
      expect([status, body.code]).toEqual([400, 'REQUEST.INVALID']);
      expect(new Set(body.errors?.map((error) => error.field))).toEqual(new Set([field]));
    },
  );

  it('and a task are not sent again to who has them already', async () => {
    const id = await first.pretend();
    const { headers } = await first.task(id);
    const known = { 'If-None-Match': headers.get('etag') ?? '' };
    expect(await first.get(`/${id}`, known)).toMatchObject({ status: 304, body: '' });
    expect(await first.get(`/${id}/events`, known)).toMatchObject({ status: 304, body: '' });
    await first.post(id, 'accept');
    expect(await first.get(`/${id}`, known)).toMatchObject({ status: 200, body: { state: 'accepted' } });
  });
});

describe('files', () => {
  const formOf = (files: Readonly<Record<string, string>>, words?: string, field = 'attachments'): FormData => {
    const form = new FormData();
    if (words !== undefined) form.set('text', words);
    for (const [name, content] of Object.entries(files)) form.append(field, new Blob([content]), name);
    return form;
  };
  const attach = (supplier: SupplierApi, id: string, form: FormData, key: string = randomUUID()) =>
    supplier.ask<{ attachments: { id: string; name: string; size: number }[]; version: number; code: string }>(
      'POST',
      `tasks/${id}/attachments`,
      { form, headers: { 'Idempotency-Key': key } },
    );

  it('a supplier adds are given back byte by byte, listed for the desk, and added once however often they are sent', async () => {
    const id = await first.pretend();
    await first.post(id, 'accept');
    const key = randomUUID();
    const done = await attach(first, id, formOf({ '../verbale.txt': 'Fatto così.' }, 'Il verbale.'), key);
    expect(done).toMatchObject({ status: 201, body: { attachments: [{ name: 'verbale.txt', size: 12 }] } });
    const again = await attach(first, id, formOf({ '../verbale.txt': 'Fatto così.' }, 'Il verbale.'), key);
    expect(again.body).toEqual(done.body);
    const [file] = done.body.attachments;
    const { headers, body } = await first.ask<string>('GET', `tasks/${id}/attachments/${file?.id}`);
    expect([headers.get('content-type'), body]).toEqual(['application/octet-stream', 'Fatto così.']);
    const desk = await sportello.staff(SANDBOX, ['l2']);
    const { attachments, events } = await deskTask(desk, id);
    expect(attachments).toMatchObject([{ name: 'verbale.txt' }]);
    const read = await desk.ask<string>('GET', `tasks/${id}/attachments/${file?.id}`);
    expect([read.status, read.body]).toEqual([200, body]);
    expect(read.headers.get('content-disposition')).toMatch(/^attachment; filename="verbale\.txt"/);
    expect(events.at(-1)).toMatchObject({ type: 'noted', text: 'Il verbale.' });
  });

  it('are refused with the name of what is wrong, and nothing is added', async () => {
    const id = await first.pretend();
    const wrong = async (form: FormData) => (await attach(first, id, form)) as unknown;
    const names = (field: string) => ({ status: 400, body: { code: 'REQUEST.INVALID', errors: [{ field }] } });
    expect(await wrong(formOf({}))).toMatchObject(names('attachments'));
    expect(await wrong(formOf({ 'a.txt': 'x' }, undefined, 'file'))).toMatchObject(names('file'));
    expect(await wrong(formOf({ 'a.txt': 'x' }, 'x'.repeat(20_001)))).toMatchObject(names('text'));
    expect(await wrong(formOf({ 'a.txt': 'x'.repeat(51 * 1024 * 1024) }))).toMatchObject({ status: 413 });
    expect((await first.post(id, 'attachments', { text: 'x' })).status).toBe(415);
    expect((await first.task(id)).body).toMatchObject({ version: 1, attachments: [] });
  });

  it('go to no task but one’s own', async () => {
    const id = await first.pretend();
    expect(await attach(second, id, formOf({ 'a.txt': 'x' }))).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
    expect(await attach(first, NOBODYS, formOf({ 'a.txt': 'x' }))).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
  });
});

describe('an export', () => {
  const PERIOD = { from: '2026-03-03T00:00:00Z', to: '2026-03-04T00:00:00Z' };
  const ask = (supplier: SupplierApi, headers: Readonly<Record<string, string>> = {}, json: object = PERIOD) =>
    supplier.ask<{ id: string; code: string; errors?: unknown; _links: { self: string } }>('POST', 'exports', {
      ...{ json, headers },
    });
  const look = (supplier: SupplierApi, id: string) =>
    fetch(`${sportello.url}/rest/suppliers/v1/${SANDBOX}/exports/${id}`, {
      headers: { authorization: `Bearer ${supplier.token ?? ''}` },
      redirect: 'manual',
    });

  it('is promised, looked for, and found: 202, 200 while it is made, 303 to the result', async () => {
    const promised = await ask(first);
    expect(promised).toMatchObject({ status: 202, body: { state: 'queued' } });
    const { id } = promised.body;
    expect(promised.headers.get('location')).toBe(`http://sportello.test/rest/suppliers/v1/${SANDBOX}/exports/${id}`);
    await sportello.settled();
    const found = await look(first, id);
    expect([found.status, found.headers.get('location')]).toEqual([303, `${promised.headers.get('location')}/result`]);
    const { body } = await first.ask<{ items: { id: string; events: { type: string }[] }[] }>(
      'GET',
      `exports/${id}/result`,
    );
    const all = await first.list({ limit: 100 });
    expect(body.items.map((task) => task.id).toSorted()).toEqual(all.body.items.map((task) => task.id).toSorted());
    expect(body.items[0]?.events[0]).toMatchObject({ type: 'offered' });
  });

  it('tells whoever asked, at the address they gave, with the id they gave, until they acknowledge it', async () => {
    heard.length = 0;
    // A page under a 200 acknowledges nothing.
    answers = [{ status: 200, body: '<html>Errore</html>' }];
    const { body, headers } = await ask(first, { 'X-ReplyTo': callback, 'X-Correlation-ID': 'our-export-1' });
    expect(headers.get('x-correlation-id')).toBe('our-export-1');
    await sportello.settled();
    expect(heard).toHaveLength(2);
    expect(heard[1]).toMatchObject({
      headers: { 'x-correlation-id': 'our-export-1' },
      body: { id: body.id, state: 'done', _links: { result: `${body._links.self}/result` } },
    });
    expect(await (await look(first, body.id)).json()).toMatchObject({ reply: 'delivered' });
  });

  it('follows no answer to another address, inside the network or out', async () => {
    heard.length = 0;
    answers = [{ status: 307, body: '', headers: { location: 'http://169.254.169.254/latest/meta-data' } }];
    const { body } = await ask(first, { 'X-ReplyTo': callback });
    await sportello.settled();
    expect(heard).toHaveLength(1);
    expect(await (await look(first, body.id)).json()).toMatchObject({
      reply: 'failed',
      replyError: expect.stringContaining('307'),
    });
  });

  it.each([
    ['an address inside the network', 'http://169.254.169.254/latest'],
    ['this machine under another port', 'http://127.0.0.1:1/'],
    ['a stranger', 'https://stranger.example/'],
    ['no address', 'told'],
  ])('is never told to %s', async (_what, replyTo) => {
    expect(await ask(first, { 'X-ReplyTo': replyTo })).toMatchObject({
      status: 400,
      body: { code: 'REQUEST.BAD_HEADER', errors: [{ field: 'X-ReplyTo' }] },
    });
    // Nothing was agreed with the other supplier.
    expect((await ask(second, { 'X-ReplyTo': callback })).status).toBe(400);
  });

  it('is its supplier’s own, asked for once a key, of a time that is one', async () => {
    const key = { 'Idempotency-Key': randomUUID() };
    const { body } = await ask(first, key);
    expect((await ask(first, key)).body).toMatchObject({ id: body.id });
    expect(await ask(first, key, { ...PERIOD, from: '2026-03-02T00:00:00Z' })).toMatchObject(
      problem(409, 'COMMAND.KEY_REUSED'),
    );
    expect((await look(second, body.id)).status).toBe(404);
    expect(await second.ask('GET', `exports/${NOBODYS}/result`)).toMatchObject(problem(404, 'EXPORT.NOT_FOUND'));
    expect((await ask(first, {}, { from: PERIOD.to, to: PERIOD.from })).body.errors).toMatchObject([{ field: 'to' }]);
    await sportello.settled();
  });
});

describe('whoever guesses', () => {
  it('learns nothing from one id after the other, is soon told to wait, and keeps nobody else from working', async () => {
    const guesser = await SupplierApi.of(sportello, SANDBOX, 'second');
    clock.advance(60_000);
    const guess = () => guesser.get(`/${randomUUID()}`);
    const all: number[] = [];
    for (let turn = 0; turn < 120; turn += 1) all.push((await guess()).status);
    expect(new Set(all)).toEqual(new Set([404]));
    const refused = await guess();
    expect(refused).toMatchObject(problem(429, 'REQUEST.TOO_MANY_GUESSES'));
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('x-ratelimit-limit')).not.toBeNull();
    expect((await first.list()).status).toBe(200);
    clock.advance(60_000);
    expect((await guesser.list()).status).toBe(200);
  });
});
