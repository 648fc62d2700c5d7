import type { TaskClockView } from '../../apps/server/src/suppliers/task-clock.views.js';
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
describe('B10 · third level is activated by tasks, and the second level keeps the ticket', () => {
  const TENANT = 'pac-spoc';
  const AREA = 'infrastructure';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let supplier: SupplierApi;
  let specialist: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l2'], { id: 'lia', name: 'Lia Verdi', teams: ['applications'] });
    specialist = await sportello.staff(TENANT, ['l3'], { id: 'ivo', name: 'Ivo Reti', teams: [AREA] });
    supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  });
  afterAll(() => sportello.stop());

  const stateOf = async (number: string): Promise<string> => {
    await sportello.settled();
    return (await desk.ticket(number)).state;
  };
  const toArea = (number: string, task: object = {}) =>
    assign(desk, number, { supplier: undefined, area: AREA, ...task });

  it('leaves team and technician as they are, and waits for the supplier exactly while it is its turn', async () => {
    const number = await routedInCharge(sportello, desk);
    const before = await desk.ticket(number);
    expect(before.assignee).toMatchObject({ id: 'lia' });
    const { id } = await assign(desk, number);
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(id, 'accept');
    await supplier.post(id, 'ask', { text: 'Quale modulo?' });
    expect(await stateOf(number)).toBe('in-progress');
    await desk.post(`tasks/${id}/answer`, { text: 'Il 730.' });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Corretto.' });
    expect(await stateOf(number)).toBe('in-progress');
    await desk.post(`tasks/${id}/verify`);
    const after = await desk.ticket(number);
    expect([after.team, after.assignee]).toEqual([before.team, before.assignee]);
  });

  it('goes to areas of the house in the same way, and they do not verify their own work', async () => {
    const number = await routedInCharge(sportello, desk);
    const { id } = await toArea(number);
    expect(await stateOf(number)).toBe('waiting-third-party');
    await areaTask(specialist, id, 'accept');
    await areaTask(specialist, id, 'complete', { outcome: 'fixed', text: 'Sostituito lo switch.' });
    expect(await stateOf(number)).toBe('in-progress');
    const colleague = await sportello.staff(TENANT, ['l2'], { id: 'ivo', name: 'Ivo Reti', teams: [AREA] });
    expect(await colleague.ask('POST', `tasks/${id}/verify`, { json: {} })).toMatchObject({
      ...{ status: 403, body: { code: 'TASK.OTHER_SIDE' } },
    });
    await desk.post(`tasks/${id}/verify`);
    expect((await desk.ticket(number)).assignee).toMatchObject({ id: 'lia' });
  });

  it('waits for several tasks until the last, and for none that it does not wait for', async () => {
    const number = await ticketInCharge(desk);
    const [first, second] = [await assign(desk, number), await toArea(number)];
    await assign(desk, number, { waits: false });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await supplier.post(first.id, 'refuse', { text: 'Non è nostro.' });
    expect(await stateOf(number)).toBe('waiting-third-party');
    await desk.post(`tasks/${second.id}/cancel`, { text: 'Risolto da noi.' });
    expect(await stateOf(number)).toBe('in-progress');
  });

  it('coordinates areas one after the other: a task is offered, and known, when the one before it is verified', async () => {
    const number = await ticketInCharge(desk);
    const first = await toArea(number);
    const second = await assign(desk, number, { after: first.id });
    expect(second.state).toBe('planned');
    expect(await supplier.get(`/${second.id}`)).toMatchObject({ status: 404 });
    expect((await supplier.list({ limit: 100 })).body.items.map(({ id }) => id)).not.toContain(second.id);
    await areaTask(specialist, first.id, 'accept');
    await areaTask(specialist, first.id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    expect((await supplier.get(`/${second.id}`)).status).toBe(404);
    clock.advance(3_600_000);
    await desk.post(`tasks/${first.id}/verify`);
    expect(await stateOf(number)).toBe('waiting-third-party');
    const { body } = await supplier.task(second.id);
    expect(body).toMatchObject({ state: 'offered', openedAt: clock.now().toISOString() });
    // Its term begins with the offer.
    expect(Date.parse(body.dueAt ?? '') - clock.now().getTime()).toBe(8 * 3_600_000);
    const [, listed] = await tasksOf(desk, number);
    expect(listed).toMatchObject({ id: second.id, delivery: 'delivered', after: first.id });
    const third = await assign(desk, number, { after: second.id });
    await desk.post(`tasks/${third.id}/offer`);
    expect((await supplier.task(third.id)).body.state).toBe('offered');
    await expect(assign(desk, await ticketInCharge(desk), { after: first.id })).rejects.toThrow(/TASK.INVALID/);
  });

  it('shows on each task the term it has, counted in the calendar of who has it, and explains it to both', async () => {
    const number = await ticketInCharge(desk);
    const { id } = await assign(desk, number);
    await assign(desk, number, { due: '30m' });
    const hours = (await tasksOf(desk, number)).map(
      ({ dueAt, openedAt }) => (Date.parse(dueAt ?? '') - Date.parse(openedAt)) / 3_600_000,
    );
    // The tenant's calendar is open around the clock: eight hours are eight hours.
    expect(hours).toEqual([8, 0.5]);
    await supplier.post(id, 'accept');
    clock.advance(3_600_000);
    await supplier.post(id, 'ask', { text: 'Quale modulo?' });
    clock.advance(2 * 3_600_000);
    const paused = await desk.get<TaskClockView>(`tasks/${id}/clock`);
    expect(paused).toMatchObject({
      status: 'paused',
      elapsedSeconds: 3600,
      agreement: 'sla',
      target: '8h',
      late: false,
    });
    expect(paused.dueAt).toBeUndefined();
    await desk.post(`tasks/${id}/answer`, { text: 'Il 730.' });
    const { body } = await supplier.get<TaskClockView>(`/${id}/clock`);
    expect(body).toMatchObject({ status: 'running', remainingSeconds: 7 * 3600 });
    expect(Date.parse(body.dueAt ?? '') - clock.now().getTime()).toBe(7 * 3_600_000);
    expect(body.text.it).toContain('sospeso (in attesa di informazioni)');
    expect(body.text.en).toContain('paused (waiting for information)');
  });

  it('checks that work respects the term: solleciti leave by themselves, the owner is told, the lateness is plain', async () => {
    const number = await ticketInCharge(desk);
    await desk.act(number, 'route', { team: 'front-office', reason: 'Lo segue il front office.' });
    const { id } = await assign(desk, number, { due: '10h' });
    await supplier.post(id, 'accept');
    const start = clock.now().getTime();
    await sportello.passTo(new Date(start + 8 * 3_600_000));
    const remindersOf = async () =>
      (await deskTask(desk, id)).events.filter(({ type }) => type === 'reminded').map(({ text }) => text);
    expect(await remindersOf()).toEqual([expect.stringContaining('80 %')]);
    await sportello.passTo(new Date(start + 11 * 3_600_000));
    expect(await remindersOf()).toEqual([expect.anything(), expect.stringContaining('è scaduto')]);
    const told = (await desk.mailsTo('giulia.conti@pac.example')).filter((mail) => mail.ticketNumber === number);
    expect(told.map(({ template }) => template)).toEqual(expect.arrayContaining(['task-warning', 'task-due']));
    expect(told.map(({ text }) => text).join()).toContain(`Il termine del compito ${number}/1 è scaduto`);
    const late = await desk.get<{ items: { id: string }[] }>('tasks?late=yes&open=yes&supplier=application-supplier');
    expect(late.items.map((one) => one.id)).toContain(id);
    expect((await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Corretto.' })).body).toMatchObject({
      withinTerm: false,
    });
    expect(await desk.post(`tasks/${id}/verify`)).toMatchObject({ withinTerm: false });
    // Two steps of a term, two reminders, whatever ran meanwhile.
    expect(await remindersOf()).toHaveLength(2);
  });

  it('is shown field by field, and more of it when somebody says so', async () => {
    const fields = { office: 'Roma 1', plant: 'A7', taxCode: 'BNCDAA80A41H501X' };
    const number = await ticketInCharge(desk, { fields });
    const { id } = await assign(desk, number, { fields: ['office'] });
    expect((await supplier.task(id)).body.fields).toEqual({ office: 'Roma 1' });
    await desk.post(`tasks/${id}/share`, { fields: ['plant'], text: 'Anche l’impianto.' });
    const { body } = await supplier.task(id);
    expect(body.fields).toEqual({ office: 'Roma 1', plant: 'A7' });
    expect(body.events.at(-1)).toMatchObject({ type: 'shared', text: 'Anche l’impianto.' });
    expect(JSON.stringify(body)).not.toMatch(/BNCDAA80A41H501X|ada@person.example|Da stamattina/);
    for (const bad of [{ fields: ['unheard'] }, { attachments: ['01890000-0000-7000-8000-000000000000'] }, {}]) {
      expect(await desk.ask('POST', `tasks/${id}/share`, { json: bad })).toMatchObject({
        body: { code: 'TASK.INVALID' },
      });
    }
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

  it('of a supplier and a specialist who act at once one wins, and the task is as its history says', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id } = await assign(desk, await ticketInCharge(desk));
      await supplier.post(id, 'accept');
      const [done, cancelled] = await Promise.all([
        supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' }),
        desk.ask('POST', `tasks/${id}/cancel`, { json: { text: 'Non serve più.' } }),
      ]);
      expect([done.status, cancelled.status].sort()).toEqual([200, 409]);
      const { state, events } = await deskTask(desk, id);
      expect(state).toBe(done.status === 200 ? 'done' : 'cancelled');
      expect(events.map(({ type }) => type)).toEqual(['offered', 'accepted', state]);
    }
  });

  it('offers the next task in any case, whoever is first: its giver, or who verifies the one before', async () => {
    for (let round = 0; round < 3; round += 1) {
      const number = await ticketInCharge(desk);
      const first = await assign(desk, number);
      await supplier.post(first.id, 'accept');
      await supplier.post(first.id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
      const [, second] = await Promise.all([
        desk.post(`tasks/${first.id}/verify`),
        assign(desk, number, { after: first.id }),
      ]);
      await sportello.settled();
      expect((await deskTask(desk, second.id)).state).toBe('offered');
    }
  });

  it('shows nothing of a task that was withdrawn before its turn', async () => {
    const number = await ticketInCharge(desk);
    const first = await assign(desk, number);
    const { id } = await assign(desk, number, { after: first.id });
    await desk.post(`tasks/${id}/cancel`, { text: 'Non serve più.' });
    expect((await supplier.list({ limit: 100 })).body.items.map((task) => task.id)).not.toContain(id);
    expect((await supplier.get(`/${id}`)).status).toBe(404);
    expect(await supplier.post(id, 'accept')).toMatchObject({ status: 404 });
  });

  it('never ends a ticket while somebody works on a task of it, whoever is first', async () => {
    for (let round = 0; round < 3; round += 1) {
      const number = await ticketInCharge(desk);
      const [closed, given] = await Promise.all([
        desk.ask('POST', `tickets/${number}/close`, { json: { reason: 'withdrawn', text: 'Non serve più.' } }),
        desk.ask('POST', `tickets/${number}/tasks`, {
          json: { supplier: 'application-supplier', title: 'Modulo', text: 'Non si apre.' },
        }),
      ]);
      expect([closed.status, given.status].filter((status) => status < 300)).toHaveLength(1);
      if (given.status === 201) expect(closed.body).toMatchObject({ code: 'TICKET.TASKS_OPEN' });
    }
  });
});
