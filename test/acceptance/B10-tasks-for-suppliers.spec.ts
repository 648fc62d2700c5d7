import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, deskTask, SupplierApi, tasksOf, ticketInCharge } from '../support/supplier-desk.js';

// @covers partly: tasks go to suppliers; to internal areas not yet, and nobody is reminded of a task that runs late
describe('B10 · third level is activated by tasks, and the second level keeps the ticket', () => {
  const TENANT = 'pac-spoc';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let supplier: SupplierApi;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l2'], { id: 'lia', name: 'Lia Verdi' });
    supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  });
  afterAll(() => sportello.stop());

  const stateOf = async (number: string): Promise<string> => {
    await sportello.settled();
    return (await desk.ticket(number)).state;
  };

  it('leaves team and technician as they are, and waits for the supplier exactly while it is its turn', async () => {
    const number = await ticketInCharge(desk);
    await sportello.settled();
    const before = await desk.ticket(number);
    const { id } = await assign(desk, number);
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(id, 'accept');
    await supplier.post(id, 'ask', { text: 'Quale modulo?' });
    expect(await stateOf(number)).toBe('in-progress');
    await desk.post(`tasks/${id}/answer`, { text: 'Il 730.' });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(id, 'complete', { text: 'Corretto.' });
    expect(await stateOf(number)).toBe('in-progress');
    await desk.post(`tasks/${id}/verify`);
    const after = await desk.ticket(number);
    expect([after.team, after.assignee]).toEqual([before.team, before.assignee]);
  });

  it('waits for several tasks until the last, and for none that it does not wait for', async () => {
    const number = await ticketInCharge(desk);
    const [first, second] = [await assign(desk, number), await assign(desk, number)];
    await assign(desk, number, { waits: false });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(first.id, 'refuse', { text: 'Non è nostro.' });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await desk.post(`tasks/${second.id}/cancel`, { text: 'Risolto da noi.' });
    expect(await stateOf(number)).toBe('in-progress');
  });

  it('shows on each task the term it has, counted in the supplier’s calendar', async () => {
    const number = await ticketInCharge(desk);
    await assign(desk, number);
    await assign(desk, number, { due: '30m' });
    const hours = (await tasksOf(desk, number)).map(
      ({ dueAt, openedAt }) => (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / 3_600_000,
    );
    // The tenant's calendar is open around the clock: eight hours are eight hours.
    expect(hours).toEqual([8, 0.5]);
  });

  it('keeps everything in the task’s own history, with who did it', async () => {
    const { id } = await assign(desk, await ticketInCharge(desk));
    await supplier.post(id, 'accept');
    const { events } = await deskTask(desk, id);
    expect(events).toMatchObject([
      { type: 'offered', by: 'Lia Verdi' },
      { type: 'accepted', by: 'Fornitore applicativo' },
    ]);
  });
});
