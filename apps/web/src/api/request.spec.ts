import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiFailure } from './failure.js';
import { nextCursor } from './next.cursor.js';
import { forgetEarly } from './early.answers.js';
import { requestEarly, requestJson } from './request.js';

let answers: ((request: IncomingMessage, answer: ServerResponse) => void)[] = [];
const seen: IncomingMessage[] = [];
const server = createServer((request, answer) => {
  seen.push(request);
  request.resume();
  answers.shift()?.(request, answer);
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/x`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

beforeEach(() => {
  answers = [];
  seen.length = 0;
});

const reply = (status: number, body: unknown) => (_: IncomingMessage, answer: ServerResponse) => {
  answer.writeHead(status).end(JSON.stringify(body));
};
const drop = (request: IncomingMessage) => void request.socket.destroy();

describe('a request to the desk', () => {
  it('tries again what failed in passing, under the same key', async () => {
    answers = [drop, reply(503, {}), reply(201, { number: 'N' })];
    const got = await requestJson({
      path: url,
      language: 'it',
      method: 'POST',
      idempotencyKey: 'k',
      form: new FormData(),
    });
    expect(got).toEqual({ number: 'N' });
    expect(seen.map((request) => request.headers['idempotency-key'])).toEqual(['k', 'k', 'k']);
  });

  it('never repeats a send without a key', async () => {
    answers = [reply(503, {}), reply(201, {})];
    await expect(
      requestJson({ path: url, language: 'it', method: 'POST', form: new FormData() }),
    ).rejects.toMatchObject({ status: 503 });
    expect(seen).toHaveLength(1);
  });

  it('does not repeat what the server refused', async () => {
    answers = [reply(422, { code: 'FORM.INVALID', errors: [] }), reply(200, {})];
    await expect(requestJson({ path: url, language: 'it' })).rejects.toMatchObject({
      status: 422,
      problem: { code: 'FORM.INVALID' },
    });
    expect(seen).toHaveLength(1);
  });

  it('gives up at its deadline and says that it was the deadline', async () => {
    answers = [() => undefined, () => undefined, () => undefined];
    const failure = await requestJson({ path: url, language: 'it', deadlineMs: 50 }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApiFailure);
    expect(failure).toMatchObject({ kind: 'deadline' });
  });

  it('sends language and token in headers', async () => {
    answers = [reply(200, {})];
    await requestJson({ path: url, language: 'en', token: 't' });
    expect(seen[0]?.headers).toMatchObject({ 'accept-language': 'en', authorization: 'Bearer t' });
  });
});

describe('the next page of a list', () => {
  it('is found by the cursor of its link, however the link is written', () => {
    expect(nextCursor({ _links: { next: '/x?cursor=c1&limit=25' } })).toBe('c1');
    expect(nextCursor({ _links: { next: { href: 'https://h.example/x?cursor=c2' } } })).toBe('c2');
    expect(nextCursor({ _links: {} })).toBeNull();
  });
});

describe('a request that was made early', () => {
  const question = () => ({ path: url, language: 'it' as const, session: true });
  afterEach(forgetEarly);

  it('is answered to the first that wants to know, once', async () => {
    answers = [reply(200, 'early'), reply(200, 'anew')];
    requestEarly(question());
    expect(await requestJson(question())).toBe('early');
    expect(await requestJson(question())).toBe('anew');
    expect(seen).toHaveLength(2);
  });

  it('is no answer in another language, without a session, nor to what changes something', async () => {
    answers = [reply(200, 'early'), ...['en', 'open', 'sent'].map((answer) => reply(200, answer))];
    requestEarly(question());
    expect(await requestJson({ ...question(), language: 'en' })).toBe('en');
    expect(await requestJson({ ...question(), session: false })).toBe('open');
    expect(await requestJson({ ...question(), method: 'POST', json: {} })).toBe('sent');
  });

  it('is repeated when it failed in passing, and refused when it was refused', async () => {
    answers = [reply(503, {}), reply(200, 'anew'), reply(401, { code: 'AUTH.TOKEN_NEEDED', errors: [] })];
    requestEarly(question());
    expect(await requestJson(question())).toBe('anew');
    requestEarly(question());
    await expect(requestJson(question())).rejects.toMatchObject({ status: 401 });
    expect(seen).toHaveLength(3);
  });

  it('is asked anew once it has been forgotten', async () => {
    answers = [reply(200, 'early'), reply(200, 'anew')];
    requestEarly(question());
    forgetEarly();
    expect(await requestJson(question())).toBe('anew');
  });
});
