import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C4 · a sollecito joins the open ticket it is about and raises its urgency; a reclamo goes to the supervisor', () => {
  const TENANT = 'cportal';
  const OFFICE = 'assistenza@portale-edilizia.example';
  const STRUCTURE = 'primo-livello@portale-edilizia.example';
  const SUPERVISOR = 'responsabile@portale-edilizia.example';
  let sportello: InProcessSportello;
  let lia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    lia = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'lia', name: 'Lia Verdi' });
  });
  afterAll(() => sportello.stop());

  const person = { language: 'it', userType: 'citizen', privacy: true, name: 'Ada Bianchi' };
  const problem = {
    ...person,
    area: 'access',
    topic: 'sign-in',
    subtopic: 'spid',
    subject: 'Non entro',
    text: 'SPID no.',
  };
  const again = (subtopic: 'reminder' | 'complaint', openTicket: string) => ({
    ...{ ...person, area: 'service', topic: 'open-request', subtopic, subject: 'Ancora fermo' },
    ...{ text: 'Aspetto da giorni.', 'fields.openTicket': openTicket },
  });

  async function open(email: string): Promise<{ number: string; token: string }> {
    const { number, token } = await sportello.api(TENANT).submit('portal', { ...problem, email });
    await sportello.settled();
    return { number, token };
  }
  const push = async (fields: object) => {
    const answer = await sportello
      .api(TENANT)
      .ask<Record<string, unknown>>('POST', 'channels/portal', { json: fields });
    await sportello.settled();
    return answer;
  };
  async function writes(from: string, subject: string, text: string): Promise<void> {
    const door = await sportello.door(TENANT, 'mail');
    await handOver(door, { from, to: OFFICE, raw: letter({ from, to: OFFICE, subject, text }) });
    await sportello.settled();
  }
  const said = (text: string): unknown => expect.objectContaining({ direction: 'in', text });
  const ticketsOf = async (kind: string) => (await lia.tickets('?limit=100')).items.filter((one) => one.kind === kind);
  const staffTold = async (address: string, number: string, template: string) =>
    (await lia.mailsTo(address)).filter((mail) => mail.ticketNumber === number && mail.template === template);

  it('a sollecito by the form joins the ticket it names, gives nobody the key to it, and tells the structure in charge', async () => {
    const { number } = await open('ada@person.example');
    const { status, body } = await push({ ...again('reminder', number), email: 'ada@person.example' });
    expect(status).toBe(202);
    expect(Object.keys(body)).toEqual(['receipt']);
    const ticket = await lia.ticket(number);
    expect(ticket).toMatchObject({ reminders: 1, messages: expect.arrayContaining([said('Aspetto da giorni.')]) });
    expect(ticket.urgent).toBeUndefined();
    expect(await ticketsOf('reminder')).toEqual([]);
    expect((await staffTold(STRUCTURE, number, 'reminder-received'))[0]?.text).toContain('Aspetto da giorni.');
    expect(await staffTold('ada@person.example', number, 'reminder-received')).toHaveLength(1);
  });

  it('raises its urgency: the second one makes it urgent, by itself and with the reason', async () => {
    const { number, token } = await open('due@person.example');
    await sportello.api(TENANT, token).post('my-ticket/reminder', { text: 'Per favore.' });
    const called = await lia.act(number, 'record-reminder', { text: 'Ha telefonato.' });
    expect(called.state).toBe('registered');
    await sportello.settled();
    const ticket = await lia.ticket(number);
    expect(ticket).toMatchObject({ reminders: 2, urgent: { by: 'Sportello', reason: expect.stringContaining('2') } });
    expect(ticket.priority.code).toBe(1);
    expect((await lia.events(number)).map(({ type }) => type)).toEqual(
      expect.arrayContaining(['reminder-received', 'urgency-raised']),
    );
  });

  it('a mail that the desk classifies as a sollecito is counted on the writer’s only open ticket, and linked to it', async () => {
    const { number } = await open('mail@person.example');
    await writes('mail@person.example', 'Ma allora?', 'Sono ancora fermo.');
    const [mail] = (await lia.tickets('?channel=mail')).items;
    await lia.act(mail?.number ?? '', 'classify', {
      kind: 'reminder',
      area: 'service',
      topic: 'open-request',
      subtopic: 'reminder',
    });
    await sportello.settled();
    expect(await lia.ticket(number)).toMatchObject({
      reminders: 1,
      messages: expect.arrayContaining([said('Sono ancora fermo.')]),
    });
    expect((await lia.events(number)).map(({ type }) => type)).toContain('linked');
  });

  it.each([
    ['of somebody else', async () => (await open('altra@person.example')).number],
    [
      'that has ended',
      async () => {
        const { number } = await open('finita@person.example');
        await lia.act(number, 'take-charge');
        await lia.resolve(number, { reason: 'solved', text: 'Fatto.' });
        return number;
      },
    ],
    ['that does not exist', async () => 'CPORTAL-2026-9999999'],
  ])('a sollecito about a ticket %s stays a request of its own, for a person', async (what, named) => {
    const number = await named();
    const email = what === 'that has ended' ? 'finita@person.example' : `${what.length}@person.example`;
    const { status, body } = await push({ ...again('reminder', number), email });
    expect(status).toBe(201);
    expect(await lia.ticket(String(body['number']))).toMatchObject({
      kind: 'reminder',
      state: 'registered',
      fields: { openTicket: number },
    });
    if (what !== 'that does not exist') expect((await lia.ticket(number)).reminders).toBe(0);
  });

  it('a sollecito is not recorded on a ticket that has ended', async () => {
    const { number, token } = await open('tardi@person.example');
    await lia.act(number, 'close', { reason: 'withdrawn' });
    const { status, body } = await sportello.api(TENANT, token).ask('POST', 'my-ticket/reminder', { json: {} });
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'TICKET.ILLEGAL_TRANSITION' });
  });

  it('a reclamo goes to the supervisor, who is told, and is linked to the ticket it is about', async () => {
    const { number } = await open('reclama@person.example');
    const { body } = await push({ ...again('complaint', number), email: 'reclama@person.example' });
    const complaint = String(body['number']);
    expect(await lia.ticket(complaint)).toMatchObject({ kind: 'complaint', team: 'supervisors' });
    const [told] = await staffTold(SUPERVISOR, complaint, 'complaint');
    expect(told?.text).toContain(`sulla richiesta ${number}`);
    expect((await lia.events(number)).at(-1)).toMatchObject({ type: 'linked', data: { relation: 'complaint-about' } });
    expect((await lia.ticket(number)).reminders).toBe(0);
  });

  it('so does one that only the desk recognises in a mail', async () => {
    await writes('scontenta@person.example', 'Protesto', 'Il servizio è pessimo.');
    const [mail] = (await lia.tickets('?channel=mail')).items.filter(({ subject }) => subject === 'Protesto');
    const number = mail?.number ?? '';
    expect((await lia.ticket(number)).team).toBe('first-level');
    await lia.act(number, 'classify', {
      kind: 'complaint',
      area: 'service',
      topic: 'open-request',
      subtopic: 'complaint',
    });
    await sportello.settled();
    expect(await lia.ticket(number)).toMatchObject({ kind: 'complaint', team: 'supervisors' });
    expect(await staffTold(SUPERVISOR, number, 'complaint')).toHaveLength(1);
  });
});
