import type { Api } from '../../apps/server/test/support/api.js';
import type { ServiceDeliveryView, ServiceGovernanceView } from '../../apps/server/src/views/views.views.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('D2 · governance and delivery, the Administration’s team and the supplier’s, each with its own view', () => {
  const TENANT = 'noipa';
  const clock = stoppedAt('2026-03-03T08:00:00Z');
  const PERIOD = 'from=2026-03-01&to=2026-03-31';
  let sportello: InProcessSportello;
  let governance: Api;
  let lead: Api;
  /** Of the Administration’s teams. */
  let office: Api;
  /** Of the supplier’s team. */
  let supplier: Api;
  const numbers: string[] = [];

  const asked = (name: string, triplet: object) =>
    sportello.api(TENANT).submit('webform', {
      ...{ name, email: `${name.toLowerCase().replace(' ', '.')}@ministero.example`, language: 'it', privacy: true },
      ...{ userType: 'payroll-operator', organisation: 'Ministero dell’Esempio' },
      ...{ subject: `Richiesta di ${name}`, text: `Sono ${name}, la procedura non va.` },
      ...{ 'fields.officeCode': 'U-1', 'fields.affectedEmployees': 'one', ...triplet },
    });
  const anError = { area: 'platform', topic: 'self-service', subtopic: 'function-error' };

  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    governance = await sportello.staff(TENANT, ['governance'], { id: 'dirigente' });
    lead = await sportello.staff(TENANT, ['supervisor'], { id: 'coordinatrice', name: 'Carla Neri' });
    office = await sportello.staff(TENANT, ['l1'], {
      ...{ id: 'ufficio', name: 'Lia Verdi', teams: ['web-assistance'] },
    });
    supplier = await sportello.staff(TENANT, ['l2'], {
      ...{ id: 'fornitore', name: 'Ugo Gialli', teams: ['application-support'] },
    });
    for (const name of ['Zelinda Prima', 'Zelinda Seconda', 'Zelinda Terza']) {
      numbers.push((await asked(name, anError)).number);
      await sportello.settled();
    }
    // One is solved by the Administration's team, one is passed to the supplier's, one waits.
    const [solved = '', passed = ''] = numbers;
    await office.act(solved, 'take-charge');
    await office.act(solved, 'resolve', { reason: 'solved', text: 'Fatto.', told: 'call' });
    await office.act(passed, 'take-charge');
    const screening = { diagnosis: 'Un errore della funzione.', tried: ['Ripetuta.'], asked: [] };
    await office.act(passed, 'escalate', { team: 'application-support', reason: 'È un errore', screening });
    await sportello.passTo('2026-03-03T13:00:00Z');
  }, 60_000);
  afterAll(() => sportello.stop());

  it('governance sees the service in figures: what came, what was promised, and who has how much', async () => {
    const view = await governance.get<ServiceGovernanceView>(`views/governance?${PERIOD}`);
    expect(view).toMatchObject({
      period: { from: '2026-03-01', to: '2026-03-31', zone: 'Europe/Rome' },
      figures: { tickets: 3, byTeam: { 'web-assistance': 2, 'application-support': 1 } },
      excluded: { outOfScope: 0, duplicate: 0 },
      handling: { requests: 3 },
    });
    // Two were taken in charge at once; the third, past its four hours, was not.
    const taken = view.promises.find(({ id }) => id === 'take-charge');
    expect(taken).toMatchObject({ measured: 3, judgements: [{ promised: 95, count: 2, verdict: 'broken' }] });
    expect(view.delivery).toMatchObject([
      { party: 'administration', tickets: 2 },
      { party: 'supplier', tickets: 1, teams: [{ team: 'application-support', level: 'L3', tickets: 1 }] },
    ]);
  });

  it('and no person: neither who asked, nor who answers, nor a word of theirs', async () => {
    const text = JSON.stringify(await governance.get<object>(`views/governance?${PERIOD}`));
    expect(text).not.toMatch(/Zelinda|ministero\.example|Lia Verdi|Ugo Gialli|Carla Neri|procedura non va|NOIPA-2026/i);
    for (const path of ['tickets', `tickets/${numbers[0]}`, 'views/delivery', 'queues', 'outbox', 'quality/report']) {
      expect([path, (await governance.ask('GET', path)).body.code]).toEqual([path, 'AUTH.FORBIDDEN']);
    }
  });

  it('the Administration’s team sees the work in hand, its own and the supplier’s, and what comes next', async () => {
    const view = await office.get<ServiceDeliveryView>('views/delivery');
    expect(view.parties.map(({ party }) => party)).toEqual(['administration', 'supplier']);
    const teams = view.parties.flatMap((one) => one.teams);
    expect(teams.find(({ team }) => team === 'web-assistance')).toMatchObject({
      ...{ own: true, open: 1, unassigned: 1, waiting: 0, late: 1, dueSoon: 0, oldest: '2026-03-03T08:00:00.000Z' },
    });
    expect(teams.find(({ team }) => team === 'application-support')).toMatchObject({ own: false, open: 1 });
    expect(view.unrouted).toBe(0);
    expect(view.next).toMatchObject([{ number: numbers[2], subject: 'Richiesta di Zelinda Terza' }]);
  });

  it('the supplier’s team sees its own side alone, with what it has to do', async () => {
    const view = await supplier.get<ServiceDeliveryView>('views/delivery');
    expect(view.parties).toMatchObject([
      { party: 'supplier', teams: [{ team: 'application-support', own: true, open: 1 }] },
    ]);
    expect(view).not.toHaveProperty('unrouted');
    expect(view.next.map(({ number }) => number)).toEqual([numbers[1]]);
  });

  it('those who deliver see no view of governance, and work on what their own teams have', async () => {
    for (const api of [office, supplier]) {
      expect((await api.ask('GET', `views/governance?${PERIOD}`)).body.code).toBe('AUTH.FORBIDDEN');
    }
    const [, passed = '', waiting = ''] = numbers;
    const take = (api: Api, number: string) => api.ask('POST', `tickets/${number}/take-charge`, { json: {} });
    expect(await take(supplier, waiting)).toMatchObject({ status: 403, body: { code: 'AUTH.OTHER_TEAM' } });
    expect(await take(supplier, passed)).toMatchObject({ status: 200, body: { state: 'in-charge' } });
    expect((await office.ticket(passed)).assignee).toMatchObject({ name: 'Ugo Gialli' });
  });

  it('who answers for the service sees both', async () => {
    const manager = await sportello.staff(TENANT, ['service-manager'], { id: 'responsabile' });
    expect(await manager.get<object>(`views/governance?${PERIOD}`)).toMatchObject({ figures: { tickets: 3 } });
    expect((await manager.get<ServiceDeliveryView>('views/delivery')).parties).toHaveLength(2);
    expect((await lead.get<ServiceDeliveryView>('views/delivery')).parties).toHaveLength(2);
    expect((await manager.ask('POST', `tickets/${numbers[2]}/take-charge`, { json: {} })).body.code).toBe(
      'AUTH.FORBIDDEN',
    );
  });
});
