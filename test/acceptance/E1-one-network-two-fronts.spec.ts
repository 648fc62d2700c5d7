import type { FrontLoadListView, OnDutyListView } from '../../apps/server/src/people/rosters.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('E1 · one network of experts who move between the two fronts as load asks', () => {
  const TENANT = 'inail';
  const clock = stoppedAt('2026-03-03T11:00:00Z'); // Tuesday, 12:00 in Rome
  let sportello: InProcessSportello;
  let lead: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    lead = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'irene.galli', name: 'Irene Galli' });
  });
  afterAll(() => sportello.stop());

  async function fronts(): Promise<
    Record<string, { open: number; onShift: number; openPerPerson: number | undefined }>
  > {
    const { items } = await lead.get<FrontLoadListView>('rosters/fronts');
    return Object.fromEntries(
      items.map(({ front, open, onShift, openPerPerson }) => [front, { open, onShift, openPerPerson }]),
    );
  }
  async function serves(person: string): Promise<unknown> {
    const { items } = await lead.get<OnDutyListView>('rosters/on-duty');
    const found = items.find((one) => one.person.id === person);
    return { teams: found?.teams, fronts: found?.fronts, moved: found?.moved };
  }

  it('a shared expert serves both fronts', async () => {
    expect(await serves('anna.ferri')).toEqual({
      ...{ teams: ['internal-help-desk', 'customer-back-office'], fronts: ['staff', 'customers'], moved: false },
    });
    expect(await serves('silvia.longo')).toMatchObject({ fronts: ['customers'] });
  });

  it('the load of each front says where somebody is needed, and moving an expert there changes it', async () => {
    for (const text of ['Rendita', 'Indennità', 'Protesi', 'DURC', 'Rateazione', 'Visite']) {
      const { number } = await lead.register({
        ...{ requester: { name: 'Ugo', phone: '0655550301' }, subject: text, text, kind: 'second-level-report' },
      });
      await sportello.settled();
      await lead.act(number, 'route', { team: 'customer-back-office', reason: 'Dal contact center' });
    }
    expect(await fronts()).toEqual({
      staff: { open: 0, onShift: 3, openPerPerson: 0 },
      customers: { open: 6, onShift: 3, openPerPerson: 2 },
    });
    const { id } = await lead.post<{ id: string }>('rosters/changes', {
      ...{ kind: 'move', person: 'fabio.costa', team: 'customer-back-office', from: '2026-03-03T11:00:00Z' },
      reason: 'Troppe richieste dal contact center',
    });
    expect(await serves('fabio.costa')).toEqual({
      teams: ['customer-back-office'],
      fronts: ['customers'],
      moved: true,
    });
    expect(await fronts()).toEqual({
      staff: { open: 0, onShift: 2, openPerPerson: 0 },
      customers: { open: 6, onShift: 4, openPerPerson: 1.5 },
    });
    const { items } = await lead.get<{ items: object[] }>(
      'rosters/changes?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z',
    );
    expect(items).toMatchObject([
      { kind: 'move', reason: 'Troppe richieste dal contact center', by: { name: 'Irene Galli' } },
    ]);

    await lead.post(`rosters/changes/${id}/end`);
    expect(await serves('fabio.costa')).toEqual({ teams: ['internal-help-desk'], fronts: ['staff'], moved: false });
  });

  it('works tickets of both fronts: an expert of the one takes in charge a request of the other', async () => {
    const anna = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'anna.ferri', name: 'Anna Ferri' });
    for (const team of ['internal-help-desk', 'customer-back-office']) {
      const { number } = await lead.register({
        ...{ requester: { name: 'Ugo', phone: '0655550301' }, subject: 'Rendita', text: 'Quando?' },
      });
      await sportello.settled();
      if ((await lead.ticket(number)).team !== team) await lead.act(number, 'route', { team, reason: 'prova' });
      await anna.act(number, 'take-charge');
      expect(await lead.ticket(number)).toMatchObject({ team, assignee: { id: 'anna.ferri' } });
    }
  });

  it('nobody is moved by those who are not to decide it, nor to a team there is not', async () => {
    const move = { kind: 'move', person: 'fabio.costa', team: 'nowhere', from: '2026-03-03T11:00:00Z', reason: 'x' };
    expect(await lead.ask('POST', 'rosters/changes', { json: move })).toMatchObject({ status: 400 });
    const { team: _, ...nowhere } = move;
    expect(await lead.ask('POST', 'rosters/changes', { json: nowhere })).toMatchObject({ status: 400 });
    const anna = await sportello.staff(TENANT, ['l1'], { id: 'anna.ferri', name: 'Anna Ferri' });
    expect(await anna.ask('POST', 'rosters/changes', { json: move })).toMatchObject({ status: 403 });
  });
});
