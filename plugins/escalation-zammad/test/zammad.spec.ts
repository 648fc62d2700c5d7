import plugin from '@sportello/escalation-zammad';
import type { Json, PullResult } from '@sportello/plugin-sdk';
import {
  exampleTask,
  exampleTaskChange,
  smilingErrorPage,
  TestInstance,
  type HttpAnswer,
} from '@sportello/plugin-testing';
import { zammadConnector as connector } from '../src/zammad.connector.js';
import { PAGE } from '../src/zammad.pull.js';
import { AGENT, API_USER, FakeZammad, TOKEN, type FakeTicket } from './fixtures/fake.zammad.js';

const TAG = 'sportello-comune-di-prova-prova';
let zammad: FakeZammad;
/** Milliseconds since 1970 on the clock of these tests. */
let now: number;
const clock = { now: () => new Date(now) };
let one: TestInstance<typeof plugin.config>;
beforeEach(async () => {
  zammad = await new FakeZammad().start();
  now = Date.parse('2026-03-02T09:00:00Z');
  one = instance();
});
afterEach(() => zammad.stop());

const instance = (settings: object = {}) =>
  new TestInstance(plugin, {
    settings: { url: zammad.url, token: 'env:TOKEN', group: 'Enti', customer: 'spoc@ente.example', ...settings },
    secrets: { 'env:TOKEN': TOKEN },
    clock,
  });
const open = (key = 'task:1', change = {}) => connector.open(one.context(), exampleTask(change), key);
const tell = (reference: string, key: string, change = {}) =>
  connector.update(one.context(), exampleTask(), reference, exampleTaskChange(change), key);

async function pull(since: Json = null): Promise<PullResult> {
  if (connector.pull === undefined) throw new Error('it pulls');
  return connector.pull(one.context(), since);
}

/** The one ticket there is. */
function only(): FakeTicket {
  const [ticket] = zammad.tickets;
  if (ticket === undefined || zammad.tickets.length > 1) throw new Error(`${zammad.tickets.length} tickets`);
  return ticket;
}

describe('a task', () => {
  it('is a ticket there, with what was shared and its files', async () => {
    const blob = await one.blobs.put(Buffer.from('righe'));
    const attachments = [{ name: 'log.txt', mediaType: 'text/plain', blob }];
    const { reference, url } = await open('task:1', { attachments });
    const { number, title, tags, articles } = only();
    expect([reference, url]).toEqual([number, `${zammad.url}/#ticket/zoom/${only().id}`]);
    expect([title, tags]).toEqual([
      expect.stringMatching(/^\[PROVA-2026-0000001\/1 [0-9a-f]{6}\] Il modulo non si apre$/),
      [TAG],
    ]);
    expect(articles).toMatchObject([{ internal: false, attachments: [{ filename: 'log.txt', size: '5' }] }]);
    expect(articles[0]?.body).toContain('CIG: Z1A2B3C4D5');
  });

  it('whose answer was lost has one ticket: it is found when the index shows it, and not made again before', async () => {
    zammad.lags = true;
    zammad.loseNextAnswer = true;
    await expect(open()).rejects.toMatchObject({ name: 'TransientPluginError' });
    await expect(open()).rejects.toMatchObject({ message: expect.stringContaining('may not show the ticket yet') });
    zammad.refresh();
    expect(await open()).toMatchObject({ reference: only().number });
    await tell(only().number, 'task:1:2');
    expect(only().articles).toHaveLength(2);
  });

  it('that never got there is opened once its index has had its time', async () => {
    zammad.instead = (response) => void response.writeHead(502).end();
    await expect(open()).rejects.toMatchObject({ name: 'TransientPluginError' });
    zammad.instead = null;
    now += 3 * 60_000;
    expect(await open()).toMatchObject({ reference: only().number });
  });

  it('sent once more by a person finds its ticket', async () => {
    const { reference } = await open();
    expect(await open('task:1:replay:1')).toMatchObject({ reference });
    expect(zammad.tickets).toHaveLength(1);
  });

  it('is told of changes once, also when an answer was lost, and the ticket changes its state with them', async () => {
    const { reference } = await open();
    zammad.act(only(), { state: 'pending reminder', body: 'Quale modulo?' });
    zammad.loseNextAnswer = true;
    await expect(tell(reference, 'task:1:4')).rejects.toMatchObject({ name: 'TransientPluginError' });
    await tell(reference, 'task:1:4');
    expect(only()).toMatchObject({ state: 'open' });
    expect(only().articles.filter(({ body }) => body.includes('Il modulo 730.'))).toHaveLength(1);
    await tell(reference, 'task:1:5', { kind: 'cancelled', text: 'Non serve più.' });
    expect(only()).toMatchObject({ state: 'closed' });
    await expect(tell('99999', 'task:1:6')).rejects.toMatchObject({ name: 'PermanentPluginError' });
  });
});

describe('what the supplier does', () => {
  it('is read by its states and words, each once; the move takes the last words', async () => {
    const { reference } = await open();
    const first = await pull();
    expect(first.updates).toEqual([]);
    zammad.act(only(), { state: 'open' });
    zammad.act(only(), { body: '<p>Trovato <b>il guasto</b>.</p>' });
    const second = await pull(first.next);
    const task = { reference };
    expect(second.updates).toMatchObject([
      { task, kind: 'accepted', text: '' },
      { task, kind: 'progress', text: 'Trovato il guasto.', by: 'Marta Neri' },
    ]);
    zammad.act(only(), { state: 'pending reminder', body: 'Quale modulo?' });
    const third = await pull(second.next);
    expect(third.updates).toMatchObject([{ kind: 'question', text: 'Quale modulo?' }]);
    const files = [{ filename: '../report.txt', data: Buffer.from('fatto').toString('base64') }];
    zammad.act(only(), { state: 'closed', body: 'Corretto.', files, minutes: 45 });
    one = instanceOf(one, { timeUnit: 'minutes' });
    const fourth = await pull(third.next);
    expect(fourth.updates).toMatchObject([
      { kind: 'done', text: 'Corretto.', effortMinutes: 45, attachments: [{ name: 'report.txt', blob: { size: 5 } }] },
    ]);
    expect((await pull(fourth.next)).updates).toEqual([]);
  });

  it('at one go from new to closed is taken and done', async () => {
    await open();
    zammad.act(only(), { state: 'closed', body: 'Già corretto ieri.' });
    expect((await pull()).updates).toMatchObject([{ kind: 'accepted' }, { kind: 'done', text: 'Già corretto ieri.' }]);
  });

  it.each([
    ['workaround', 'workaround'],
    ['Riparato', 'fixed'],
    ['chissà', undefined],
    ['toString', undefined],
  ])('says what came of it by an attribute of its own: %s', async (esito, outcome) => {
    await open();
    one = instanceOf(one, { outcomes: { attribute: 'esito', values: { Riparato: 'fixed' } } });
    zammad.act(only(), { state: 'closed', body: 'Ecco.', esito });
    const [, done] = (await pull()).updates;
    expect([done?.kind, done?.outcome]).toEqual(['done', outcome]);
  });

  it('is asked without being put into another state', async () => {
    const { reference } = await open();
    zammad.act(only(), { state: 'open' });
    await tell(reference, 'task:1:3', { kind: 'question', text: 'Serve un fermo?' });
    expect(only()).toMatchObject({ state: 'open' });
    expect(only().articles.at(-1)?.body).toMatch(/^Domanda: il lavoro intanto prosegue\n\nServe un fermo\?/);
  });

  it('by a state of its own making is a refusal, when the settings say so', async () => {
    one = instance({ states: { refused: ['rejected'] } });
    await open();
    zammad.act(only(), { state: 'rejected', body: 'Fuori contratto.' });
    expect((await pull()).updates).toMatchObject([{ kind: 'refused', text: 'Fuori contratto.' }]);
  });

  it('among themselves, by their machines or by ourselves is not for us: no echo', async () => {
    const { reference } = await open();
    zammad.act(only(), { body: 'Tra noi: chi lo prende?', internal: true });
    zammad.act(only(), { body: 'Il ticket è stato creato.', sender: 'System', by: 1 });
    zammad.act(only(), { body: 'Scritto con lo stesso utente.', by: API_USER });
    await tell(reference, 'task:1:2', { kind: 'returned', text: 'Manca il 740.' });
    expect((await pull()).updates).toEqual([]);
    expect(AGENT).not.toBe(API_USER);
  });

  it('late in its index, or on more tickets than a page, is not passed over', async () => {
    await open();
    const first = await pull();
    zammad.lags = true;
    zammad.act(only(), { body: 'Prima, ma l’indice lo mostra dopo.' });
    const second = await pull(first.next);
    expect(second.updates).toEqual([]);
    zammad.refresh();
    const third = await pull(second.next);
    expect(third.updates).toHaveLength(1);
    zammad.lags = false;
    for (let at = 0; at < PAGE + 10; at += 1) zammad.act(zammad.ticketOf(TAG, `[X/${at}] Altro`), { body: `${at}` });
    const pages = [await pull(third.next)];
    while (pages.at(-1)?.more === true && pages.length < 9) pages.push(await pull(pages.at(-1)?.next ?? null));
    const ids = pages.flatMap(({ updates }) => updates.map(({ externalId }) => externalId));
    expect([ids.length, new Set(ids).size, pages.at(-1)?.more]).toEqual([PAGE + 10, PAGE + 10, false]);
  });

  it('with a file that is too large is read, and the file named and not fetched', async () => {
    one = instance({ maxAttachmentBytes: 10 });
    await open();
    const files = [{ filename: 'dump.txt', data: Buffer.from('troppo grande').toString('base64') }];
    zammad.act(only(), { body: 'Ecco il dump.', files });
    expect((await pull()).updates).toMatchObject([
      { text: expect.stringMatching(/^Ecco il dump\.\n\n\(dump\.txt: troppo grande/), attachments: [] },
    ]);
    expect(zammad.asked.filter((path) => path.includes('ticket_attachment'))).toEqual([]);
  });

  it('on tickets of others is not read', async () => {
    zammad.act(zammad.ticketOf('other'), { body: 'Non nostro', state: 'closed' });
    expect((await pull()).updates).toEqual([]);
  });
});

describe('trouble', () => {
  it('too many requests: it is left alone for as long as it says', async () => {
    zammad.instead = (response) => void response.writeHead(429, { 'retry-after': '120' }).end('{"error":"Throttled"}');
    await expect(open()).rejects.toMatchObject({ name: 'TransientPluginError' });
    const asked = zammad.asked.length;
    zammad.instead = null;
    await expect(pull()).rejects.toMatchObject({ message: expect.stringContaining('left alone') });
    expect(zammad.asked).toHaveLength(asked);
    now += 121_000;
    expect(await open()).toMatchObject({ reference: only().number });
  });

  const troubles: readonly (readonly [string, HttpAnswer, string])[] = [
    ['a page under a 200', smilingErrorPage, 'TransientPluginError'],
    ['maintenance', (response) => void response.writeHead(503).end('<h1>Maintenance</h1>'), 'TransientPluginError'],
    [
      'another address',
      (response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'ConfigPluginError',
    ],
    ['no right', (response) => void response.writeHead(403).end('{"error":"Not authorized"}'), 'PermanentPluginError'],
  ];
  it.each(troubles)('%s is named rightly', async (_what, instead, name) => {
    zammad.instead = (response) => instead(response, { headers: {}, body: '' });
    await expect(pull()).rejects.toMatchObject({ name });
    await expect(open()).rejects.toMatchObject({ name });
    expect(zammad.tickets).toHaveLength(0);
  });

  it('a group that is not there is a fault of its setting, a state too', async () => {
    one = instance({ group: 'Chiuso' });
    await expect(open()).rejects.toMatchObject({ name: 'ConfigPluginError', field: 'group' });
    one = instance({ sets: { answer: 'never heard of' } });
    const { reference } = await open();
    await expect(tell(reference, 'task:1:2')).rejects.toMatchObject({ name: 'ConfigPluginError', field: 'sets' });
  });

  it('a cursor nobody can read begins anew', async () => {
    await open();
    zammad.act(only(), { body: 'Detto.' });
    expect((await pull({ not: 'a cursor' })).updates).toHaveLength(1);
  });
});

/** The same memory under other settings, as after they were saved. */
function instanceOf(before: typeof one, settings: object): typeof one {
  return new TestInstance(plugin, {
    settings: { ...before.settings, ...settings },
    secrets: { 'env:TOKEN': TOKEN },
    ...{ clock, store: before.store, blobs: before.blobs },
  });
}
