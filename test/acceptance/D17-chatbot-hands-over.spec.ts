import type { MyTicketView } from '../../apps/server/src/portal/portal.views.js';
import type { ChatQueueView, ChatView } from '../../apps/server/src/chat/chat.views.js';
import type { ArticleView } from '../../apps/server/src/knowledge/articles.views.js';
import { ChatTick } from '../../apps/server/src/chat/chat.tick.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { ChatClient } from '../../apps/server/test/support/chat.client.js';
import { eventually } from '../support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'noipa';
const ADA = { name: 'Ada Bianchi', email: 'ada@example.org' };
const OPEN = '2026-03-03T09:00:00Z';
const clock = stoppedAt(OPEN);
let sportello: InProcessSportello;
let lia: Api;
const connections: ChatClient[] = [];

beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
  const keeper = await sportello.staff(TENANT, ['supervisor'], { id: 'elena', name: 'Elena Riva' });
  lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Conti', teams: ['contact-centre'] });
  const { id } = await keeper.post<ArticleView>('articles', {
    kind: 'faq',
    title: { it: 'Dove trovo il cedolino?', en: 'Where do I find my payslip?' },
    body: { it: 'Nell’area personale, alla voce Documenti.', en: 'In the personal area, under Documents.' },
  });
  await keeper.post(`articles/${id}/publish`);
});
beforeEach(() => clock.set(OPEN));
afterEach(() => {
  for (const connection of connections.splice(0)) connection.cut();
});
afterAll(() => sportello.stop());

async function connect(api: Api, path: string): Promise<ChatClient> {
  const client = await ChatClient.open(api, path);
  connections.push(client);
  return client;
}
const visitor = (language = 'it') => connect(sportello.api(TENANT), `chat/chat?language=${language}`);
const desk = () => connect(lia, 'chat-desk');

/** Somebody who has asked the bot and then for a person. */
async function handedOver(): Promise<{ ada: ChatClient; chat: string; key: string; ticket: string }> {
  const ada = await visitor();
  ada.say('Dove trovo il cedolino di marzo?');
  const { chat, key } = (await ada.now('begun')) as unknown as { chat: string; key: string };
  await ada.line(/area personale/);
  ada.send({ type: 'hand-over', ...ADA });
  const { ticket } = await ada.now('state', (state) => state['state'] === 'queued' && state['ticket'] !== undefined);
  return { ada, chat, key, ticket: String(ticket) };
}

// @covers wholly
describe('D17 · a chatbot that answers from the FAQ and hands over to an operator with the whole conversation', () => {
  it('answers first, from what is published, and says what it is', async () => {
    const ada = await visitor('en');
    ada.say('Where do I find the payslip of March?');
    const answer = await ada.line(/personal area/);
    expect(answer).toMatchObject({
      by: 'bot',
      name: 'Automatic assistant',
      articles: [{ title: 'Where do I find my payslip?' }],
    });
    ada.say('Xyzzy?');
    expect(await ada.line(/found no answer/)).toMatchObject({ by: 'bot', articles: [] });
  });

  it('hands over the whole conversation: the operator reads it, and nobody asks again', async () => {
    const { ada, chat, ticket } = await handedOver();
    expect(ada.frames.filter(({ type }) => type === 'state').at(-1)).toMatchObject({ place: 1, waiting: 1 });
    await sportello.settled();
    expect(await lia.ticket(ticket)).toMatchObject({ channel: 'chat', team: 'contact-centre' });
    const [first] = (await lia.ticket(ticket)).messages;
    expect(first?.text).toMatch(
      /Ada Bianchi: Dove trovo il cedolino di marzo\?[^]*Assistente automatico: [^]*area personale/,
    );
    const operator = await desk();
    await operator.now('queue', ({ chats }) => (chats as { chat: string }[]).some((one) => one.chat === chat));
    operator.send({ type: 'open', chat, after: 0 });
    await operator.line('Dove trovo il cedolino di marzo?');
    await operator.line(/area personale/);
    operator.send({ type: 'take', chat });
    await ada.now('state', (state) => state['operator'] === 'Lia Conti');
    await eventually('the ticket is hers', async () => (await lia.ticket(ticket)).assignee?.name === 'Lia Conti');
    ada.send({ type: 'end' });
    await ada.now('state', (state) => state['state'] === 'ended');
  });

  it('goes on with a person, each seeing the other write; then all of it stands on the one ticket, and nothing moves', async () => {
    const { ada, chat, ticket } = await handedOver();
    const operator = await desk();
    operator.send({ type: 'open', chat, after: 0 });
    operator.send({ type: 'take', chat });
    await ada.now('state', (state) => state['state'] === 'live');
    operator.send({ type: 'writing', chat });
    await ada.now('writing');
    ada.send({ type: 'writing' });
    await operator.now('writing');
    operator.say('Buongiorno, lo vedo io.', { chat });
    await ada.line('Buongiorno, lo vedo io.');
    ada.say('Grazie mille');
    await operator.line('Grazie mille');
    await sportello.settled();
    const before = await lia.ticket(ticket);
    operator.send({ type: 'end', chat });
    await ada.now('state', (state) => state['state'] === 'ended');
    await eventually('the rest is on the ticket', async () => (await lia.ticket(ticket)).messages.length === 2);
    const { messages: items } = await lia.ticket(ticket);
    expect(items).toHaveLength(2);
    expect(items[1]?.text).toMatch(/Lia Conti: Buongiorno, lo vedo io\.\n\[.*\] Ada Bianchi: Grazie mille$/);
    await sportello.settled();
    expect((await lia.ticket(ticket)).state).toBe(before.state);
    const { link } = await ada.now('state');
    const own = sportello.api(TENANT, String(link).split('#')[1]);
    const seen = await own.get<MyTicketView>('my-ticket');
    expect(seen.messages.map(({ text }) => text)).toEqual(items.map(({ text }) => text));
  });

  it('comes back after the line was cut: nothing is lost, nothing is said twice', async () => {
    const { ada, chat, key } = await handedOver();
    const operator = await desk();
    operator.send({ type: 'open', chat, after: 0 });
    operator.send({ type: 'take', chat });
    await ada.now('state', (state) => state['state'] === 'live');
    const as = ada.say('Sono il 1234');
    const heard = await ada.line('Sono il 1234');
    ada.cut();
    await operator.now('queue', ({ chats }) => JSON.stringify(chats).includes('"present":false'));
    operator.say('La richiamo qui', { chat });
    await operator.line('La richiamo qui');
    const again = await visitor();
    again.send({ type: 'resume', chat, key, after: heard['seq'] });
    // The page does not know whether its last words arrived.
    again.send({ type: 'say', as, text: 'Sono il 1234' });
    again.say('Ci sono ancora');
    await again.line('Ci sono ancora');
    expect(again.lines.map(({ text }) => text)).toEqual(['La richiamo qui', 'Ci sono ancora']);
    await operator.line('Ci sono ancora');
    expect(operator.lines.filter(({ text }) => text === 'Sono il 1234')).toHaveLength(1);
    again.send({ type: 'end' });
  });

  it('says its place in the queue as it changes', async () => {
    const first = await handedOver();
    const second = await handedOver();
    await second.ada.now('state', (state) => state['place'] === 2);
    const operator = await desk();
    operator.send({ type: 'take', chat: first.chat });
    await second.ada.now('state', (state) => state['place'] === 1);
    for (const { ada } of [first, second]) {
      ada.send({ type: 'end' });
      await ada.now('state', (state) => state['state'] === 'ended');
    }
  });

  it('outside hours says when people are there again, and leaves the question as a request', async () => {
    clock.set('2026-03-07T22:00:00Z');
    const shown = await sportello.api(TENANT).get<ChatView>('chat/chat');
    expect(shown).toMatchObject({ open: false, nextOpening: expect.any(String) });
    const ada = await visitor();
    ada.say('Non trovo il cedolino');
    await ada.line(/area personale/);
    ada.send({ type: 'hand-over', ...ADA });
    expect(await ada.now('closed')).toMatchObject({ nextOpening: shown.nextOpening });
    ada.send({ type: 'hand-over', ...ADA, leave: true });
    const { ticket } = await ada.now('state', (state) => state['state'] === 'ended' && state['ticket'] !== undefined);
    expect((await lia.ticket(String(ticket))).messages[0]?.text).toMatch(/Non trovo il cedolino/);
  });

  it('is over when nobody says anything any more, and what was said is not lost', async () => {
    const { ada, ticket } = await handedOver();
    ada.say('C’è nessuno?');
    await ada.line('C’è nessuno?');
    ada.cut();
    await eventually('she is not there', async () => {
      const { items } = await lia.get<ChatQueueView>('chat-desk');
      return items.some(({ ticket: number, present }) => number === ticket && !present);
    });
    await sportello.settled();
    clock.advance(21 * 60_000);
    await sportello.running.app.get(ChatTick).look();
    await sportello.settled();
    expect((await lia.ticket(ticket)).messages.at(-1)?.text).toMatch(/C’è nessuno\?$/);
    await sportello.running.app.get(ChatTick).look();
    expect((await lia.ticket(ticket)).messages).toHaveLength(2);
  });
});
