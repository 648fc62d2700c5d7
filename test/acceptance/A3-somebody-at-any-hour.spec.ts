import type { AlertPageView, AlertWithLogView } from '../../apps/server/src/people/alerts.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'pac-spoc';
/** Christmas, a Friday: 03:00 in Rome. */
const NIGHT = '2026-12-25T02:00:00Z';

const report = {
  ...{ requester: { name: 'Ugo Neri', email: 'ugo@ministero.example' }, subject: 'Dati cifrati', kind: 'cyber-threat' },
  text: 'Un programma ha cifrato i dati e chiede denaro.',
};

interface Scene {
  readonly sportello: InProcessSportello;
  readonly lead: Api;
}

async function begin(file?: string): Promise<Scene> {
  const clock = stoppedAt(NIGHT);
  const given = file === undefined ? { tenants: [TENANT] } : { tenants: [], files: { [TENANT]: file } };
  const sportello = await InProcessSportello.start({ ...given, clock });
  const roles = ['l1', 'supervisor', 'operator'] as const;
  return { sportello, lead: await sportello.staff(TENANT, roles, { id: 'elena.riva', name: 'Elena Riva' }) };
}

/** Tokens live five minutes of the clock. */
const again = (sportello: InProcessSportello): Promise<Api> =>
  sportello.staff(TENANT, ['l1', 'supervisor', 'operator'], { id: 'elena.riva', name: 'Elena Riva' });

/** Who has been called about a ticket so far, in order. */
async function called(lead: Api, number: string): Promise<string[]> {
  const { items } = await lead.outbox();
  return items
    .filter(({ ticketNumber, template }) => ticketNumber === number && template === 'security-alert')
    .map(({ recipient }) => recipient)
    .toReversed();
}

async function alertOf(lead: Api, number: string): Promise<AlertWithLogView> {
  const { items } = await lead.get<AlertPageView>('alerts');
  return lead.get(`alerts/${items.find(({ ticket, kind }) => ticket === number && kind === 'security')?.id}`);
}

const said = ({ log }: AlertWithLogView): string[] =>
  log.map(({ what, audience, people }) => [what, audience ?? '', ...people.map(({ id }) => id)].join(' ').trim());

// @covers wholly
describe('A3 · a threat reported at 03:00 on a holiday still reaches somebody', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await begin();
  });
  afterAll(() => scene.sportello.stop());

  it('the service is open around the clock: terms run at night and on holidays', async () => {
    const { number, clocks } = await scene.lead.register(report);
    await scene.lead.act(number, 'take-charge');
    expect(clocks.find(({ clock }) => clock === 'take-charge')).toMatchObject({ dueAt: '2026-12-25T02:15:00.000Z' });
  });

  it('nobody is on the roster, so whoever is on call is called at once, then the supervisor', async () => {
    const { sportello } = scene;
    const { number } = await scene.lead.register(report);
    await sportello.settled();
    expect(await called(scene.lead, number)).toEqual(['chiara.vitale@pac.example']);
    expect(said(await alertOf(scene.lead, number))).toEqual(['nobody on-duty', 'called on-call chiara.vitale']);

    await sportello.passTo('2026-12-25T02:14:00Z');
    let lead = await again(sportello);
    expect(await called(lead, number)).toHaveLength(1);
    await sportello.passTo('2026-12-25T02:16:00Z');
    lead = await again(sportello);
    expect(await called(lead, number)).toEqual(['chiara.vitale@pac.example', 'elena.riva@pac.example']);
    await sportello.passTo('2026-12-25T02:31:00Z');
    lead = await again(sportello);
    // Round again while nobody answers.
    expect((await called(lead, number)).slice(2)).toEqual(['chiara.vitale@pac.example']);
    await lead.act(number, 'take-charge');
    await sportello.settled();
    expect(await alertOf(lead, number)).toMatchObject({ state: 'closed' });
  });

  it('whoever answers ends it: nobody further is called, and it says who and when', async () => {
    const { sportello } = scene;
    const lead = await again(sportello);
    const { number } = await lead.register(report);
    await sportello.settled();
    const { id } = await alertOf(lead, number);
    const chiara = await sportello.staff(TENANT, ['l2'], { id: 'chiara.vitale', name: 'Chiara Vitale' });
    // A2: restricted, but she has been called.
    expect((await chiara.get<AlertPageView>('alerts')).items.map(({ ticket }) => ticket)).toContain(number);
    await chiara.post(`alerts/${id}/acknowledge`);
    const stranger = await sportello.staff(TENANT, ['l2'], { id: 'paolo.serra', name: 'Paolo Serra' });
    expect(await stranger.ask('POST', `alerts/${id}/acknowledge`)).toMatchObject({ status: 404 });
    expect(await chiara.ask<ProblemBody>('POST', `alerts/${id}/acknowledge`)).toMatchObject({
      status: 409,
      body: { code: 'ALERT.NOT_OPEN', detail: expect.stringContaining('Chiara Vitale') },
    });
    await sportello.passTo('2026-12-25T03:40:00Z');
    const later = await again(sportello);
    expect(await called(later, number)).toEqual(['chiara.vitale@pac.example']);
    expect(await alertOf(later, number)).toMatchObject({
      state: 'acknowledged',
      acknowledgedBy: { id: 'chiara.vitale', name: 'Chiara Vitale' },
      acknowledgedAt: '2026-12-25T02:31:00.000Z',
    });
  });

  it('by day on a working day it is those on shift in the team who are called first', async () => {
    const { sportello } = scene;
    await sportello.passTo('2026-12-28T10:00:00Z');
    const lead = await again(sportello);
    const { number } = await lead.register(report);
    await sportello.settled();
    expect(await called(lead, number)).toEqual(['bruno.sala@pac.example']);
    const mail = (await lead.mailsTo('bruno.sala@pac.example')).at(-1);
    expect(mail?.raw).not.toContain('Dati cifrati');
    await lead.act(number, 'take-charge');
    await sportello.settled();
    expect(await alertOf(lead, number)).toMatchObject({ state: 'closed' });
  });
});

describe('A3 · with nobody on the roster at all', () => {
  let scene: Scene;
  beforeAll(async () => {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house.replace(/^rosters:\n(?: {2}.*\n)*/m, 'rosters: []\n');
    expect(file).toContain('rosters: []');
    scene = await begin(file);
  });
  afterAll(() => scene.sportello.stop());

  it('the supervisor is called at once, and it is written that nobody else was there', async () => {
    const { number } = await scene.lead.register(report);
    await scene.sportello.settled();
    expect(await called(scene.lead, number)).toEqual(['elena.riva@pac.example']);
    expect(said(await alertOf(scene.lead, number))).toEqual([
      'nobody on-duty',
      'nobody on-call',
      'called supervisors elena.riva',
    ]);
  });
});
