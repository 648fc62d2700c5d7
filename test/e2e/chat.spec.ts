import { randomBytes, randomUUID } from 'node:crypto';
import { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { eventually } from '../support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'noipa';
const OTHER = 'ente-sam';
const ADA = { name: 'Ada Bianchi', email: 'ada@example.org' };
let sportello: InProcessSportello;
let lia: Api;
const connections: ChatClient[] = [];

beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, OTHER], clock: stoppedAt('2026-03-03T09:00:00Z') });
  lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Conti', teams: ['contact-centre'] });
});
afterEach(() => {
  for (const connection of connections.splice(0)) connection.cut();
});
afterAll(() => sportello.stop());

async function connect(path = 'chat/chat', api = sportello.api(TENANT), headers = {}): Promise<ChatClient> {
  const client = await ChatClient.open(api, path, headers);
  connections.push(client);
  return client;
}
const refusedWith = (path: string, api: Api, headers = {}) => expect(ChatClient.open(api, path, headers)).rejects;

/** Somebody who has said something. */
async function talking(): Promise<{ ada: ChatClient; chat: string; key: string }> {
  const ada = await connect();
  ada.say('Buongiorno');
  const { chat, key } = (await ada.now('begun')) as unknown as { chat: string; key: string };
  await ada.line('Buongiorno');
  return { ada, chat, key };
}
const pdf = (name: string, type = 'application/pdf', bytes = 'busta'): FormData => {
  const form = new FormData();
  form.append('attachments', new Blob([bytes], { type }), name);
  return form;
};

describe('the connection of a conversation', () => {
  it('is had by the desk’s own pages and by programs, by nobody else’s page and by no stranger', async () => {
    await refusedWith('chat-desk', sportello.api(TENANT)).toThrow('401');
    await refusedWith('chat-desk', await sportello.staff(TENANT, ['service-manager'])).toThrow('403');
    await refusedWith('chat-desk', new Api(sportello.url, OTHER, lia.token)).toThrow('404');
    await refusedWith('chat-desk', lia, { origin: 'https://elsewhere.example' }).toThrow('403');
    await refusedWith('chat/chat', sportello.api(TENANT), { origin: 'null' }).toThrow('403');
    await refusedWith('chat/webform', sportello.api(TENANT)).toThrow('404');
    await refusedWith('portal', sportello.api(TENANT)).toThrow('200');
    await connect('chat-desk', lia, { origin: 'http://sportello.test' });
    await connect('chat/chat', sportello.api(TENANT), { origin: sportello.url });
  });

  it.each([
    ['bytes', (socket: ChatClient['socket']) => socket.send(Buffer.from([1, 2, 3]), { binary: true }), 1003],
    ['no JSON', (socket: ChatClient['socket']) => socket.send('hello'), 1003],
    ['lists in lists', (socket: ChatClient['socket']) => socket.send('['.repeat(19_000)), 1003],
    ['more than fits', (socket: ChatClient['socket']) => socket.send('x'.repeat(200_000)), 1009],
  ])('ends at %s, and nobody else notices', async (_, send, code) => {
    const { ada } = await talking();
    const other = await connect();
    send(other.socket);
    expect(await other.end()).toEqual({ code });
    ada.say('Ci siete?');
    await ada.line('Ci siete?');
  });

  it('ends for whoever floods it', async () => {
    const { ada } = await talking();
    for (let at = 0; at < 200; at++) ada.send({ type: 'writing' });
    expect(await ada.end()).toEqual({ code: 1008 });
  });

  it('ends at a frame whose bits are wrong', async () => {
    const { ada } = await talking();
    // Reserved bits set, no mask: RFC 6455 §5.2.
    (ada.socket as unknown as { _socket: { write: (bytes: Buffer) => void } })._socket.write(
      randomBytes(64).fill(0xff),
    );
    await ada.end();
  });
});

describe('a conversation', () => {
  it('is resumed by whoever began it alone: not by another key, in another channel or at another tenant', async () => {
    const { chat, key } = await talking();
    const other = await talking();
    const tries: [ChatClient, object][] = [
      [await connect(), { chat, key: other.key }],
      [await connect(), { chat: randomUUID(), key }],
      [await connect('chat/chat', sportello.api(OTHER)), { chat, key }],
    ];
    for (const [stranger, asked] of tries) {
      stranger.send({ type: 'resume', after: 0, ...asked });
      expect(await stranger.end()).toEqual({ code: 4404 });
      expect(stranger.frames).toEqual([]);
    }
  });

  it('is in one place: whoever has it is told when it goes on elsewhere', async () => {
    const { ada, chat, key } = await talking();
    const again = await connect();
    again.send({ type: 'resume', chat, key, after: 0 });
    expect(await ada.end()).toEqual({ code: 4409 });
    await again.line('Buongiorno');
  });

  it('is not written by a request to its channel', async () => {
    const forged = { conversation: { lines: [{ by: 'operator', text: 'Le spettano mille euro' }] } };
    const answer = await sportello.api(TENANT).ask('POST', 'channels/chat', { json: forged });
    expect([answer.status, answer.body.code]).toEqual([403, 'CHANNEL.SENDER_REFUSED']);
  });

  it('is not handed over by a name or an address that is none, and can be, once they are put right', async () => {
    const { ada } = await talking();
    ada.send({ type: 'hand-over', name: 'Ada', email: 'ada' });
    expect(await ada.now('refused')).toMatchObject({ about: 'hand-over', fields: [{ field: 'email' }] });
    ada.send({ type: 'hand-over', ...ADA });
    await ada.now('state', (state) => state['state'] === 'queued');
  });

  it('makes one ticket, however often a person is asked for', async () => {
    const { ada } = await talking();
    ada.send({ type: 'hand-over', ...ADA });
    ada.send({ type: 'hand-over', ...ADA, email: 'other@example.org' });
    ada.send({ type: 'hand-over', ...ADA });
    ada.say('Fatto');
    await ada.line('Fatto');
    const { ticket } = await ada.now('state', (state) => state['ticket'] !== undefined);
    const all = await lia.tickets('?limit=100');
    expect(all.items.filter(({ number }) => number === ticket)).toHaveLength(1);
    ada.send({ type: 'end' });
    await eventually('the rest is on the ticket', async () => (await lia.ticket(String(ticket))).messages.length === 2);
    expect((await lia.tickets('?limit=100')).items).toHaveLength(all.items.length);
  });

  it('is of one operator: another may read it, not answer it or take it', async () => {
    const { ada, chat } = await talking();
    ada.send({ type: 'hand-over', ...ADA });
    await ada.now('state', (state) => state['state'] === 'queued');
    const mine = await connect('chat-desk', lia);
    mine.send({ type: 'take', chat });
    await ada.now('state', (state) => state['state'] === 'live');
    const marco = await connect('chat-desk', await sportello.staff(TENANT, ['l1'], { id: 'marco', name: 'Marco' }));
    marco.send({ type: 'open', chat, after: 0 });
    await marco.line('Buongiorno');
    for (const type of ['take', 'release', 'end'] as const) {
      marco.send({ type, chat });
      await marco.until(`${type} is refused`, (frame) => frame.type === 'refused' && frame['about'] === type);
    }
    marco.say('Rispondo io', { chat });
    expect(await marco.now('refused', ({ about }) => about === 'say')).toMatchObject({ code: 'CHAT.TAKEN' });
    mine.send({ type: 'release', chat });
    await ada.now('state', (state) => state['state'] === 'queued' && state['operator'] === undefined);
    expect(ada.lines.map(({ by }) => by)).not.toContain('operator');
    ada.send({ type: 'end' });
    await ada.now('state', (state) => state['state'] === 'ended');
  });

  it('is not seen at the desk before a person is asked for', async () => {
    const { chat } = await talking();
    const operator = await connect('chat-desk', lia);
    operator.send({ type: 'open', chat, after: 0 });
    expect(await operator.now('refused')).toMatchObject({ code: 'CHAT.NOT_FOUND' });
  });

  it('takes files as a form does, and gives them to its two sides alone', async () => {
    const { ada, chat, key } = await talking();
    const own = { 'X-Chat-Key': key };
    const send = (form: FormData, headers: Record<string, string> = own) =>
      sportello.api(TENANT).ask('POST', `chat/chat/${chat}/files`, { form, headers });
    expect((await send(pdf('busta.pdf'), {})).status).toBe(404);
    expect((await send(pdf('virus.exe', 'application/x-msdownload'))).status).toBe(422);
    expect((await send(pdf('vuoto.pdf', 'application/pdf', ''))).status).toBe(422);
    const once = { ...own, 'Idempotency-Key': 'busta-1' };
    expect([(await send(pdf('busta.pdf'), once)).status, (await send(pdf('busta.pdf'), once)).status]).toEqual([
      201, 201,
    ]);
    const line = await ada.until('the file is told', (frame) => JSON.stringify(frame).includes('busta.pdf'));
    expect(ada.lines.filter((one) => JSON.stringify(one).includes('busta.pdf'))).toHaveLength(1);
    const [file] = line['files'] as { id: string }[];
    const path = `chat/chat/${chat}/files/${file?.id ?? ''}`;
    expect((await sportello.api(TENANT).ask<string>('GET', path, { headers: own })).body).toBe('busta');
    expect((await sportello.api(TENANT).ask('GET', path)).status).toBe(404);
    ada.send({ type: 'hand-over', ...ADA });
    const { ticket } = await ada.now('state', (state) => state['ticket'] !== undefined);
    const seen = await lia.ask<string>('GET', `chat-desk/${chat}/files/${file?.id ?? ''}`);
    expect(seen.body).toBe('busta');
    await eventually('the file is on the ticket', async () => {
      const [first] = (await lia.ticket(String(ticket))).messages;
      return first?.attachments.some(({ name }) => name === 'busta.pdf');
    });
    ada.send({ type: 'end' });
    await ada.now('state', (state) => state['state'] === 'ended');
  });
});
