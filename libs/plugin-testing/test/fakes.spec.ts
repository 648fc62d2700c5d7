import { createConnection } from 'node:net';
import { once } from 'node:events';
import { answerJson, FakeHttpServer, halfAnAnswer, silentServer, smilingErrorPage } from '@sportello/plugin-testing';

describe('the fake web server', () => {
  let server: FakeHttpServer;
  beforeEach(async () => {
    server = await new FakeHttpServer().start();
  });
  afterEach(() => server.stop());

  it('keeps what came and says what it is told to say', async () => {
    server.answer = (response, { body }) => answerJson(response, 201, { said: body });
    const response = await fetch(server.url, { method: 'POST', body: 'ciao', headers: { 'x-task': '1' } });
    expect([response.status, await response.json()]).toEqual([201, { said: 'ciao' }]);
    expect(server.received).toMatchObject([{ body: 'ciao', headers: { 'x-task': '1' } }]);
  });

  it('breaks off in the middle of an answer', async () => {
    server.answer = halfAnAnswer;
    await expect(fetch(server.url).then((response) => response.text())).rejects.toThrow();
  });

  it('smiles while it is down', async () => {
    server.answer = smilingErrorPage;
    const response = await fetch(server.url);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
  });

  it('hangs until whoever asked gives up', async () => {
    server.answer = null;
    await expect(fetch(server.url, { signal: AbortSignal.timeout(100) })).rejects.toThrow(/aborted|timeout/);
    expect(server.received).toHaveLength(1);
  });
});

describe('a silent server', () => {
  it('takes the connection and never says a word', async () => {
    const taken = await new FakeHttpServer().start();
    const port = Number(new URL(taken.url).port);
    await taken.stop();
    const server = await silentServer(port);
    const socket = createConnection(port, '127.0.0.1');
    await once(socket, 'connect');
    let said = '';
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => (said += String(bytes)));
    socket.write('EHLO ente.example\r\n');
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    await closed;
    expect(said).toBe('');
  });
});
