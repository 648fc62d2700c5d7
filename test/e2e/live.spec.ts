import { tenantId } from '@sportello/kernel';
import { LiveStreams } from '../../apps/server/src/live/live.streams.js';
import type { PresenceView } from '../../apps/server/src/live/presence.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { LiveClient, type LiveEvent } from '../../apps/server/test/support/live.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { sandboxTenant } from '../support/sandbox-tenant.js';
import { SupplierApi } from '../support/supplier-desk.js';
import { Visitor } from '../support/visitor.js';

const TENANT = 'pac-spoc';
/** Where suppliers give themselves tasks. */
const SANDBOX = 'prova';
const PASSWORD = 'cavallo batteria graffetta';
const clock = stoppedAt('2026-03-03T09:00:00Z');
let sportello: InProcessSportello;
let giulia: Api;
let marco: Api;
let bruno: Api;
const open: LiveClient[] = [];

beforeAll(async () => {
  sportello = await InProcessSportello.start({
    tenants: [TENANT],
    files: { [SANDBOX]: sandboxTenant(SANDBOX) },
    clock,
  });
  giulia = await sportello.staff(TENANT, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti', teams: ['front-office'] });
  marco = await sportello.staff(TENANT, ['l1'], { id: 'marco.leone', name: 'Marco Leone', teams: ['front-office'] });
  bruno = await sportello.staff(TENANT, ['l2'], { id: 'bruno.sala', name: 'Bruno Sala', teams: ['cyber-response'] });
});
afterEach(() => {
  for (const client of open.splice(0)) client.close();
});
afterAll(() => sportello.stop());

async function listen(api: Api, headers: Readonly<Record<string, string>> = {}): Promise<LiveClient> {
  const client = await LiveClient.open(api, headers);
  open.push(client);
  await client.until(({ event }) => event === 'ready');
  return client;
}

const call = { requester: { name: 'Ugo Neri', phone: '0655550301' }, subject: 'Stampante ferma', text: 'Non stampa.' };
const about =
  (event: string, number: string) =>
  (one: LiveEvent): boolean =>
    one.event === event && one.data['number'] === number;

describe('a page that listens', () => {
  it('is told what changed, and nothing of what was said or who asked', async () => {
    const page = await listen(marco);
    expect(page.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(page.response.headers.get('cache-control')).toBe('no-store');
    expect(page.response.headers.get('x-content-type-options')).toBe('nosniff');
    const { number } = await giulia.register({ ...call, kind: 'malfunction', severity: 3 });
    expect((await page.until(about('ticket', number))).data).toMatchObject({ state: 'registered', opened: true });
    await sportello.settled();
    await giulia.act(number, 'take-charge');
    const taken = await page.until((one) => about('ticket', number)(one) && one.data['state'] === 'in-charge');
    expect(taken.data).toMatchObject({ mine: false, severity: 3 });
    expect(JSON.stringify(page.events)).not.toMatch(/Ugo|Neri|Stampante|0655550301|giulia/);
  });

  it('is told that it is theirs when it is given to them', async () => {
    const page = await listen(marco);
    const { number } = await giulia.register({ ...call, kind: 'malfunction', severity: 3 });
    await sportello.settled();
    await marco.act(number, 'take-charge');
    await page.until((one) => about('ticket', number)(one) && one.data['mine'] === true);
  });

  it('knows of restricted tickets only when whoever looks may see them (A2)', async () => {
    const outside = await listen(marco);
    const inside = await listen(bruno);
    const threat = await giulia.register({ ...call, kind: 'cyber-threat', severity: 2 });
    await sportello.settled();
    await inside.until(about('ticket', threat.number));
    const plain = await giulia.register({ ...call, kind: 'malfunction', severity: 3 });
    await outside.until(about('ticket', plain.number));
    expect(outside.events.filter((one) => one.data['number'] === threat.number && one.event !== 'alert')).toEqual([]);
  });

  it('goes on where it was when its connection drops, in the same order', async () => {
    const page = await listen(marco);
    const first = await giulia.register({ ...call, kind: 'malfunction', severity: 3 });
    await sportello.settled();
    const { id } = await page.until(about('ticket', first.number));
    page.close();
    const missed: string[] = [];
    for (let i = 0; i < 3; i++) {
      missed.push((await giulia.register({ ...call, kind: 'malfunction', severity: 3 })).number);
    }
    await sportello.settled();
    const back = await listen(marco, { 'last-event-id': id ?? '' });
    expect(back.events[0]).toMatchObject({ event: 'ready', data: { resumed: true } });
    await back.until(about('ticket', missed[2] ?? ''));
    const opened = back.of('ticket').filter(({ data }) => data['opened'] === true);
    expect(opened.map(({ data }) => data['number'])).toEqual(missed);
  });

  it('is told to read anew when nobody knows what it missed', async () => {
    const back = await listen(marco, { 'last-event-id': 'AAAAAAAAAAAAAAAAAAAAAA' });
    expect(back.events[0]).toMatchObject({ event: 'ready', data: { resumed: false } });
  });

  it('is told to read anew when the server itself heard nothing for a while', async () => {
    const page = await listen(marco);
    await sportello.database.asAdmin(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%sportello%'`,
    );
    await page.until(({ event }) => event === 'missed');
    const { number } = await giulia.register({ ...call, kind: 'malfunction', severity: 3 });
    await page.until(about('ticket', number));
  });

  it('hears of what is urgent as an alert of its own, until somebody answers it (B8)', async () => {
    const page = await listen(marco);
    const { number } = await giulia.register({ ...call, kind: 'malfunction', severity: 1 });
    await sportello.settled();
    const alert = await page.until((one) => about('alert', number)(one) && one.data['state'] === 'open');
    expect(alert.data).toMatchObject({ kind: 'urgent', mine: true });
    await giulia.post(`alerts/${String(alert.data['id'])}/acknowledge`);
    await page.until((one) => about('alert', number)(one) && one.data['state'] === 'acknowledged');
  });

  it('ends when the token is called back', async () => {
    const admin = await sportello.staff(TENANT, ['tenant-admin'], { id: 'admin' });
    const sara = await sportello.staff(TENANT, ['l1'], { id: 'sara.greco', name: 'Sara Greco' });
    const page = await listen(sara);
    await admin.post('token-revocations', { use: 'staff', subject: 'sara.greco', reason: 'Prova' });
    expect((await page.until(({ event }) => event === 'end')).data).toEqual({ reason: 'session' });
    await page.ended();
  });

  it('ends with its session, which listening does not prolong', async () => {
    const ctx = { tenant: tenantId(TENANT), actor: { type: 'system', id: 'cli', name: 'test' } } as const;
    const { people } = sportello.running.foundation;
    const given = {
      username: 'ivo',
      person: 'ivo.testa',
      name: 'Ivo Testa',
      email: null,
      roles: ['l1'],
      teams: [],
    } as const;
    await people.accounts.create(ctx, given, PASSWORD);
    const visitor = new Visitor('http://sportello.test', sportello.url, TENANT);
    const json = { username: 'ivo', password: PASSWORD };
    expect(await visitor.ask('POST', 'login/local', { json })).toMatchObject({ status: 200 });
    const cookie = `sportello-staff=${visitor.cookie('sportello-staff')?.value ?? ''}`;
    const page = await listen(sportello.api(TENANT), { cookie });
    const streams = sportello.running.app.get(LiveStreams);
    clock.advance(20 * 60_000);
    await streams.lookAtAll();
    expect(page.of('end')).toEqual([]);
    clock.advance(20 * 60_000);
    await streams.lookAtAll();
    expect((await page.until(({ event }) => event === 'end')).data).toEqual({ reason: 'session' });
  });
});

describe('people on one ticket', () => {
  it('see each other come, answer and go, on the page and in the ticket; nothing of it is kept', async () => {
    const lia = await sportello.staff(TENANT, ['l1'], { id: 'nadia.pinna', name: 'Nadia Pinna' });
    const ada = await sportello.staff(TENANT, ['l1'], { id: 'ada', name: 'Ada Riva' });
    const { number } = await lia.register({ ...call, kind: 'malfunction', severity: 3 });
    const page = await listen(ada);
    expect(await lia.post<PresenceView>(`tickets/${number}/presence`, { doing: 'answering' })).toEqual({ present: [] });
    expect((await page.until(about('presence', number))).data).toMatchObject({
      ...{ person: { id: 'nadia.pinna', name: 'Nadia Pinna' }, doing: 'answering' },
    });
    expect((await ada.ticket(number)).present).toMatchObject([{ person: { name: 'Nadia Pinna' }, doing: 'answering' }]);
    expect((await lia.ticket(number)).present).toEqual([]);
    await lia.post(`tickets/${number}/presence`, { doing: 'gone' });
    await page.until((one) => about('presence', number)(one) && one.data['doing'] === 'gone');
    expect((await ada.ticket(number)).present).toEqual([]);
  });

  it('are gone by themselves when their page says no more', async () => {
    const lia = await sportello.staff(TENANT, ['l1'], { id: 'nadia.pinna', name: 'Nadia Pinna' });
    const ada = await sportello.staff(TENANT, ['l1'], { id: 'ada', name: 'Ada Riva' });
    const { number } = await lia.register({ ...call, kind: 'malfunction', severity: 3 });
    await lia.post(`tickets/${number}/presence`, { doing: 'viewing' });
    expect((await ada.ticket(number)).present).toHaveLength(1);
    clock.advance(45_000);
    expect((await ada.ticket(number)).present).toEqual([]);
  });

  it('are not told of on a ticket that is not theirs to see', async () => {
    const guard = await sportello.staff(TENANT, ['l2'], {
      id: 'bruno.sala',
      name: 'Bruno Sala',
      teams: ['cyber-response'],
    });
    const ada = await sportello.staff(TENANT, ['l1'], { id: 'ada', name: 'Ada Riva' });
    const { number } = await ada.register({ ...call, kind: 'cyber-threat', severity: 2 });
    await sportello.settled();
    const page = await listen(ada);
    await guard.post(`tickets/${number}/presence`, { doing: 'viewing' });
    expect(await ada.ask('POST', `tickets/${number}/presence`, { json: { doing: 'viewing' } })).toMatchObject({
      status: 404,
    });
    const plain = await ada.register({ ...call, kind: 'malfunction', severity: 3 });
    await page.until(about('ticket', plain.number));
    expect(page.of('presence')).toEqual([]);
  });
});

describe('a page of a supplier', () => {
  const listenTo = async ({ token = '', tenant }: SupplierApi, headers: Readonly<Record<string, string>> = {}) => {
    const client = await LiveClient.open(sportello.api(tenant).as(token), headers, 'suppliers');
    open.push(client);
    await client.until(({ event }) => event === 'ready');
    return client;
  };
  const task = (id: string, state: string) => (one: LiveEvent) =>
    one.event === 'task' && one.data['id'] === id && one.data['state'] === state;

  it('is told of its own tasks in words of none, and of nothing else of the tenant (B10)', async () => {
    const [first, second] = [
      await SupplierApi.of(sportello, SANDBOX, 'first'),
      await SupplierApi.of(sportello, SANDBOX, 'second'),
    ];
    const [page, others] = [await listenTo(first), await listenTo(second)];
    const id = await first.pretend({ title: 'Guasto riservato' });
    await page.until(task(id, 'offered'));
    await first.post(id, 'accept', { text: 'Va bene.' });
    await page.until(task(id, 'accepted'));
    expect(page.of('ticket')).toEqual([]);
    expect(JSON.stringify(page.events)).not.toMatch(/riservato|Va bene/);
    // Whatever the other is told of its own came after all of that.
    const own = await second.pretend();
    await others.until(task(own, 'offered'));
    expect(others.of('task').map(({ data }) => data['id'])).not.toContain(id);
  });

  it('goes on where it was when its connection drops', async () => {
    const first = await SupplierApi.of(sportello, SANDBOX, 'first');
    const page = await listenTo(first);
    const { id } = await page.until(task(await first.pretend(), 'offered'));
    page.close();
    const meanwhile = await first.pretend();
    await sportello.settled();
    const back = await listenTo(first, { 'last-event-id': id ?? '' });
    expect(back.events[0]).toMatchObject({ event: 'ready', data: { resumed: true } });
    await back.until(task(meanwhile, 'offered'));
  });

  it('is none of the staff’s, nor the staff’s one of the supplier’s', async () => {
    const staff = await LiveClient.open(giulia, {}, 'suppliers');
    const { token = '' } = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    const supplier = await LiveClient.open(giulia.as(token));
    expect([staff.response.status, supplier.response.status]).toEqual([401, 401]);
  });

  it('ends when the token of the supplier is called back', async () => {
    const admin = await sportello.staff(SANDBOX, ['tenant-admin'], { id: 'admin' });
    const page = await listenTo(await SupplierApi.of(sportello, SANDBOX, 'second'));
    await admin.post('token-revocations', { use: 'supplier', subject: 'second', reason: 'Prova' });
    expect((await page.until(({ event }) => event === 'end')).data).toEqual({ reason: 'session' });
  });
});

it('nobody opens more pages than they can look at', async () => {
  const many = await sportello.staff(TENANT, ['l1'], { id: 'many' });
  for (let i = 0; i < 8; i++) await listen(many);
  const refused = await LiveClient.open(many);
  expect(refused.response.status).toBe(429);
  expect(await refused.response.json()).toMatchObject({ code: 'LIVE.TOO_MANY' });
});
