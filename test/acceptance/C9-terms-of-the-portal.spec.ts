import type { TicketClocksView } from '../../apps/server/src/terms/terms.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C9 · taken in charge within 30, 45 or 90 minutes; solved within 6 or 8 hours from then', () => {
  const TENANT = 'cportal';
  const OFFICE = 'assistenza@portale-edilizia.example';
  // Monday 2 November 2026, 09:00 in Rome.
  const clock = stoppedAt('2026-11-02T08:00:00Z');
  let sportello: InProcessSportello;
  let lia: Api;
  let ivo: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    lia = await sportello.staff(TENANT, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    ivo = await sportello.staff(TENANT, ['l2'], { id: 'ivo', name: 'Ivo Neri' });
  });
  afterAll(() => sportello.stop());

  const form = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', email: 'ada@person.example', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  const requests = {
    portal: async () => (await sportello.api(TENANT).submit('portal', form)).number,
    mail: async () => {
      const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject: 'Firma', text: 'Non firma.' });
      await handOver(await sportello.door(TENANT, 'mail'), { from: 'ugo@person.example', to: OFFICE, raw });
      await sportello.settled();
      return (await lia.tickets('?channel=mail')).items[0]!.number;
    },
    phone: async () => {
      const requester = { name: 'Eva Gialli', phone: '0655550301' };
      return (await lia.register({ requester, subject: 'Accesso', text: 'Chiama perché non entra.' })).number;
    },
  };

  const clockOf = async (number: string, name: string) => {
    await sportello.settled();
    const { clocks } = await lia.get<TicketClocksView>(`tickets/${number}/clocks`);
    return clocks.find((candidate) => candidate.clock === name);
  };

  it.each([
    ['portal', '30m', '2026-11-02T08:30:00.000Z'],
    ['mail', '45m', '2026-11-02T08:45:00.000Z'],
    ['phone', '90m', '2026-11-02T09:30:00.000Z'],
  ] as const)('%s: in charge within %s, then solved within 6 hours of service', async (channel, target, dueAt) => {
    clock.set('2026-11-02T08:00:00Z');
    const number = await requests[channel]();
    expect(await clockOf(number, 'take-charge')).toMatchObject({ state: 'running', target, dueAt });
    expect(await clockOf(number, 'resolution')).toBeUndefined();

    await sportello.passTo('2026-11-02T08:20:00Z');
    await lia.act(number, 'take-charge');
    expect(await clockOf(number, 'take-charge')).toMatchObject({ state: 'met', stoppedAt: '2026-11-02T08:20:00.000Z' });
    // 09:20 to 13:00 and 14:00 to 16:20.
    expect(await clockOf(number, 'resolution')).toMatchObject({
      ...{ state: 'running', target: '6h', requestedAt: '2026-11-02T08:20:00.000Z', dueAt: '2026-11-02T15:20:00.000Z' },
    });

    await sportello.passTo('2026-11-02T10:00:00Z');
    const told = channel === 'phone' ? { told: 'call' as const } : {};
    await lia.resolve(number, { reason: 'solved', text: 'Riprovi ora.', ...told });
    expect(await clockOf(number, 'resolution')).toMatchObject({ state: 'met', elapsedSeconds: 6000 });
  });

  it('an automatic acknowledgement or assignment never stops it: a person taking charge does', async () => {
    clock.set('2026-11-03T08:00:00Z');
    const number = await requests.portal();
    await sportello.settled();
    expect((await lia.mailsTo(form.email)).at(-1)).toMatchObject({ ticketNumber: number, template: 'registered' });
    expect(await lia.ticket(number)).toMatchObject({ state: 'registered', team: 'first-level' });
    expect(await clockOf(number, 'take-charge')).toMatchObject({ state: 'running' });

    // Nobody does: the warnings and the end of the term are noted, each once and on time.
    await sportello.passTo('2026-11-03T09:00:00Z');
    const late = await clockOf(number, 'take-charge');
    expect(late).toMatchObject({ state: 'running', late: true });
    expect(late?.steps).toEqual([
      { step: 'warning-50', stepAt: '2026-11-03T08:15:00.000Z', at: '2026-11-03T08:15:00.000Z' },
      { step: 'warning-80', stepAt: '2026-11-03T08:24:00.000Z', at: '2026-11-03T08:24:00.000Z' },
      { step: 'due', stepAt: '2026-11-03T08:30:00.000Z', at: '2026-11-03T08:30:00.000Z' },
    ]);
    await lia.act(number, 'take-charge');
    expect(await clockOf(number, 'take-charge')).toMatchObject({ state: 'breached' });
  });

  it('passed to the second level, 8 hours, still counted from the confirmation', async () => {
    clock.set('2026-11-04T08:00:00Z');
    const number = await requests.portal();
    await sportello.settled();
    await lia.act(number, 'take-charge');
    await sportello.passTo('2026-11-04T14:00:00Z');
    const screening = { diagnosis: 'Errore del fornitore di identità', tried: ['altro browser'], asked: [] };
    await lia.act(number, 'escalate', { team: 'second-level', reason: 'Serve lo specialista', screening });
    // Taken in charge at 09:00: 8 hours are 09–13, 14–17 and one hour of Thursday.
    expect(await clockOf(number, 'resolution')).toMatchObject({
      ...{ target: '8h', requestedAt: '2026-11-04T08:00:00.000Z', dueAt: '2026-11-05T08:00:00.000Z' },
      changes: [{ from: '6h', to: '8h', at: '2026-11-04T14:00:00.000Z' }],
    });
    await ivo.act(number, 'take-charge');
    expect(await clockOf(number, 'resolution')).toMatchObject({ requestedAt: '2026-11-04T08:00:00.000Z' });

    // Six hours passed: what would have been the first level's term expires for nobody.
    await sportello.passTo('2026-11-05T07:30:00Z');
    expect((await clockOf(number, 'resolution'))?.steps.map(({ step }) => step)).toEqual([
      ...['warning-50', 'warning-50', 'warning-80', 'warning-80'],
    ]);
    await ivo.resolve(number, { reason: 'solved', text: 'Risolto.' });
    expect(await clockOf(number, 'resolution')).toMatchObject({ state: 'met' });
  });

  it('stops with the closing e-mail, not when it is written; after the answer nothing expires any more', async () => {
    clock.set('2026-11-05T08:00:00Z');
    const number = await requests.phone();
    await sportello.settled();
    await lia.act(number, 'take-charge');
    await sportello.passTo('2026-11-05T09:00:00Z');
    await lia.resolve(number, { reason: 'solved', text: 'Risolto al telefono.', told: 'call' });
    await sportello.passTo('2026-11-09T16:00:00Z');
    const stopped = await clockOf(number, 'resolution');
    expect(stopped).toMatchObject({ state: 'met', stoppedAt: '2026-11-05T09:00:00.000Z', steps: [] });
    const rows = await sportello.database.asAdmin(
      'SELECT 1 FROM clock_alert WHERE ticket_id = (SELECT id FROM ticket WHERE number = $1)',
      [number],
    );
    expect(rows).toEqual([]);
  });

  it('explains each term in data and in both languages', async () => {
    clock.set('2026-11-06T11:50:00Z');
    const number = await requests.portal();
    const term = await clockOf(number, 'take-charge');
    // 12:50 on Friday: ten minutes before the closing of 13:00, twenty after 14:00.
    expect(term).toMatchObject({ dueAt: '2026-11-06T13:20:00.000Z', rule: 'portal-first-level', calendar: 'service' });
    expect(term?.stretches.map(({ counted, seconds }) => [counted, seconds])).toEqual([
      [true, 600],
      [false, 0],
      [true, 1200],
    ]);
    expect(term?.text.it).toContain('Presa in carico: 30 min sul calendario «service»');
    expect(term?.text.it).toContain('Scadenza venerdì 6 novembre 2026, 14:20');
    expect(term?.text.en).toContain('Due Friday 6 November 2026, 14:20');
  });
});
