import type { TaskFiguresPageView } from '../../apps/server/src/figures/task-figures.views.js';
import type { AreaTaskView } from '../../apps/server/src/suppliers/task.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import {
  areaTask,
  assign,
  deskTask,
  routedInCharge,
  SupplierApi,
  tasksOf,
  ticketInCharge,
} from '../support/supplier-desk.js';

// @covers wholly
describe('B5 · the third level is internal competence centres or external suppliers, each within the term of its task; and consulting', () => {
  const TENANT = 'ente-sam';
  const CENTRE = 'competence-centres';
  const EXPERT = 'centri@ente.example';
  // A working Tuesday: the service is open from 8:30 to 13:30 and from 15:00 to 18:00 in Rome.
  const clock = stoppedAt('2026-03-03T08:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let expert: Api;
  let supplier: SupplierApi;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l2'], { id: 'network-specialist', name: 'Specialista di rete' });
    expert = await sportello.staff(TENANT, ['l3'], { id: 'centre-expert', name: 'Esperto' });
    supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  });
  afterAll(() => sportello.stop());

  const toCentre = (number: string, task: object = {}) =>
    assign(desk, number, { supplier: undefined, area: CENTRE, ...task });

  it('the supplier sees its task, its term and its contract, and works it to the end', async () => {
    const { id, number } = await assign(desk, await ticketInCharge(desk));
    const { body } = await supplier.task(id);
    // Eight hours of service from nine o’clock on Tuesday: half past nine on Wednesday.
    expect(body).toMatchObject({ number, state: 'offered', agreement: 'sla', contract: 'Z3A1B2C4D5', target: '8h' });
    expect(body.dueAt).toBe('2026-03-04T08:00:00.000Z');
    await supplier.post(id, 'accept');
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Corretto.', effortMinutes: 30 });
    expect(await deskTask(desk, id)).toMatchObject({ state: 'done', effortMinutes: 30, withinTerm: true });
  });

  it('a supplier that refuses says why, and the desk can turn to it again or to another', async () => {
    const number = await ticketInCharge(desk);
    const { id } = await assign(desk, number);
    expect(await supplier.post(id, 'refuse')).toMatchObject({ status: 400 });
    await supplier.post(id, 'refuse', { text: 'Fuori contratto.' });
    await assign(desk, number);
    expect((await tasksOf(desk, number)).map(({ state }) => state)).toEqual(['refused', 'offered']);
  });

  it('an internal competence centre is told of its task and works it as a supplier does, under its own agreement', async () => {
    const number = await ticketInCharge(desk, { fields: { office: 'Roma 1', taxCode: 'BNCDAA80A41H501X' } });
    const { id } = await toCentre(number, { title: 'Rete del centro', fields: ['office'] });
    await sportello.settled();
    const told = (await desk.mailsTo(EXPERT)).filter((mail) => mail.ticketNumber === number);
    expect(told.map(({ template }) => template)).toEqual(['task-offered']);
    const seen = await expert.get<AreaTaskView>(`area-tasks/${id}`);
    expect(seen).toMatchObject({ area: CENTRE, agreement: 'ola', target: '16h', fields: { office: 'Roma 1' } });
    expect(JSON.stringify(seen)).not.toMatch(/BNCDAA80A41H501X|ada@person.example|Da stamattina/);
    const { items } = await expert.get<{ items: AreaTaskView[] }>('area-tasks?state=offered');
    expect(items.map((one) => one.id)).toContain(id);
    await areaTask(expert, id, 'accept');
    await areaTask(expert, id, 'progress', { text: 'Trovato.' });
    await areaTask(expert, id, 'ask', { text: 'Quale sede?' });
    await desk.post(`tasks/${id}/answer`, { text: 'La prima.' });
    expect(
      await areaTask(expert, id, 'complete', { outcome: 'fixed', text: 'Sistemato.', effortMinutes: 20 }),
    ).toMatchObject({
      body: { state: 'done', withinTerm: true },
    });
    expect(await desk.post(`tasks/${id}/verify`)).toMatchObject({ state: 'verified', withinTerm: true });
  });

  it('whoever is not of the centre finds none of its tasks, and the centre none of the others', async () => {
    const number = await ticketInCharge(desk);
    const [own, external] = [await toCentre(number), await assign(desk, number)];
    const stranger = await sportello.staff(TENANT, ['l3'], { id: 'someone', teams: ['on-site'] });
    for (const [who, task] of [
      [stranger, own],
      [expert, external],
      [desk, own],
    ] as const) {
      expect(await areaTask(who, task.id, 'accept')).toMatchObject({ status: 404, body: { code: 'TASK.NOT_FOUND' } });
    }
    expect(await supplier.post(own.id, 'accept')).toMatchObject({ status: 404 });
    expect(await expert.ask('GET', `tickets/${number}`)).toMatchObject({ status: 403 });
    await expect(toCentre(number, { area: 'on-site' })).rejects.toThrow(/TASK.INVALID/);
    await expect(toCentre(number, { supplier: 'application-supplier' })).rejects.toThrow(/TASK.INVALID/);
  });

  it.each([
    ['ordinary-duties', '3d'],
    ['extraordinary-duties', '5d'],
    ['regulatory-update', '10d'],
    ['training', '20d'],
  ])('consulting is a task of its own sort, with its own term: %s', async (kind, target) => {
    const number = await ticketInCharge(desk);
    const tasks = [await toCentre(number, { kind }), await assign(desk, number, { kind })];
    for (const { id } of tasks) expect(await deskTask(desk, id)).toMatchObject({ kind, target });
    await expect(assign(desk, number, { kind: 'catering' })).rejects.toThrow(/TASK.INVALID/);
    for (const { id } of tasks) await desk.post(`tasks/${id}/cancel`, { text: 'Prova.' });
  });

  it('one that accepts and goes silent is noticed: it is reminded, and whoever gave the task is told', async () => {
    clock.set('2026-03-09T08:00:00Z');
    const { id, number } = await assign(desk, await routedInCharge(sportello, desk), {
      ...{ due: '20d', kind: 'training' },
    });
    await supplier.post(id, 'accept');
    // Six hours of service: from nine to half past one, and from three to half past four.
    await sportello.passTo('2026-03-09T15:29:00Z');
    expect((await deskTask(desk, id)).events.at(-1)?.type).toBe('accepted');
    await sportello.passTo('2026-03-09T15:31:00Z');
    expect((await deskTask(desk, id)).events.at(-1)).toMatchObject({ type: 'reminded', by: 'Sportello' });
    expect((await desk.mailsTo('rete@ente.example')).map(({ text }) => text).join()).toContain(
      `Del compito ${number} non abbiamo notizie`,
    );
    await sportello.passTo('2026-03-10T09:00:00Z');
    expect((await deskTask(desk, id)).events.filter(({ type }) => type === 'reminded')).toHaveLength(1);
  });

  it('whether each kept its terms is told by contract and by area over a period, for the page and for spreadsheets', async () => {
    clock.set('2026-04-07T08:00:00Z');
    const number = await ticketInCharge(desk);
    const given: string[] = [];
    for (let count = 0; count < 4; count += 1) given.push((await assign(desk, number, { waits: false })).id);
    const [inTime = '', late = '', refused = '', returned = ''] = given;
    await supplier.post(refused, 'refuse', { text: 'Non è nostro.' });
    for (const id of [inTime, late, returned]) await supplier.post(id, 'accept');
    clock.set('2026-04-07T09:00:00Z');
    for (const id of [inTime, returned]) await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    await desk.post(`tasks/${inTime}/verify`);
    await desk.post(`tasks/${returned}/return`, { text: 'Manca una parte.' });
    await toCentre(number, { waits: false });
    clock.set('2026-04-09T09:00:00Z');
    await supplier.post(late, 'complete', { outcome: 'fixed', text: 'Fatto.' });

    const manager = await sportello.staff(TENANT, ['supervisor']);
    const period = 'from=2026-04-01&to=2026-04-30';
    const { items } = await manager.get<TaskFiguresPageView>(`service-figures/third-level?${period}`);
    expect(items).toMatchObject([
      {
        ...{ supplier: 'application-supplier', contract: 'Z3A1B2C4D5', agreement: 'sla', kind: 'intervention' },
        ...{ offered: 4, accepted: 3, refused: 1, doneInTerm: 1, doneLate: 1, openLate: 1, open: 0, verified: 1 },
        ...{ returned: 1, returns: 1, compliance: 33.3 },
        timeToAccept: { count: 3, median: 0 },
        timeToDone: { count: 2, p95: expect.any(Number) },
      },
      { area: CENTRE, agreement: 'ola', offered: 1, accepted: 0, open: 1 },
    ]);
    const csv = await manager.ask<string>('GET', `service-figures/third-level/csv?${period}&contract=Z3A1B2C4D5`);
    expect(csv.body.split('\r\n').slice(0, 3)).toEqual([
      expect.stringMatching(/^affidatario,contratto,accordo,attività,proposti,/),
      expect.stringMatching(/^Fornitore applicativo,Z3A1B2C4D5,sla,intervention,4,3,1,0,1,1,0,1,0,1,1,1,33.3,/),
      '',
    ]);
    expect(await desk.ask('GET', `service-figures/third-level?${period}`)).toMatchObject({ status: 403 });
  });
});
