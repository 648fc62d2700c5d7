import type { Api } from '../../apps/server/test/support/api.js';
import type { ServiceFiguresView } from '../../apps/server/src/figures/figures.views.js';
import { assign, SupplierApi } from '../support/supplier-desk.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('A5 · the desk takes charge, solves at first contact or escalates, watches, sends solleciti, verifies and tells', () => {
  const TENANT = 'pac-spoc';
  const SUPPLIER = 'application-supplier';
  let sportello: InProcessSportello;
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    desk = await sportello.staff(TENANT, ['l1', 'l2', 'supervisor'], { id: 'carla', name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const call = {
    requester: { name: 'Ada Bianchi', email: 'ada@pac.example' },
    subject: 'Protocollo fermo',
    text: 'Non registra.',
  };
  async function registered(email: string): Promise<string> {
    const { number } = await desk.register({ ...call, requester: { ...call.requester, email } });
    await sportello.settled();
    return number;
  }
  async function taken(email: string): Promise<string> {
    const number = await registered(email);
    await desk.act(number, 'take-charge');
    return number;
  }
  const classified = { area: 'applications', topic: 'document-management', subtopic: 'registration' };
  const reminders = async (number: string) =>
    (await desk.events(number))
      .filter(({ type }) => type === 'reminder-sent')
      .map(({ data: { to, automatic } }) => ({ to, automatic }));
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
    expect((await supplier.post(task, 'complete', { outcome: 'fixed', text: 'Corretto il servizio.' })).status).toBe(
      200,
    );
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

  it('sends a sollecito by itself, once, when most of the term has gone: to the technician, or to the supplier at work', async () => {
    clock.set('2026-03-04T08:00:00Z');
    const giulia = await sportello.staff(TENANT, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti' });
    const [mine, theirs] = [await registered('quarta@pac.example'), await taken('quinta@pac.example')];
    await giulia.act(mine, 'take-charge');
    await desk.act(theirs, 'escalate', { team: 'applications', reason: 'Serve il fornitore' });
    const supplier = await SupplierApi.of(sportello, TENANT, SUPPLIER);
    const { id: task } = await assign(desk, theirs);
    await sportello.settled();

    // Four fifths of 24 hours of service, day and night.
    await sportello.passTo('2026-03-05T03:11:00Z');
    expect(await reminders(mine)).toEqual([]);
    await sportello.passTo('2026-03-05T04:00:00Z');
    expect(await reminders(mine)).toEqual([{ to: { type: 'person', id: 'giulia.conti' }, automatic: true }]);
    expect(await reminders(theirs)).toEqual([{ to: { type: 'supplier', id: SUPPLIER }, automatic: true }]);
    const said = 'Sportello sollecita la richiesta';
    const mails = (await desk.mailsTo('giulia.conti@pac.example')).map(({ text }) => text);
    expect(mails.filter((text = '') => text.includes(`${said} ${mine}`))).toHaveLength(1);
    expect(mails.join()).toContain('80 % del termine: Risoluzione; il termine è giovedì 5 marzo 2026, 09:00');
    expect(JSON.stringify((await supplier.task(task)).body)).toContain('80 % del termine: Risoluzione');
    await sportello.passTo('2026-03-05T09:00:00Z');
    expect(await reminders(mine)).toHaveLength(1);
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
