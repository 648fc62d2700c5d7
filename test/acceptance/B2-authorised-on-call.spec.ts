import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B2 · on-call specialists act only on an authorised remote escalation', () => {
  const TENANT = 'ente-sam';
  // A Tuesday evening in Rome: the service is closed, specialists are on call.
  const clock = stoppedAt('2026-03-03T20:00:00Z');
  let sportello: InProcessSportello;
  const staff = (id: string, name: string, role: 'l1' | 'l2' | 'supervisor' = 'l2'): Promise<Api> =>
    sportello.staff(TENANT, [role], { id, name });
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
  });
  afterAll(() => sportello.stop());

  const call = {
    requester: { name: 'Ada Bianchi', email: 'ada@ente.example' },
    subject: 'Sede senza rete',
    text: 'Tutto fermo.',
  };
  const reason = 'Il pronto intervento non può lavorare';

  /** A ticket for which the desk has asked for the specialist on call. */
  async function asked(): Promise<{ number: string; carla: Api }> {
    const carla = await staff('carla', 'Carla Operatrice', 'l1');
    const { number } = await carla.register({ ...call, severity: 1 });
    await sportello.settled();
    await carla.act(number, 'request-on-call', { team: 'on-call', reason });
    await sportello.settled();
    return { number, carla };
  }
  const refusal = async (who: Api, number: string, command: string, input: object = {}) => {
    const { status, body } = await who.ask('POST', `tickets/${number}/${command}`, { json: input });
    return { status, code: body.code, detail: body.detail };
  };
  const mails = async (who: Api, address: string, number: string) =>
    (await who.mailsTo(address)).filter(({ ticketNumber }) => ticketNumber === number);

  it('asks those entitled, who authorise with a reason; only then is it paged, acknowledged and worked, and all is recorded', async () => {
    const { number, carla } = await asked();
    const rete = await staff('network-specialist', 'Specialista di rete');
    // Outside their hours they may not act, and are told why.
    expect(await refusal(rete, number, 'take-charge')).toMatchObject({
      ...{ status: 403, code: 'TICKET.ON_CALL_NOT_AUTHORISED', detail: expect.stringContaining('autorizzata') },
    });
    expect(await mails(carla, 'rete@ente.example', number)).toEqual([]);
    const told = async (address: string) => (await mails(carla, address, number)).map(({ text }) => text).join('\n');
    expect(await told('sistemi@ente.example')).toContain(`Carla Operatrice chiede il reperibile`);
    expect(await told('responsabile.spoc@ente.example')).toContain(reason);

    const manager = await staff('it-manager', 'Amministratore di sistema dell’Ente', 'l1');
    await manager.act(number, 'authorise-on-call', { reason: 'Servizio essenziale' });
    await sportello.settled();
    const [page] = await mails(carla, 'rete@ente.example', number);
    expect(page).toMatchObject({ template: 'on-call-paged' });
    expect(page?.text).toContain(reason);
    expect(page?.text).toContain('entro le 21:15');

    await rete.act(number, 'acknowledge-on-call');
    await rete.act(number, 'take-charge');
    await sportello.settled();
    expect(await rete.ticket(number)).toMatchObject({
      ...{ state: 'in-charge', team: 'on-call', level: 'L2', assignee: { name: 'Specialista di rete' } },
      onCall: {
        ...{ state: 'acknowledged', team: 'on-call', reason, requestedBy: { name: 'Carla Operatrice' } },
        decision: { by: { id: 'it-manager' }, reason: 'Servizio essenziale' },
        ...{ paged: [{ person: { id: 'network-specialist' } }], acknowledged: { by: { id: 'network-specialist' } } },
      },
    });
    const log = (await carla.events(number)).map(({ type, actor }) => [type, actor.name]);
    expect(log).toEqual(
      expect.arrayContaining([
        ['on-call-requested', 'Carla Operatrice'],
        ['on-call-authorised', 'Amministratore di sistema dell’Ente'],
        ['on-call-paged', 'Sportello'],
        ['on-call-acknowledged', 'Specialista di rete'],
      ]),
    );
  });

  it('pages the next when nobody acknowledges in time, and tells the supervisors when nobody is left', async () => {
    const { number } = await asked();
    const pia = await staff('spoc-lead', 'Responsabile dello SPOC', 'supervisor');
    await pia.act(number, 'authorise-on-call', { reason: 'Servizio essenziale' });
    await sportello.settled();
    await sportello.passTo(new Date(clock.now().getTime() + 15 * 60_000));
    await sportello.settled();
    const later = await staff('spoc-lead', 'Responsabile dello SPOC', 'supervisor');
    expect(await mails(later, 'server@ente.example', number)).toMatchObject([{ template: 'on-call-paged' }]);
    await sportello.passTo(new Date(clock.now().getTime() + 15 * 60_000));
    await sportello.settled();
    const last = await staff('spoc-lead', 'Responsabile dello SPOC', 'supervisor');
    expect((await last.ticket(number)).onCall).toMatchObject({
      state: 'unanswered',
      paged: [{ person: { id: 'network-specialist' } }, { person: { id: 'server-specialist' } }],
    });
    const told = await mails(last, 'responsabile.spoc@ente.example', number);
    expect(told.map(({ template }) => template)).toContain('on-call-unanswered');
    // A late answer counts: somebody is better than nobody.
    await (await staff('server-specialist', 'Specialista dei server')).act(number, 'acknowledge-on-call');
    expect((await last.ticket(number)).onCall?.state).toBe('acknowledged');
  });

  it('is neither authorised by somebody not entitled, nor by whoever asked for it, nor refused once it was acknowledged', async () => {
    const { number, carla } = await asked();
    const why = { reason: 'Va bene' };
    const lia = await staff('lia', 'Lia Verdi', 'l1');
    expect(await refusal(lia, number, 'authorise-on-call', why)).toMatchObject({
      status: 403,
      code: 'TICKET.ON_CALL_NOT_ENTITLED',
    });
    const selfMade = await staff('carla', 'Carla Operatrice', 'supervisor');
    expect(await refusal(selfMade, number, 'authorise-on-call', why)).toMatchObject({
      status: 403,
      code: 'TICKET.ON_CALL_OWN_REQUEST',
    });
    const pia = await staff('spoc-lead', 'Responsabile dello SPOC', 'supervisor');
    expect(await refusal(pia, number, 'authorise-on-call', { reason: ' ' })).toMatchObject({
      code: 'TICKET.REASON_NEEDED',
    });
    await pia.act(number, 'authorise-on-call', why);
    await sportello.settled();
    expect(await refusal(carla, number, 'acknowledge-on-call')).toMatchObject({
      status: 403,
      code: 'TICKET.ON_CALL_NOT_PAGED',
    });
    const rete = await staff('network-specialist', 'Specialista di rete');
    await rete.act(number, 'acknowledge-on-call');
    expect(await refusal(pia, number, 'refuse-on-call', why)).toMatchObject({
      status: 409,
      code: 'TICKET.ON_CALL_STATE',
    });
    expect(await refusal(pia, number, 'authorise-on-call', why)).toMatchObject({
      status: 409,
      code: 'TICKET.ON_CALL_STATE',
    });
  });

  it('when refused, whoever asked is told why, and the specialist may not act', async () => {
    const { number, carla } = await asked();
    const pia = await staff('spoc-lead', 'Responsabile dello SPOC', 'supervisor');
    await pia.act(number, 'refuse-on-call', { reason: 'Può aspettare domani' });
    await sportello.settled();
    expect((await carla.ticket(number)).onCall).toMatchObject({
      state: 'refused',
      decision: { reason: 'Può aspettare domani' },
    });
    const rete = await staff('network-specialist', 'Specialista di rete');
    expect(await refusal(rete, number, 'take-charge')).toMatchObject({ code: 'TICKET.ON_CALL_NOT_AUTHORISED' });
    expect(await refusal(carla, number, 'request-on-call', { team: 'spoc-x', reason })).toMatchObject({
      code: 'TICKET.INVALID',
    });
  });

  it('leaves specialists at work during their hours to work as ever', async () => {
    clock.set('2026-03-04T09:00:00Z');
    const carla = await staff('carla', 'Carla Operatrice', 'l1');
    const { number } = await carla.register({ ...call, area: 'infrastructure', topic: 'servers', subtopic: 'restore' });
    await sportello.settled();
    const rete = await staff('network-specialist', 'Specialista di rete');
    await rete.act(number, 'take-charge');
    expect(await rete.ticket(number)).toMatchObject({ state: 'in-charge', assignee: { id: 'network-specialist' } });
  });
});
