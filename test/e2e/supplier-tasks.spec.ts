import { randomUUID } from 'node:crypto';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, deskTask, SupplierApi, tasksOf, ticketInCharge } from '../support/supplier-desk.js';

const TENANT = 'pac-spoc';
const SUPPLIER = 'application-supplier';
const NOBODYS = '01890000-0000-7000-8000-000000000000';

const clock = stoppedAt('2026-03-03T09:00:00Z');
let sportello: InProcessSportello;
let desk: Api;
let supplier: SupplierApi;
beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, 'noipa'], clock });
  desk = await sportello.staff(TENANT, ['l2']);
  supplier = await SupplierApi.of(sportello, TENANT, SUPPLIER);
});
afterAll(() => sportello.stop());

const problem = (status: number, code: string) => ({ status, body: { code } });

describe('the task API of suppliers', () => {
  it('takes a task from the offer to the verified end, and each side reads what the other said', async () => {
    const number = await ticketInCharge(desk);
    const { id } = await assign(desk, number);
    await sportello.settled();
    expect(await tasksOf(desk, number)).toMatchObject([
      { number: `${number}/1`, state: 'offered', delivery: 'delivered' },
    ]);
    expect(await supplier.post(id, 'accept', { text: 'Va bene.' })).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    await supplier.post(id, 'progress', { text: 'Trovato.' });
    await supplier.post(id, 'ask', { text: 'Quale modulo?' });
    await desk.post(`tasks/${id}/answer`, { text: 'Il 730.' });
    expect((await supplier.task(id)).body).toMatchObject({
      state: 'in-progress',
      actions: expect.arrayContaining(['ask']),
    });
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Corretto.', effortMinutes: 40 });
    await desk.post(`tasks/${id}/return`, { text: 'Manca il 740.' });
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Anche il 740.', effortMinutes: 55 });
    await desk.post(`tasks/${id}/verify`);
    const task = await deskTask(desk, id);
    expect(task).toMatchObject({ state: 'verified', effortMinutes: 55, version: 9 });
    expect(task.events.map(({ type, text }) => `${type}: ${text}`)).toEqual([
      'offered: Non si apre.',
      'accepted: Va bene.',
      'progressed: Trovato.',
      'asked: Quale modulo?',
      'answered: Il 730.',
      'done: Corretto.',
      'returned: Manca il 740.',
      'done: Anche il 740.',
      'verified: ',
    ]);
    await sportello.settled();
    expect(await deskTask(desk, id)).toMatchObject({ delivery: 'delivered' });
  });

  it('lists by state and page by page, newest first', async () => {
    const number = await ticketInCharge(desk);
    const ids: string[] = [];
    for (const title of ['uno', 'due', 'tre']) {
      clock.advance(1000);
      ids.push((await assign(desk, number, { title })).id);
    }
    const { body: first } = await supplier.list({ state: 'offered', limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    const cursor = new URL(first._links.next ?? '').searchParams.get('cursor') ?? '';
    const { body: second } = await supplier.list({ state: 'offered', limit: 2, cursor });
    expect(second.items.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await supplier.get('?state=unheard-of')).toMatchObject({ status: 400 });
    expect(await supplier.get('?cursor=bm90aGluZw')).toMatchObject(problem(400, 'LIST.INVALID_CURSOR'));
  });

  it('shows and gives only what was chosen to be shared', async () => {
    const number = await ticketInCharge(desk, { fields: { office: 'Roma 1', taxCode: 'BNCDAA80A41H501X' } });
    const { id } = await assign(desk, number, { fields: ['office'] });
    const { body } = await supplier.task(id);
    expect(body.fields).toEqual({ office: 'Roma 1' });
    const said = JSON.stringify(body);
    for (const secret of ['BNCDAA80A41H501X', 'Ada Bianchi', 'ada@person.example', 'Da stamattina.']) {
      expect(said).not.toContain(secret);
    }
    await expect(assign(desk, number, { fields: ['unheard'] })).rejects.toThrow(/TASK.INVALID/);
    await expect(assign(desk, number, { attachments: [NOBODYS] })).rejects.toThrow(/TASK.INVALID/);
    expect(await supplier.get(`/${id}/attachments/${NOBODYS}`)).toMatchObject({ status: 404 });
  });
});

describe('a supplier gets nowhere', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await assign(desk, await ticketInCharge(desk)));
  });

  it('with an id it guessed, or one that is none', async () => {
    expect(await supplier.get(`/${NOBODYS}`)).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
    expect(await supplier.post(NOBODYS, 'accept')).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
    expect((await supplier.get('/1')).status).toBe(400);
  });

  it('with its token at another tenant, or as one that the tenant does not have', async () => {
    const elsewhere = new SupplierApi(sportello.url, 'noipa', supplier.token);
    expect(await elsewhere.get(`/${id}`)).toMatchObject(problem(404, 'TENANT.NOT_FOUND'));
    const stranger = await SupplierApi.of(sportello, TENANT, 'stranger');
    expect(await stranger.get(`/${id}`)).toMatchObject(problem(403, 'AUTH.FORBIDDEN'));
    const namesake = await SupplierApi.of(sportello, 'noipa', SUPPLIER);
    expect(await namesake.get(`/${id}`)).toMatchObject(problem(404, 'TASK.NOT_FOUND'));
  });

  it('with a token of staff, nor staff with a token of a supplier', async () => {
    const asStaff = new SupplierApi(sportello.url, TENANT, desk.token);
    expect(await asStaff.list()).toMatchObject(problem(401, 'AUTH.TOKEN_INVALID'));
    const asSupplier = sportello.api(TENANT, supplier.token);
    expect(await asSupplier.ask('GET', `tasks/${id}`)).toMatchObject(problem(401, 'AUTH.TOKEN_INVALID'));
    expect(await asSupplier.ask('GET', 'tickets')).toMatchObject(problem(401, 'AUTH.TOKEN_INVALID'));
  });

  it('with what it saw before somebody else changed the task', async () => {
    const stale = { 'If-Match': '"7"' };
    expect(await supplier.post(id, 'accept', {}, stale)).toMatchObject(problem(412, 'TASK.STALE_VERSION'));
    expect(await supplier.post(id, 'accept', {}, { 'If-Match': 'anything' })).toMatchObject({ status: 400 });
    expect(await supplier.post(id, 'accept', {}, { 'If-Match': '"1"' })).toMatchObject({ status: 200 });
  });

  it('with bodies that are too long, of the wrong type, or say more than they may', async () => {
    for (const body of [
      { text: 'x'.repeat(20_001) },
      { text: 7 },
      {},
      { text: 'x', state: 'verified' },
      'text',
      null,
    ]) {
      expect([body, (await supplier.post(id, 'progress', body)).status]).toEqual([body, 400]);
    }
    const enormous = { text: 'x'.repeat(60 * 1024 * 1024) };
    expect((await supplier.post(id, 'progress', enormous)).status).toBe(413);
    expect((await supplier.post(id, 'complete', { outcome: 'fixed', text: 'x', effortMinutes: -1 })).status).toBe(400);
    expect((await deskTask(desk, id)).state).toBe('accepted');
  });

  it('by completing twice, or accepting after the end', async () => {
    expect(await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' })).toMatchObject({ status: 200 });
    expect(await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' })).toMatchObject(
      problem(409, 'TASK.ILLEGAL_TRANSITION'),
    );
    const { id: other } = await assign(desk, await ticketInCharge(desk));
    await desk.post(`tasks/${other}/cancel`, { text: 'Non serve più.' });
    expect(await supplier.post(other, 'accept')).toMatchObject(problem(409, 'TASK.ILLEGAL_TRANSITION'));
  });
});

describe('a key', () => {
  it('used again does nothing again and gives the first result; for something else it is refused', async () => {
    const number = await ticketInCharge(desk);
    const key = randomUUID();
    const first = await assign(desk, number, {}, key);
    expect(await assign(desk, number, {}, key)).toEqual(first);
    expect(await tasksOf(desk, number)).toHaveLength(1);
    const same = { 'Idempotency-Key': randomUUID() };
    const accepted = await supplier.post(first.id, 'accept', {}, same);
    expect(await supplier.post(first.id, 'accept', {}, same)).toMatchObject({ status: 200, body: accepted.body });
    expect(await supplier.post(first.id, 'complete', { outcome: 'fixed', text: 'x' }, same)).toMatchObject(
      problem(409, 'COMMAND.KEY_REUSED'),
    );
    expect((await deskTask(desk, first.id)).version).toBe(2);
  });

  it('is never shared: tasks given at once have numbers of their own, one after the other', async () => {
    const number = await ticketInCharge(desk);
    const given = await Promise.all([1, 2, 3, 4].map(() => assign(desk, number)));
    expect(given.map((task) => task.number).sort()).toEqual([1, 2, 3, 4].map((n) => `${number}/${n}`));
  });

  it('lets one of two hasty answers through', async () => {
    const { id } = await assign(desk, await ticketInCharge(desk));
    const both = await Promise.all([supplier.post(id, 'accept'), supplier.post(id, 'refuse', { text: 'No.' })]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('lets one of two through when supplier and desk decide at once, and both then see the same end', async () => {
    const { id } = await assign(desk, await ticketInCharge(desk));
    await supplier.post(id, 'accept');
    const [done, withdrawn] = await Promise.all([
      supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' }),
      desk.ask('POST', `tasks/${id}/cancel`, { json: { text: 'Non serve più.' } }),
    ]);
    expect([done.status, withdrawn.status].sort()).toEqual([200, 409]);
    const state = done.status === 200 ? 'done' : 'cancelled';
    expect([(await deskTask(desk, id)).state, (await supplier.task(id)).body.state]).toEqual([state, state]);
  });

  it('tells nothing of a task that is only planned, also when it is withdrawn before its turn', async () => {
    const number = await ticketInCharge(desk);
    const first = await assign(desk, number);
    const { cursor } = await lastEvent();
    const { id } = await assign(desk, number, { title: 'Segreto', after: first.id });
    const knows = async () => ({
      listed: (await supplier.list({ q: 'Segreto' })).body.items,
      found: (await supplier.task(id)).status,
      told: (await supplier.events({ cursor })).items,
    });
    expect(await knows()).toEqual({ listed: [], found: 404, told: [] });
    await desk.post(`tasks/${id}/cancel`, { text: 'Non serve più.' });
    expect(await knows()).toEqual({ listed: [], found: 404, told: [] });
  });

  /** Where the supplier's feed ends now. */
  async function lastEvent(): Promise<{ cursor: string }> {
    let page = await supplier.events();
    while (page.more) page = await supplier.events({ cursor: page.cursor });
    return page;
  }
});
