import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C10 · the first level takes charge and gives the ticket to one technician, whose name the user is told', () => {
  const TENANT = 'cportal';
  const TECHNICIAN = { id: 'first-level-lead', name: 'Referente di primo livello' };
  let sportello: InProcessSportello;
  let carla: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    carla = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Operatrice' });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };
  async function open(email: string): Promise<string> {
    const { number } = await sportello.api(TENANT).submit('portal', { ...form, email });
    await sportello.settled();
    return number;
  }
  const takeCharge = async (number: string) =>
    (await carla.ticket(number)).clocks.find(({ clock }) => clock === 'take-charge')?.state;

  it('takes charge and gives it: the notice names the one who has it', async () => {
    const number = await open('ada@person.example');
    await carla.act(number, 'take-charge');
    expect(await takeCharge(number)).toBe('met');
    await carla.act(number, 'assign', { technician: TECHNICIAN.id, reason: 'Conosce SPID' });
    await sportello.settled();
    expect(await carla.ticket(number)).toMatchObject({ assignee: TECHNICIAN, given: { by: 'Carla Operatrice' } });
    const mails = await carla.mailsTo('ada@person.example');
    expect(mails.find(({ template }) => template === 'taken-charge')?.text).toContain('Carla Operatrice');
    expect(mails.find(({ template }) => template === 'assigned')).toMatchObject({
      template: 'assigned',
      text: expect.stringContaining(`affidata a ${TECHNICIAN.name}`),
    });
    const [told] = await carla.mailsTo('primo-livello@portale-edilizia.example');
    expect(told).toMatchObject({ template: 'assigned', ticketNumber: number });
  });

  it('given before anybody took it, only the technician’s own taking charge stops the clock (C9)', async () => {
    const number = await open('prima@person.example');
    await carla.act(number, 'assign', { technician: TECHNICIAN.id });
    await sportello.settled();
    expect(await takeCharge(number)).toBe('running');
    const refused = await carla.ask('POST', `tickets/${number}/take-charge`, { json: {} });
    expect(refused).toMatchObject({ status: 409, body: { code: 'TICKET.ALREADY_TAKEN' } });
    const technician = await sportello.staff(TENANT, ['l1'], TECHNICIAN);
    await technician.act(number, 'take-charge');
    await sportello.settled();
    expect(await takeCharge(number)).toBe('met');
    const ticket = await carla.ticket(number);
    expect(ticket).toMatchObject({ state: 'in-charge', assignee: TECHNICIAN });
    expect(ticket.given).toBeUndefined();
    expect(
      (await carla.mailsTo('prima@person.example')).find((mail) => mail.template === 'taken-charge'),
    ).toMatchObject({
      ...{ template: 'taken-charge', text: expect.stringContaining(TECHNICIAN.name) },
    });
  });

  it('given back to the queue, with the reason, anybody of the team may take it; who had it is told', async () => {
    const number = await open('indietro@person.example');
    const technician = await sportello.staff(TENANT, ['l1'], TECHNICIAN);
    await technician.act(number, 'take-charge');
    await carla.act(number, 'unassign', { reason: 'Assente fino a lunedì' });
    await sportello.settled();
    const ticket = await carla.ticket(number);
    expect(ticket.state).toBe('in-charge');
    expect(ticket.assignee).toBeUndefined();
    expect(ticket.actions).not.toContain('unassign');
    expect((await carla.events(number)).at(-1)).toMatchObject({
      ...{ type: 'unassigned', actor: { name: 'Carla Operatrice' } },
      data: { from: TECHNICIAN, reason: 'Assente fino a lunedì' },
    });
    const told = await carla.mailsTo('primo-livello@portale-edilizia.example');
    expect(told.filter((mail) => mail.template === 'unassigned')).toMatchObject([{ ticketNumber: number }]);
    const again = await carla.ask('POST', `tickets/${number}/unassign`, { json: { reason: 'Di nuovo' } });
    expect(again).toMatchObject({ body: { code: 'TICKET.NOTHING_CHANGES' } });
    await carla.act(number, 'take-charge');
    expect((await carla.ticket(number)).assignee?.name).toBe('Carla Operatrice');
  });

  it.each([
    ['nobody the tenant knows', 'nobody', 'not-configured'],
    ['somebody of another team', 'portal-specialist', 'other-team'],
  ])('is not given to %s', async (_, technician, code) => {
    const number = await open(`${technician}@person.example`);
    const { status, body } = await carla.ask('POST', `tickets/${number}/assign`, { json: { technician } });
    expect({ status, errors: body.errors }).toMatchObject({ status: 400, errors: [{ field: 'technician', code }] });
  });
});
