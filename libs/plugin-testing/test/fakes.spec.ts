import { createConnection } from 'node:net';
import { once } from 'node:events';
import {
  answerJson,
  FakeHttpServer,
  FakeImapServer,
  halfAnAnswer,
  silentServer,
  smilingErrorPage,
} from '@sportello/plugin-testing';

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

describe('the fake mailbox', () => {
  it('tells of what came between a look and IDLE as soon as IDLE starts, as a real one does', async () => {
    const server = new FakeImapServer();
    const socket = createConnection(await server.start(), '127.0.0.1');
    let said = '';
    socket.on('data', (bytes) => (said += String(bytes)));
    const until = async (words: RegExp): Promise<void> => {
      while (!words.test(said)) await once(socket, 'data');
    };
    socket.write('a LOGIN casella segreta\r\nb SELECT INBOX\r\n');
    await until(/^b OK/m);
    server.deliver('Subject: nel frattempo\r\n\r\nx');
    socket.write('c IDLE\r\n');
    await until(/^\+ idling\r\n\* 1 EXISTS/m);
    server.deliver('Subject: dopo\r\n\r\nx');
    await until(/^\* 2 EXISTS/m);
    socket.destroy();
    await server.stop();
    expect(said.match(/EXISTS/g)).toHaveLength(3);
  });
});
