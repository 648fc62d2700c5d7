import type { ClosureCheckPageView } from '../../apps/server/src/closing/closing.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { assign, SupplierApi } from '../support/supplier-desk.js';

// @covers wholly
describe('B15 · administrative closure: the desk verifies with the user within five calendar days', () => {
  const TENANT = 'ente-sam';
  const OPENED = '2026-03-02T08:00:00.000Z';
  const clock = stoppedAt(OPENED);
  let sportello: InProcessSportello;
  let desk: Api;
  let specialist: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
    specialist = await sportello.staff(TENANT, ['l2'], { id: 'net-1', name: 'Ugo Reti' });
  });
  afterAll(() => sportello.stop());

  let asked = 0;
  async function opened(): Promise<{ number: string; email: string }> {
    const email = `ada-${(asked += 1)}@ente.example`;
    const requester = { name: 'Ada Bianchi', email };
    const { number } = await desk.register({ requester, subject: 'Rete lenta', text: 'Da stamattina.' });
    await sportello.settled();
    return { number, email };
  }
  async function solved(worker: Api, number: string): Promise<void> {
    await worker.act(number, 'take-charge');
    await worker.resolve(number, { reason: 'solved', text: 'Sostituito l’apparato.' });
    await sportello.settled();
  }
  async function bySpecialist(): Promise<{ number: string; email: string }> {
    const ticket = await opened();
    await desk.act(ticket.number, 'escalate', { team: 'infrastructure', reason: 'Serve uno specialista di rete.' });
    await solved(specialist, ticket.number);
    return ticket;
  }
  const check = (number: string, json: object) =>
    desk.ask<ProblemBody>('POST', `tickets/${number}/check-closure`, { json: { how: 'phone', ...json } });
  const close = (number: string, json: object = {}) =>
    desk.ask<ProblemBody>('POST', `tickets/${number}/close`, { json });
  const due = (query = ''): Promise<ClosureCheckPageView> => desk.get(`closure-checks${query}`);
  const isDue = async (number: string): Promise<boolean> => (await due()).items.some((item) => item.number === number);
  const pageOf = async (email: string): Promise<Api> => {
    const told = (await desk.mailsTo(email)).at(0);
    return sportello.api(TENANT, /\/request#(\S+)/.exec(told?.text ?? '')?.[1]);
  };

  it('what the second level worked on is not closed without asking; confirmed, it closes with the remarks', async () => {
    const { number } = await bySpecialist();
    const { items } = await due();
    const item = items.find((one) => one.number === number);
    expect(item).toMatchObject({ attempts: 0, technician: { id: 'net-1' }, requester: { name: 'Ada Bianchi' } });
    expect(Date.parse(item?.dueAt ?? '') - Date.parse(item?.resolvedAt ?? '')).toBe(5 * 24 * 3_600_000);
    const refused = await close(number);
    expect([refused.status, refused.body.code]).toEqual([409, 'TICKET.CLOSURE_CHECK_NEEDED']);
    const silent = await check(number, { outcome: 'confirmed' });
    expect([silent.status, silent.body.code]).toEqual([400, 'TICKET.REMARKS_NEEDED']);

    expect((await check(number, { outcome: 'confirmed', remarks: 'Rapidi e cortesi.', rating: 5 })).status).toBe(200);
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({ state: 'closed', closureReason: 'solved' });
    expect(ticket.messages.find(({ text }) => text === 'Rapidi e cortesi.')).toMatchObject({ visibility: 'internal' });
    const events = await desk.events(number);
    expect(events.find(({ type }) => type === 'closure-checked')).toMatchObject({
      actor: { id: 'spoc-1' },
      data: { outcome: 'confirmed', how: 'phone', attempt: 1, rating: 5 },
    });
    expect(await isDue(number)).toBe(false);
  });

  it('so is what a supplier had a task for, even when the ticket did not wait for it', async () => {
    const { number } = await opened();
    await desk.act(number, 'take-charge');
    const { id } = await assign(desk, number, { waits: false });
    await sportello.settled();
    const supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
    await desk.resolve(number, { reason: 'solved', text: 'Corretto.' });
    await sportello.settled();
    expect(await isDue(number)).toBe(true);
    const open = await check(number, { outcome: 'confirmed', remarks: 'Bene.' });
    expect([open.status, open.body.code]).toEqual([409, 'TICKET.TASKS_OPEN']);
    expect((await close(number)).body.code).toBe('TICKET.TASKS_OPEN');
    await supplier.post(id, 'accept');
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Fatto.' });
    await desk.post(`tasks/${id}/verify`);
    await sportello.settled();
    expect((await check(number, { outcome: 'confirmed', remarks: 'Bene.' })).status).toBe(200);
  });

  it('what does not work goes back to its technician', async () => {
    const { number } = await bySpecialist();
    await check(number, { outcome: 'not-working', remarks: 'È ancora lenta.' });
    expect(await desk.ticket(number)).toMatchObject({
      state: 'in-charge',
      assignee: { id: 'net-1', name: 'Ugo Reti' },
    });
    const types = (await desk.events(number)).map(({ type }) => type);
    expect(types.slice(-2)).toEqual(['closure-checked', 'reopened']);
  });

  it('every attempt is recorded; after three without an answer it may be closed as unreachable, not before', async () => {
    const { number } = await bySpecialist();
    for (const attempt of [1, 2, 3]) {
      const early = await close(number, { reason: 'unreachable' });
      expect([early.status, early.body.code]).toEqual([409, 'TICKET.CLOSURE_CHECK_NEEDED']);
      expect((await check(number, { outcome: 'no-answer', how: attempt === 2 ? 'mail' : 'phone' })).status).toBe(200);
    }
    expect((await due()).items.find((item) => item.number === number)).toMatchObject({ attempts: 3, unanswered: 3 });
    expect((await close(number, { reason: 'unreachable' })).status).toBe(200);
    expect(await desk.ticket(number)).toMatchObject({ state: 'closed', closureReason: 'unreachable' });
    const checks = (await desk.events(number)).filter(({ type }) => type === 'closure-checked');
    expect(checks.map(({ data }) => [data['attempt'], data['outcome'], data['how']])).toEqual([
      [1, 'no-answer', 'phone'],
      [2, 'no-answer', 'mail'],
      [3, 'no-answer', 'phone'],
    ]);
  });

  it('the requester’s own confirmation, from their page, counts', async () => {
    const { number, email } = await bySpecialist();
    const page = await pageOf(email);
    expect((await page.myTicket()).actions).toContain('confirm');
    await page.post('my-ticket/confirm', { rating: 4, remarks: 'Grazie.' });
    const ticket = await desk.ticket(number);
    expect(ticket).toMatchObject({ state: 'closed', closureReason: 'solved' });
    expect((await desk.events(number)).find(({ type }) => type === 'closure-checked')?.data).toMatchObject({
      outcome: 'confirmed',
      how: 'page',
    });
  });

  it('what the desk solved by itself closes by policy within the term, with a notice; what needs asking does not', async () => {
    clock.set(OPENED);
    const own = await opened();
    await solved(desk, own.number);
    const theirs = await bySpecialist();
    expect(await isDue(own.number)).toBe(false);
    await sportello.passTo('2026-03-06T08:00:00.000Z');
    desk = await sportello.staff(TENANT, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
    expect((await desk.ticket(own.number)).state).toBe('resolved');
    expect((await due('?dueBefore=2026-03-07T00:00:00Z')).items.map(({ number }) => number)).toEqual(
      expect.not.arrayContaining([theirs.number]),
    );
    await sportello.passTo('2026-03-07T08:00:01.000Z');
    desk = await sportello.staff(TENANT, ['l1'], { id: 'spoc-1', name: 'Anna Operatrice' });
    expect(await desk.ticket(own.number)).toMatchObject({ state: 'closed', closureReason: 'solved' });
    expect((await desk.mailsTo(own.email)).at(-1)).toMatchObject({ template: 'closed', ticketNumber: own.number });
    const left = await desk.ticket(theirs.number);
    expect(left.state).toBe('resolved');
    expect(left.clocks.find((one) => one.clock === 'administrative-closure')?.dueAt).toBe('2026-03-07T08:00:00.000Z');
    expect(await isDue(theirs.number)).toBe(true);
  });

  it('lists what is due page by page, the most urgent first', async () => {
    const { number } = await bySpecialist();
    const seen: string[] = [];
    for (let next: string | undefined = 'closure-checks?limit=1'; next !== undefined;) {
      const page: ClosureCheckPageView = await desk.get(next);
      seen.push(...page.items.map((item) => `${item.dueAt} ${item.number}`));
      next =
        page._links.next === undefined
          ? undefined
          : new URL(page._links.next).pathname + new URL(page._links.next).search;
    }
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.map((line) => line.split(' ')[0])).toEqual(seen.map((line) => line.split(' ')[0]).sort());
    expect(seen.some((line) => line.endsWith(number))).toBe(true);
  });
});
