import type { AgreedView, DutyChangeListView, OnDutyListView } from '../../apps/server/src/people/rosters.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('A9 · operators work in shifts, and routing and ordinary alerts reach those on duty', () => {
  const TENANT = 'pac-spoc';
  const clock = stoppedAt('2026-03-03T09:00:00Z'); // Tuesday, 10:00 in Rome
  let sportello: InProcessSportello;
  let lead: Api;
  beforeAll(async () => {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house
      // Work is shared between the two desks by workload.
      .replace(
        /^( *)- name: threats\n/m,
        (line, pad: string) =>
          `${pad}- { name: shared, plugin: rule-workload, settings: { teams: [front-office, back-office], kinds: [information] } }\n${line}`,
      )
      .replace(/^kinds:/m, 'absences:\n  - { person: paolo.serra, from: 2026-03-09, to: 2026-03-10 }\nkinds:');
    expect(file).toContain('name: shared');
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, clock });
    lead = await sportello.staff(TENANT, ['supervisor', 'operator'], { id: 'elena.riva', name: 'Elena Riva' });
  });
  afterAll(() => sportello.stop());

  /** Who is on shift (and who on call, with a mark) at a moment. */
  async function present(at: string, team: string): Promise<string[]> {
    const { items } = await lead.get<OnDutyListView>(`rosters/on-duty?team=${team}&at=${at}`);
    return items.map(({ person, duty, insteadOf }) =>
      [person.id, ...(duty === 'on-call' ? ['(on call)'] : []), ...(insteadOf ? [`for ${insteadOf.id}`] : [])].join(
        ' ',
      ),
    );
  }
  const agree = (change: object): Promise<AgreedView> => lead.post('rosters/changes', { reason: 'Ferie', ...change });
  const refused = async (change: object) =>
    (await lead.ask<ProblemBody>('POST', 'rosters/changes', { json: { reason: 'Ferie', ...change } })).body;

  it.each([
    ['in the morning', '2026-03-03T09:00:00Z', 'front-office', ['giulia.conti']],
    ['after midnight, who began the evening before', '2026-03-03T02:00:00Z', 'front-office', ['sara.greco']],
    ['before 06:00 of a Sunday, who began on Saturday', '2026-03-08T04:30:00Z', 'front-office', ['nadia.pinna']],
    ['in the night the clock goes forward', '2026-03-29T03:59:59Z', 'front-office', ['nadia.pinna']],
    ['and when that shift ends, an hour early', '2026-03-29T04:00:00Z', 'front-office', ['ivo.testa']],
    ['in the night it goes back', '2026-10-25T04:59:59Z', 'front-office', ['nadia.pinna']],
    ['on call when nobody is on shift', '2026-03-03T21:00:00Z', 'cyber-response', ['chiara.vitale (on call)']],
    ['not on a holiday, who works on working days', '2026-04-06T09:00:00Z', 'cyber-response', []],
  ])('who is on duty %s', async (_, at, team, people) => {
    expect(await present(at, team)).toEqual(people);
  });

  it('the roster covers every hour of the year at the front office: 24 hours, 7 days', async () => {
    const hours = Array.from({ length: 24 }, (_, index) =>
      new Date(Date.UTC(2026, 7, 14, index * 7, 30)).toISOString(),
    );
    for (const at of hours) expect([at, await present(at, 'front-office')]).toEqual([at, [expect.any(String)]]);
  });

  it('a swap and a substitution change who is there, each for its time', async () => {
    const day = { from: '2026-03-04T05:00:00Z', to: '2026-03-04T13:00:00Z' };
    const { id } = await agree({
      ...{ kind: 'swap', person: 'giulia.conti', other: 'marco.leone', ...day },
      ...{ otherFrom: '2026-03-05T13:00:00Z', otherTo: '2026-03-05T21:00:00Z' },
    });
    expect(await present('2026-03-04T09:00:00Z', 'front-office')).toEqual(['marco.leone for giulia.conti']);
    expect(await present('2026-03-05T15:00:00Z', 'front-office')).toEqual(['giulia.conti for marco.leone']);
    expect(await present('2026-03-05T09:00:00Z', 'front-office')).toEqual(['giulia.conti']);
    await agree({ kind: 'on-call', person: 'bruno.sala', from: '2026-03-07T09:00:00Z', to: '2026-03-07T12:00:00Z' });
    expect(await present('2026-03-07T10:00:00Z', 'cyber-response')).toEqual([
      'bruno.sala (on call)',
      'chiara.vitale (on call)',
    ]);
    expect(await present('2026-03-09T08:00:00Z', 'back-office')).toEqual(['rita.fois for paolo.serra']);

    const { items } = await lead.get<DutyChangeListView>(
      'rosters/changes?from=2026-03-04T00:00:00Z&to=2026-03-06T00:00:00Z',
    );
    expect(items).toMatchObject([
      { kind: 'cover', agreement: id, person: { id: 'giulia.conti' }, other: { id: 'marco.leone' }, reason: 'Ferie' },
      { kind: 'cover', agreement: id, person: { id: 'marco.leone' }, by: { name: 'Elena Riva' } },
    ]);
    await lead.post(`rosters/changes/${id}/end`);
    expect(await present('2026-03-04T09:00:00Z', 'front-office')).toEqual(['giulia.conti']);
    expect(await lead.ask('POST', `rosters/changes/${id}/end`)).toMatchObject({ status: 409 });
  });

  it.each([
    [
      'a duty that overlaps another, naming both',
      { kind: 'extra', person: 'giulia.conti', from: '2026-03-11T12:00:00Z', to: '2026-03-11T16:00:00Z' },
      { code: 'ROSTER.OVERLAP', detail: expect.stringMatching(/Giulia Conti.*2026-03-11 06:00.*2026-03-11 13:00/) },
    ],
    [
      'somebody standing in who has a shift of their own then',
      {
        ...{ kind: 'substitution', person: 'bruno.sala', other: 'giulia.conti' },
        ...{ from: '2026-03-11T06:00:00Z', to: '2026-03-11T20:00:00Z' },
      },
      { code: 'ROSTER.OVERLAP', detail: expect.stringContaining('Giulia Conti') },
    ],
    [
      'a swap with somebody absent',
      {
        ...{ kind: 'swap', person: 'giulia.conti', other: 'paolo.serra' },
        ...{ from: '2026-03-10T05:00:00Z', to: '2026-03-10T13:00:00Z' },
      },
      { code: 'ROSTER.ABSENT', detail: expect.stringContaining('Paolo Serra') },
    ],
    [
      'a substitution of nothing',
      {
        ...{ kind: 'substitution', person: 'giulia.conti', other: 'elena.riva' },
        ...{ from: '2026-03-14T05:00:00Z', to: '2026-03-14T13:00:00Z' },
      },
      { code: 'ROSTER.NO_DUTY' },
    ],
    [
      'a shift that ends before it starts',
      { kind: 'extra', person: 'giulia.conti', from: '2026-03-11T16:00:00Z', to: '2026-03-11T15:00:00Z' },
      { code: 'WORKFORCE.INVALID', errors: [{ field: 'to', code: 'ends-before-start' }] },
    ],
    [
      'an unknown person',
      { kind: 'extra', person: 'nobody', from: '2026-03-11T16:00:00Z', to: '2026-03-11T17:00:00Z' },
      { code: 'WORKFORCE.INVALID', errors: [{ field: 'person', code: 'unknown' }] },
    ],
    [
      'an unknown team',
      {
        kind: 'on-call',
        person: 'ivo.testa',
        team: 'nowhere',
        from: '2026-03-11T16:00:00Z',
        to: '2026-03-11T17:00:00Z',
      },
      { code: 'WORKFORCE.INVALID', errors: [{ field: 'team', code: 'unknown' }] },
    ],
    [
      'a moment without its zone',
      { kind: 'extra', person: 'ivo.testa', from: '2026-03-11T16:00:00', to: '2026-03-11T17:00:00' },
      { status: 400 },
    ],
  ])('refuses %s', async (_, change, problem) => {
    expect(await refused(change)).toMatchObject(problem);
  });

  it('two who agree to clashing changes at once: one is refused', async () => {
    const span = { kind: 'extra', person: 'ivo.testa', from: '2026-03-16T09:00:00Z', to: '2026-03-16T12:00:00Z' };
    const both = await Promise.all(
      [1, 2].map(() => lead.ask('POST', 'rosters/changes', { json: { ...span, reason: 'r' } })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('routing shares work among teams that have somebody on shift', async () => {
    const info = { requester: { name: 'Ugo', phone: '0655550301' }, subject: 'x', text: 'y', kind: 'information' };
    // At 10:00 both desks are staffed: the first, idle as the other, gets it, then they take turns.
    const teams: (string | undefined)[] = [];
    for (const at of ['2026-03-03T09:00:00Z', '2026-03-03T09:01:00Z', '2026-03-03T22:30:00Z', '2026-03-03T22:31:00Z']) {
      await sportello.passTo(at);
      lead = await sportello.staff(TENANT, ['l1', 'supervisor', 'operator'], { id: 'elena.riva', name: 'Elena Riva' });
      const { number } = await lead.register(info);
      await sportello.settled();
      teams.push((await lead.ticket(number)).team);
    }
    // At 23:30 nobody is at the back office.
    expect(teams).toEqual(['front-office', 'back-office', 'front-office', 'front-office']);
  });

  it('an ordinary alert reaches those on duty in the team, and nobody who is at home', async () => {
    const { items } = await lead.outbox();
    const arrivals = items.filter(({ template }) => template === 'arrival').map(({ recipient }) => recipient);
    const ofNight = arrivals.filter((recipient) => recipient === 'sara.greco@pac.example');
    expect(new Set(arrivals)).toEqual(
      new Set(['giulia.conti@pac.example', 'paolo.serra@pac.example', 'sara.greco@pac.example']),
    );
    expect(ofNight).toHaveLength(2);
  });
});

describe('A9 · a roster in the file that cannot be worked', () => {
  it('is refused, naming both duties', async () => {
    const { checkTenantSource } = await import('@sportello/tenancy');
    const house = (await houseTenants()).get('pac-spoc') ?? '';
    const clash = "rosters:\n  - { person: giulia.conti, days: [fri], hours: ['13:00-15:00'], from: 2026-05-01 }\n";
    const result = checkTenantSource(house.replace(/^rosters:\n/m, clash));
    expect(result).toMatchObject({
      ok: false,
      error: [
        {
          code: 'TENANT.ROSTER_OVERLAP',
          text: { en: expect.stringMatching(/"giulia.conti".*rosters\[0\] and rosters\[1\].*2026-05-01/) },
        },
      ],
    });
  });
});
