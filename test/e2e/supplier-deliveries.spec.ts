import type { ServerResponse } from 'node:http';
import { userInfo } from 'node:os';
import { DeliveryLog, TASK_JOBS, TaskDeliveries } from '@sportello/escalation';
import { systemActor, tenantId } from '@sportello/kernel';
import { addJobs } from '@sportello/platform';
import { testDatabase, type TestDatabase } from '@sportello/platform/testing';
import { FakeImapServer, FakeSmtpServer } from '@sportello/plugin-testing';
import type { DeliveryAttemptView, TaskDeliveriesView } from '../../apps/server/src/deliveries/delivery.views.js';
import type { InboxPageView } from '../../apps/server/src/operations/operations.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import {
  mailOf,
  SECRETS,
  settingsFor,
  SUPPLIER,
} from '../../plugins/escalation-email/test/fixtures/supplier.mailbox.js';
import { FakeZammad, TOKEN, type FakeTicket } from '../../plugins/escalation-zammad/test/fixtures/fake.zammad.js';
import { assign, deskTask, ticketInCharge } from '../support/supplier-desk.js';
import { typedOn } from '../support/typed.js';
import { listener, listening, stopped, urlOf } from '../support/webhook-target.js';

const TENANT = 'pac-spoc';
/** Of the secrets this tenant may name. */
const PREFIX = 'SECRET_PAC_SPOC_';
const MINUTE = 60_000;
const WEBHOOK_SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const CONTEXT = { tenant: tenantId(TENANT), actor: systemActor('test'), correlationId: 'test' };

type Answering = (response: ServerResponse) => void;
const well: Answering = (response) => void response.writeHead(204).end();
const down: Answering = (response) => void response.writeHead(503).end('Fuori servizio');

/** What the supplier's server answers, and the messages it was sent. */
let answering: Answering = well;
const sent: string[] = [];
/** Messages it was sent for a task. */
const sentFor = (id: string): string[] => sent.filter((message) => message.includes(id));
const target = listener((id, response) => {
  sent.push(id);
  answering(response);
});
/** Where a redirect leads: inside the network. */
const trapped: string[] = [];
const trap = listener((id, response) => {
  trapped.push(id);
  response.end();
});

const [smtp, imap, zammad] = [new FakeSmtpServer(), new FakeImapServer(), new FakeZammad()];
const clock = stoppedAt('2026-03-03T09:00:00Z');
let database: TestDatabase;
let file: string;
let sportello: InProcessSportello;
let desk: Api;
let keeper: Api;

beforeAll(async () => {
  const [smtpPort, imapPort] = [await smtp.start(), await imap.start()];
  await zammad.start();
  await Promise.all([listening(target), listening(trap)]);
  const instance = (name: string, plugin: string, settings: object): string =>
    `instance: ${JSON.stringify({ name, plugin, settings }).replaceAll('"env:', `"env:${PREFIX}`)}`;
  const called = (name: string) => `name: { it: ${name}, en: ${name} }`;
  const mail = settingsFor(smtpPort, imapPort);
  const ticketing = { url: zammad.url, token: 'env:TOKEN', group: 'Enti', customer: 'spoc@ente.example' };
  const source = (await houseTenants()).get(TENANT) ?? '';
  file = source.replace(
    'instance: { name: application-supplier, plugin: escalation-task-api, settings: {} }',
    [
      instance('application-supplier', 'escalation-webhook', { url: urlOf(target), secret: 'env:WEBHOOK' }),
      '    by-mail:',
      `      ${called('Manutentore')}`,
      `      ${instance('by-mail', 'escalation-email', mail)}`,
      '    by-ticketing:',
      `      ${called('Gestore')}`,
      `      ${instance('by-ticketing', 'escalation-zammad', ticketing)}`,
    ].join('\n'),
  );
  expect(file).not.toBe(source);
  database = await testDatabase();
  await start();
});
afterAll(async () => {
  await sportello.stop();
  await database.close();
  await Promise.all([smtp.stop(), imap.stop(), zammad.stop(), stopped(target), stopped(trap)]);
});

async function start(): Promise<void> {
  const secrets = named({ ...SECRETS, 'env:WEBHOOK': WEBHOOK_SECRET, 'env:TOKEN': TOKEN });
  sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, clock, database, secrets });
  desk = await sportello.staff(TENANT, ['l2']);
  keeper = await sportello.staff(TENANT, ['tenant-admin']);
}

/** A command about this tenant. */
const typed = (...words: string[]) => typedOn(sportello, clock, ['deliveries', ...words, '--tenant', TENANT]);

/** What the minute brings: a connector that reached nobody is tried once more. */
async function nextTry(): Promise<void> {
  clock.advance(6 * MINUTE);
  const { unitOfWork } = sportello.running.foundation;
  const deliveries = new TaskDeliveries(unitOfWork, new DeliveryLog(unitOfWork, clock));
  await deliveries.tryAgain(CONTEXT, new Date(clock.now().getTime() - 5 * MINUTE));
}

/** Asks a supplier what it has done, as the minute does, and waits for what follows. */
async function ask(instance: string): Promise<void> {
  const { unitOfWork } = sportello.running.foundation;
  await unitOfWork.run(CONTEXT, (tx) => addJobs(tx, CONTEXT, [{ task: TASK_JOBS.pull, payload: { instance } }]));
  await sportello.settled();
}

const given = async (supplier: string, task: object = {}): Promise<string> =>
  (await assign(desk, await ticketInCharge(desk), { supplier, ...task })).id;
const log = async (id: string): Promise<DeliveryAttemptView[]> =>
  (await desk.get<TaskDeliveriesView>(`tasks/${id}/deliveries`)).items;
const told = (occasion: string): Promise<{ person: string; subject: object }[]> =>
  database.asAdmin(`SELECT person, subject FROM sportello.staff_notice WHERE occasion = $1`, [occasion]);
const delivery = async (id: string): Promise<string> => (await deskTask(desk, id)).delivery;
const isDelivered = (id: string) => eventually('it is delivered', async () => (await delivery(id)) === 'delivered');
const tries = (id: string, most: number) =>
  eventually(`${most} tries`, async () => {
    const rows = await log(id);
    return rows.length >= most ? rows : null;
  });

describe('a webhook target', () => {
  it('that is down for hours, through a restart: tasks queue, people are told once, nothing is lost or sent twice', async () => {
    answering = down;
    const [one, other] = [await given('application-supplier'), await given('application-supplier')];
    expect((await tries(one, 1)).at(-1)).toMatchObject({
      ...{ about: 'offered', attempt: 1, outcome: 'waiting', code: 'transient', instance: 'application-supplier' },
      answer: expect.stringContaining('503: Fuori servizio'),
    });
    await tries(other, 1);
    expect(await told('connector-down')).toEqual([]);
    for (let hour = 0; hour < 2; hour += 1) {
      const before = (await log(one)).length;
      clock.advance(60 * MINUTE);
      await nextTry();
      await tries(one, before + 1);
    }
    await eventually('people are told', async () => (await told('connector-down')).length > 0);
    await sportello.stop();
    await start();
    const before = (await log(one)).length;
    await nextTry();
    await tries(one, before + 1);
    expect(await told('connector-down')).toMatchObject([{ person: 'elena.riva' }]);
    expect([await delivery(one), await delivery(other)]).toEqual(['queued', 'queued']);
    // One that gets through brings the others with it.
    answering = well;
    const wasSent = sent.length;
    await nextTry();
    await Promise.all([isDelivered(one), isDelivered(other)]);
    await sportello.settled();
    expect(sent.slice(wasSent).sort()).toEqual([`task:${one}`, `task:${other}`].sort());
    expect((await log(one))[0]).toMatchObject({ outcome: 'delivered' });
  });

  it('that answers 200 with an error page has not taken it; the log says what it said, and no secret', async () => {
    answering = (response) =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Manutenzione</h1>');
    const id = await given('application-supplier');
    const [row] = await tries(id, 1);
    expect(row).toMatchObject({
      outcome: 'waiting',
      answer: expect.stringMatching(/no acknowledgement: Manutenzione$/),
    });
    expect(JSON.stringify(await log(id))).not.toContain(WEBHOOK_SECRET.slice('whsec_'.length));
    answering = well;
    await nextTry();
    await isDelivered(id);
  });

  it('that takes a message and loses the answer is sent the same one again', async () => {
    answering = (response) => void response.destroy();
    const id = await given('application-supplier');
    await tries(id, 1);
    answering = well;
    await nextTry();
    await isDelivered(id);
    await sportello.settled();
    expect(new Set(sentFor(id))).toEqual(new Set([`task:${id}`]));
  });

  it('that leads inside the network is not followed: it is given up, told once, and sent once more by a person', async () => {
    answering = (response) => void response.writeHead(307, { location: urlOf(trap) }).end();
    const id = await given('application-supplier');
    await sportello.settled();
    expect(await deskTask(desk, id)).toMatchObject({ delivery: 'failed', deliveryError: { code: 'permanent' } });
    expect(await told('task-undelivered')).toMatchObject([{ person: 'elena.riva' }]);
    expect(trapped).toEqual([]);
    answering = well;
    const [failed] = await log(id);
    const replay = `deliveries/${failed?.id}/replay`;
    expect((await desk.ask('POST', replay)).status).toBe(403);
    expect(await keeper.ask('POST', replay)).toMatchObject({ status: 202, body: { state: 'queued' } });
    await isDelivered(id);
    expect((await log(id))[0]).toMatchObject({ outcome: 'delivered', replayedBy: 'test-tenant-admin', attempt: 2 });
    expect(sentFor(id)).toEqual([`task:${id}`, `task:${id}`]);
  });

  it('is sent once more what it took, as a message of its own that moves nothing', async () => {
    answering = well;
    const id = await given('application-supplier');
    await sportello.settled();
    const [row] = await log(id);
    await keeper.ask('POST', `deliveries/${row?.id}/replay`);
    await sportello.settled();
    expect(sentFor(id)).toEqual([`task:${id}`, expect.stringMatching(`^task:${id}:replay:`)]);
    expect(await deskTask(desk, id)).toMatchObject({ delivery: 'delivered', version: 1 });
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect((await keeper.ask('POST', `deliveries/${nobody}/replay`)).status).toBe(404);
    const page = await keeper.get<TaskDeliveriesView>(
      'plugins/application-supplier/deliveries?limit=1&outcome=delivered',
    );
    expect(page.items).toMatchObject([{ replayedBy: 'test-tenant-admin' }]);
  });

  it('is looked at and sent once more from the command line, by whoever types it', async () => {
    answering = well;
    const id = await given('application-supplier');
    await sportello.settled();
    const { number } = await deskTask(desk, id);
    const listed = await typed('list', '--task', number, '--json');
    const [row] = JSON.parse(listed.out) as DeliveryAttemptView[];
    expect([listed.code, row]).toEqual([0, expect.objectContaining({ task: number, outcome: 'delivered' })]);
    expect((await typed('replay', row?.id ?? '')).out).toContain(number);
    await sportello.settled();
    expect(sentFor(id)).toEqual([`task:${id}`, expect.stringMatching(`^task:${id}:replay:`)]);
    expect((await log(id))[0]).toMatchObject({ replayedBy: userInfo().username });
    expect((await typed('list', '--instance', 'application-supplier')).out).toContain(number);
    expect((await typed('list')).code).toBe(2);
    expect((await typed('replay', 'nonsense')).code).toBe(4);
  });
});

describe('a supplier that works by mail', () => {
  let id: string;
  let subject: string;
  const held = async (): Promise<(string | undefined)[]> =>
    (await keeper.get<InboxPageView>('inbox?state=quarantined')).items
      .filter(({ instance }) => instance === 'by-mail')
      .map(({ code }) => code);
  const says = async (text: string, mail: Parameters<typeof mailOf>[1] = {}): Promise<void> => {
    imap.deliver(mailOf(text, { subject: `R: ${subject}`, ...mail }));
    await ask('by-mail');
  };
  const state = async (): Promise<string> => (await deskTask(desk, id)).state;

  beforeAll(async () => {
    id = await given('by-mail', { title: 'Condizionatore' });
    await sportello.settled();
    const [mail] = smtp.delivered;
    expect(mail?.to).toEqual([SUPPLIER]);
    subject = /^Subject: ((?:.*)(?:\r?\n[ \t].*)*)/m.exec(mail?.raw ?? '')?.[1]?.replaceAll(/\r?\n[ \t]/g, ' ') ?? '';
    expect(subject).toMatch(/^\[.+\/1 [a-z2-9]{16}\] Condizionatore$/);
  });

  it('is believed without being a user, and hears no echo of its own words', async () => {
    await says('ACCETTO\nCi pensa Marta.');
    await says('Ordinato il pezzo.');
    expect(await deskTask(desk, id)).toMatchObject({ state: 'in-progress' });
    expect(smtp.delivered).toHaveLength(1);
    const { events } = await deskTask(desk, id);
    expect(events.slice(1).map(({ type, text, by }) => [type, text, by])).toEqual([
      ['accepted', 'Ci pensa Marta.', 'Marta Neri'],
      ['progressed', 'Ordinato il pezzo.', 'Marta Neri'],
    ]);
  });

  it.each([
    ['an unknown address', { from: 'chiunque@altrove.example' }, 'supplier-unknown-sender'],
    [
      'its own address and a forged token',
      { subject: '[PAC-2026-0000001/1 aaaaaaaaaaaaaaaa] Fatto' },
      'supplier-forged-token',
    ],
    ['a machine', { headers: ['Auto-Submitted: auto-replied'] }, 'supplier-automatic'],
  ])('is not moved by %s: that is kept for people', async (_who, mail, code) => {
    const version = (await deskTask(desk, id)).version;
    await says('FATTO', mail);
    expect(await held()).toContain(code);
    expect((await deskTask(desk, id)).version).toBe(version);
  });

  it('is asked by mail while it works on, and answers in its own words', async () => {
    const before = smtp.delivered.length;
    await desk.post(`tasks/${id}/ask`, { text: 'Serve la gru?' });
    await sportello.settled();
    const letter = smtp.delivered.at(-1)?.raw ?? '';
    expect([smtp.delivered.length, letter.includes('Serve la gru?')]).toEqual([before + 1, true]);
    await says('No, basta la scala.');
    const { events, state: now, inquiredAt } = await deskTask(desk, id);
    expect([now, inquiredAt]).toEqual(['in-progress', undefined]);
    expect(events.at(-1)).toMatchObject({ type: 'replied', text: 'No, basta la scala.', by: 'Marta Neri' });
  });

  it('asks, is answered by mail, and finishes, with its files; the same mail again changes nothing', async () => {
    const before = smtp.delivered.length;
    await says('DOMANDA\nDov’è la chiave?');
    expect(await state()).toBe('waiting-information');
    await desk.post(`tasks/${id}/answer`, { text: 'In portineria.' });
    await sportello.settled();
    expect(smtp.delivered).toHaveLength(before + 1);
    const part =
      '--b\nContent-Type: text/plain; name=rapporto.txt\nContent-Disposition: attachment; filename=rapporto.txt\n\nsostituito\n';
    const headers = ['MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b'];
    const text = `--b\nContent-Type: text/plain; charset=utf-8\n\nFATTO 45 minuti\nESITO: soluzione temporanea\nSostituito.\n${part}--b--`;
    await says(text, { headers, id: 'done' });
    const done = await deskTask(desk, id);
    expect(done).toMatchObject({ state: 'done', outcome: 'workaround', effortMinutes: 45 });
    expect(done.events.at(-1)?.text).not.toContain('ESITO');
    expect(done.attachments.map(({ name }) => name)).toEqual(['rapporto.txt']);
    await says(text, { headers, id: 'done' });
    expect((await deskTask(desk, id)).version).toBe(done.version);
  });

  it('that cannot be written to has its task queued, and is written to once', async () => {
    smtp.refusal = { at: 'message', code: 451, text: '4.3.0 try later' };
    const before = smtp.delivered.length;
    const waiting = await given('by-mail');
    expect(await tries(waiting, 1)).toMatchObject([{ outcome: 'waiting', code: 'transient' }]);
    smtp.refusal = null;
    await nextTry();
    await isDelivered(waiting);
    await sportello.settled();
    expect(smtp.delivered).toHaveLength(before + 1);
  });
});

describe('a supplier with ticketing of its own', () => {
  it('has one ticket for a task, also when it lost its answer, and tells by it what it does', async () => {
    zammad.loseNextAnswer = true;
    const id = await given('by-ticketing', { title: 'Stampante' });
    await tries(id, 1);
    await nextTry();
    await isDelivered(id);
    const ticket = zammad.tickets[0] as FakeTicket;
    expect([zammad.tickets.length, (await deskTask(desk, id)).reference]).toEqual([1, ticket.number]);
    zammad.act(ticket, { state: 'open' });
    await ask('by-ticketing');
    expect(await deskTask(desk, id)).toMatchObject({ state: 'accepted' });
    zammad.act(ticket, { state: 'pending reminder', body: '<p>Quale piano?</p>' });
    await ask('by-ticketing');
    expect(await deskTask(desk, id)).toMatchObject({ state: 'waiting-information' });
    await desk.post(`tasks/${id}/answer`, { text: 'Il terzo.' });
    await sportello.settled();
    expect(ticket).toMatchObject({ state: 'open' });
    await desk.post(`tasks/${id}/ask`, { text: 'Serve altro?' });
    await sportello.settled();
    expect(ticket).toMatchObject({ state: 'open' });
    expect(ticket.articles.at(-1)?.body).toContain('Serve altro?');
    zammad.act(ticket, { body: 'No, grazie.' });
    await ask('by-ticketing');
    zammad.act(ticket, { state: 'closed', body: 'Cambiato il rullo.' });
    await ask('by-ticketing');
    const { events, state, outcome } = await deskTask(desk, id);
    // Its agents have no place where they say what came of it.
    expect([state, outcome]).toEqual(['done', 'unspecified']);
    expect(events.map(({ type, text }) => `${type}: ${text}`).slice(1)).toEqual([
      'accepted: ',
      'asked: Quale piano?',
      'answered: Il terzo.',
      'inquired: Serve altro?',
      'replied: No, grazie.',
      'done: Cambiato il rullo.',
    ]);
    await desk.post(`tasks/${id}/verify`);
    await sportello.settled();
    await ask('by-ticketing');
    expect((await deskTask(desk, id)).state).toBe('verified');
  });

  it('that is away keeps its tasks queued; once it is back each is one ticket', async () => {
    const before = zammad.tickets.length;
    zammad.instead = (response) => void response.writeHead(502).end('<h1>Bad gateway</h1>');
    const ids = [await given('by-ticketing'), await given('by-ticketing')];
    for (const id of ids) await tries(id, 1);
    zammad.instead = null;
    await nextTry();
    for (const id of ids) await isDelivered(id);
    await sportello.settled();
    expect(zammad.tickets).toHaveLength(before + 2);
  });
});

/** The secrets of a fixture as the environment has them. */
function named(secrets: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([reference, value]) => [reference.replace('env:', PREFIX), value]),
  );
}
