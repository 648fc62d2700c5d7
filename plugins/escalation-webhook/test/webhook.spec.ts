import plugin from '@sportello/escalation-webhook';
import { exampleTask, exampleTaskChange, TestInstance } from '@sportello/plugin-testing';
import { Webhook } from 'standardwebhooks';
import { webhookConnector as connector } from '../src/webhook.connector.js';
import { answerJson, FakeHttpServer } from '@sportello/plugin-testing';

const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;
const [NEW, OLD] = [secretOf(1), secretOf(2)];

let server: FakeHttpServer;
beforeEach(async () => {
  server = await new FakeHttpServer().start();
});
afterEach(() => server.stop());

const instance = (extra: object = {}, secret = NEW) =>
  new TestInstance(plugin, {
    settings: { url: `${server.url}/tasks`, secret: 'env:NEW', ...extra },
    secrets: { 'env:NEW': secret, 'env:OLD': OLD },
    // Signatures are judged by the time of whoever checks them.
    clock: { now: () => new Date() },
  });
const open = (one = instance(), signal?: AbortSignal) => connector.open(one.context(signal), exampleTask(), 'task:1');

describe('a message to a supplier', () => {
  it('is signed so that the reference library believes it, whichever secret it has (rotation)', async () => {
    await open(instance({ previousSecret: 'env:OLD' }));
    const [{ headers, body }] = server.received as [(typeof server.received)[0]];
    for (const secret of [NEW, OLD]) {
      const believed = new Webhook(secret).verify(body, headers);
      expect(believed).toMatchObject({
        type: 'task.offered',
        tenant: 'comune-di-prova',
        data: { task: exampleTask() },
      });
    }
    expect(() => new Webhook(secretOf(3)).verify(body, headers)).toThrow();
    expect(headers['webhook-id']).toBe('task:1');
  });

  it('carries the old signature until the overlap ends, and the new one alone from then on', async () => {
    const until = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const rotating = { previousSecret: 'env:OLD' };
    await open(instance({ ...rotating, previousSecretUntil: until(1) }));
    await open(instance({ ...rotating, previousSecretUntil: until(-1) }));
    expect(server.received.map(({ headers }) => headers['webhook-signature']?.split(' ').length)).toEqual([2, 1]);
    const [, { headers, body }] = server.received as [unknown, (typeof server.received)[0]];
    expect(() => new Webhook(OLD).verify(body, headers)).toThrow();
    expect(new Webhook(NEW).verify(body, headers)).toBeDefined();
  });

  it('is sent once a key, and gives the supplier’s own reference', async () => {
    server.answer = (response) =>
      answerJson(response, 201, { reference: 'INC0012', url: 'https://gestore.example/INC0012' });
    const one = instance();
    const first = { reference: 'INC0012', url: 'https://gestore.example/INC0012' };
    expect(await open(one)).toEqual(first);
    expect(await open(one)).toEqual(first);
    expect(server.received).toHaveLength(1);
    await connector.update(one.context(), exampleTask(), 'INC0012', exampleTaskChange(), 'task:1:5');
    expect(JSON.parse(server.received[1]?.body ?? '')).toMatchObject({
      type: 'task.answer',
      data: { task: { reference: 'INC0012' }, change: { text: exampleTaskChange().text } },
    });
  });

  it('says by its type what the desk wants, a question too', async () => {
    server.answer = (response) => void response.writeHead(204).end();
    const change = exampleTaskChange({ kind: 'question', text: 'Serve un fermo?' });
    await connector.update(instance().context(), exampleTask(), 'INC0012', change, 'task:1:6');
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({
      type: 'task.question',
      data: { change: { text: 'Serve un fermo?' } },
    });
  });

  it('keeps the number of the task when the supplier has none of its own', async () => {
    server.answer = (response) => void response.writeHead(204).end();
    expect(await open()).toEqual({ reference: exampleTask().number });
  });
});

describe('an answer', () => {
  it.each([
    [401, 'AuthPluginError'],
    [403, 'AuthPluginError'],
    [404, 'PermanentPluginError'],
    [410, 'PermanentPluginError'],
    [429, 'TransientPluginError'],
    [500, 'TransientPluginError'],
    [503, 'TransientPluginError'],
  ])('of %i is a %s', async (status, name) => {
    server.answer = (response) => answerJson(response, status, {});
    await expect(open()).rejects.toMatchObject({ name });
  });

  it('is shown with what went wrong, in short and as plain text', async () => {
    server.answer = (response) => void response.writeHead(500).end(`<h1>Fuori\u0000 servizio</h1>${'x'.repeat(5_000)}`);
    const error: unknown = await open().catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: expect.stringMatching(/^the supplier answers 500: Fuori servizio x+$/) });
    expect(String(error).length).toBeLessThan(300);
  });

  it('that leads elsewhere is not followed', async () => {
    server.answer = (response) => void response.writeHead(307, { location: 'http://169.254.169.254/latest' }).end();
    await expect(open()).rejects.toMatchObject({ name: 'PermanentPluginError' });
    expect(server.received).toHaveLength(1);
  });

  it.each([
    ['an error page', 'text/html', '<h1>Error</h1>'],
    ['an error page that says it is JSON', 'application/json', '<h1>Error</h1>'],
    ['JSON that is no acknowledgement', 'application/json', '{"reference":{"id":1}}'],
    ['far too much', 'application/json', JSON.stringify({ reference: 'x', pad: 'x'.repeat(70_000) })],
  ])('of 200 with %s is none: the message is tried again, under the same id', async (_name, type, body) => {
    server.answer = (response) => void response.writeHead(200, { 'content-type': type }).end(body);
    const one = instance();
    await expect(open(one)).rejects.toMatchObject({ name: 'TransientPluginError' });
    server.answer = (response) => answerJson(response, 200, {});
    await open(one);
    expect(server.received.map(({ headers }) => headers['webhook-id'])).toEqual(['task:1', 'task:1']);
  });

  it('that never comes does not outlive its signal, and a supplier that is gone is an outage', async () => {
    server.answer = null;
    const given = new AbortController();
    const waiting = open(instance(), given.signal);
    setTimeout(() => given.abort(), 50);
    await expect(waiting).rejects.toMatchObject({ name: 'TransientPluginError' });
    const gone = instance();
    await server.stop();
    await expect(open(gone)).rejects.toMatchObject({ name: 'TransientPluginError' });
  });
});

it('a secret that is none is a fault of its setting', async () => {
  const one = instance({}, 'too short');
  await expect(connector.check(one.context())).rejects.toMatchObject({ name: 'ConfigPluginError', field: 'secret' });
});
