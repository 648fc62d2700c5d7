import type { Api } from '../../apps/server/test/support/api.js';
import type { ServiceFiguresView } from '../../apps/server/src/figures/figures.views.js';
import { assign, SupplierApi } from '../support/supplier-desk.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers partly: the desk sends solleciti by hand; none leaves by itself at a step of a term
describe('A5 · the desk takes charge, solves at first contact or escalates, watches, sends solleciti, verifies and tells', () => {
  const TENANT = 'pac-spoc';
  const SUPPLIER = 'application-supplier';
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    desk = await sportello.staff(TENANT, ['l1', 'l2', 'supervisor'], { id: 'carla', name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const call = {
    requester: { name: 'Ada Bianchi', email: 'ada@pac.example' },
    subject: 'Protocollo fermo',
    text: 'Non registra.',
  };
  async function taken(email: string): Promise<string> {
    const { number } = await desk.register({ ...call, requester: { ...call.requester, email } });
    await sportello.settled();
    await desk.act(number, 'take-charge');
    return number;
  }
  const classified = { area: 'applications', topic: 'document-management', subtopic: 'registration' };
  const templates = async (email: string) => (await desk.mailsTo(email)).map((mail) => mail.template);

  it('takes charge, categorises, sets the severity and solves at first contact, which is measured', async () => {
    const number = await taken('prima@pac.example');
    await desk.act(number, 'classify', classified);
    await desk.act(number, 'set-severity', { severity: 2, reason: 'C’è un’alternativa' });
    await desk.resolve(number, { reason: 'solved', text: 'Ora registra.' });
    await sportello.settled();
    expect(await desk.ticket(number)).toMatchObject({ state: 'resolved', severity: 2, ...classified });
    expect(await templates('prima@pac.example')).toContain('resolved');
    const figures = await desk.get<ServiceFiguresView>('service-figures?from=2026-03-03&to=2026-03-03');
    expect(figures.resolvedAtFirstContact).toBe(1);
  });

  it('picks the competent second level and escalates, watches it, sends solleciti to those who have the work, and tells the user it is closed', async () => {
    const number = await taken('seconda@pac.example');
    await desk.act(number, 'classify', classified);
    await desk.act(number, 'escalate', { team: 'applications', reason: 'Serve uno specialista applicativo' });
    const remind = (type: string, id: string) =>
      desk.ask('POST', `tickets/${number}/send-reminder`, { json: { to: { type, id }, text: 'A che punto siete?' } });
    expect((await remind('team', 'applications')).status).toBe(200);
    // Nobody is reminded of work they do not have.
    expect(await remind('supplier', SUPPLIER)).toMatchObject({
      status: 400,
      body: { code: 'REMINDER.NOTHING_TO_REMIND' },
    });
    const supplier = await SupplierApi.of(sportello, TENANT, SUPPLIER);
    const { id: task } = await assign(desk, number);
    await sportello.settled();
    expect((await remind('supplier', SUPPLIER)).status).toBe(200);
    await sportello.settled();
    expect(JSON.stringify((await supplier.task(task)).body)).toContain('A che punto siete?');
    expect((await desk.events(number)).filter(({ type }) => type === 'reminder-sent')).toMatchObject([
      { data: { to: { type: 'team', id: 'applications' }, automatic: false } },
      { data: { to: { type: 'supplier', id: SUPPLIER } } },
    ]);

    expect((await supplier.post(task, 'accept')).status).toBe(200);
    expect((await supplier.post(task, 'complete', { text: 'Corretto il servizio.' })).status).toBe(200);
    await desk.post(`tasks/${task}/verify`, { text: 'Provato con l’utente.' });
    await sportello.settled();
    await desk.act(number, 'take-charge');
    await desk.resolve(number, { reason: 'solved', text: 'Il servizio è stato corretto.' });
    await desk.act(number, 'check-closure', { outcome: 'confirmed', how: 'phone', remarks: 'Funziona.' });
    await sportello.settled();
    expect((await desk.ticket(number)).state).toBe('closed');
    expect(await templates('seconda@pac.example')).toEqual(expect.arrayContaining(['escalated', 'resolved', 'closed']));
    const figures = await desk.get<ServiceFiguresView>('service-figures?from=2026-03-03&to=2026-03-03');
    expect(figures).toMatchObject({ tickets: 2, resolvedAtFirstContact: 1 });
  });

  it('does not send a sollecito about what has ended', async () => {
    const number = await taken('terza@pac.example');
    await desk.resolve(number, { reason: 'answered', text: 'Ecco.', told: 'call' });
    const { status, body } = await desk.ask('POST', `tickets/${number}/send-reminder`, {
      json: { to: { type: 'team', id: 'applications' }, text: 'Allora?' },
    });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'TICKET.ILLEGAL_TRANSITION' });
  });
});
