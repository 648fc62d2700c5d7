import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiFailure } from './failure.js';
import { nextCursor } from './next.cursor.js';
import { requestJson } from './request.js';

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
