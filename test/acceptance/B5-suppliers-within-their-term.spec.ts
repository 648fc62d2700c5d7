import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, deskTask, SupplierApi, tasksOf, ticketInCharge } from '../support/supplier-desk.js';

// @covers partly: external suppliers with their own term; internal competence centres, consulting and the figures of compliance not yet
describe('B5 · the third level is external suppliers, each acting within the term of its task', () => {
  const TENANT = 'inail';
  let sportello: InProcessSportello;
  let desk: Api;
  let supplier: SupplierApi;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l2']);
    supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  });
  afterAll(() => sportello.stop());

  it('the supplier sees its task, its term and its contract, and works it to the end', async () => {
    const { id, number } = await assign(desk, await ticketInCharge(desk));
    const { body } = await supplier.task(id);
    expect(body).toMatchObject({ number, state: 'offered', dueAt: expect.stringMatching(/^2026-03-0\d/) });
    await supplier.post(id, 'accept');
    await supplier.post(id, 'complete', { text: 'Corretto.', effortMinutes: 30 });
    expect(await deskTask(desk, id)).toMatchObject({ state: 'done', effortMinutes: 30 });
  });

  it('a supplier that refuses says why, and the desk can turn to it again or to another', async () => {
    const number = await ticketInCharge(desk);
    const { id } = await assign(desk, number);
    expect(await supplier.post(id, 'refuse')).toMatchObject({ status: 400 });
    await supplier.post(id, 'refuse', { text: 'Fuori contratto.' });
    await assign(desk, number);
    expect((await tasksOf(desk, number)).map(({ state }) => state)).toEqual(['refused', 'offered']);
  });
});
