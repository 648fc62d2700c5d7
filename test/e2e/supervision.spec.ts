import type { TrendsView } from '../../apps/server/src/figures/trends.views.js';
import type { ReviewView, SampleView, ScoreSheetView } from '../../apps/server/src/people/quality.views.js';
import type { DutyPlanView } from '../../apps/server/src/people/rosters.views.js';
import type { ComplaintListView, RemindedListView } from '../../apps/server/src/views/claims.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const SPOC = 'pac-spoc';
const PORTAL = 'cportal';
// A Tuesday, 10:00 in Rome.
const clock = stoppedAt('2026-03-03T09:00:00Z');
const PERIOD = { from: '2026-03-01', to: '2026-03-31' };

let sportello: InProcessSportello;
let lead: Api;
let giulia: Api;
let marco: Api;

beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [SPOC, PORTAL], clock });
  lead = await sportello.staff(SPOC, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
  giulia = await sportello.staff(SPOC, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti', teams: ['front-office'] });
  marco = await sportello.staff(SPOC, ['l1'], { id: 'marco.leone', name: 'Marco Leone', teams: ['front-office'] });
});
afterAll(() => sportello.stop());

async function handled(operator: Api, more: object = {}): Promise<string> {
  const requester = { name: 'Zefirino Quaglia', email: 'zefirino@person.example' };
  const { number } = await operator.register({ requester, subject: 'Stampante', text: 'Ferma.', ...more });
  await sportello.settled();
  await operator.act(number, 'take-charge');
  await operator.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
  return number;
}

describe('quality reviews (A10)', () => {
  const scored = async (number: string): Promise<string> => {
    const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: number });
    const { criteria } = await lead.get<ScoreSheetView>('quality/sheet');
    const scores = criteria.map(({ criterion }) => ({ criterion, score: 4 }));
    await lead.post(`quality/reviews/${id}/score`, { scores, remarks: 'Zefirino Quaglia va salutato.' });
    return id;
  };
  const comment = (who: Api, id: string, text = 'Era al telefono.') =>
    who.ask('POST', `quality/reviews/${id}/comment`, { json: { text } });

  it('are made with the sheet of the tenant, which everybody who is judged by it may read', async () => {
    const sheet = await giulia.get<ScoreSheetView>('quality/sheet');
    expect(sheet).toMatchObject({ scale: 5, pass: 70 });
    expect(sheet.criteria.map(({ criterion, weight }) => [criterion, weight])).toEqual([
      ['listening', 25],
      ['correctness', 35],
      ['words', 20],
      ['record', 20],
    ]);
  });

  it('can be drawn among the tickets of one topic', async () => {
    const { areas } = await topics();
    const [other, about] = areas.slice(-2);
    const number = await handled(giulia, about);
    await handled(giulia, other);
    const draw = (more: object) =>
      lead.post<SampleView>('quality/samples', { ...PERIOD, size: 50, seed: 's', ...more });
    const { reviews } = await draw({ area: about?.area, topic: about?.topic });
    const drawn = await Promise.all(reviews.map((id) => lead.get<ReviewView>(`quality/reviews/${id}`)));
    expect(drawn.map(({ ticket }) => ticket)).toEqual([number]);
    expect((await draw({ area: 'nowhere' })).reviews).toEqual([]);
    expect((await draw({})).reviews.length).toBeGreaterThan(1);
  });

  it('are commented on once, by whoever did the work, after they were made', async () => {
    const number = await handled(giulia);
    const { id: drawn } = await lead.post<{ id: string }>('quality/reviews', { ticket: number });
    expect(await comment(giulia, drawn)).toMatchObject({ status: 409, body: { code: 'QUALITY.NOT_REVIEWED' } });
    const id = await scored(number);
    expect(id).toBe(drawn);
    expect(await comment(marco, id)).toMatchObject({ status: 404 });
    expect(await comment(lead, id)).toMatchObject({ status: 404 });
    expect(await comment(giulia, id, '')).toMatchObject({ status: 400 });
    expect(await comment(giulia, id)).toMatchObject({ status: 200 });
    expect(await comment(giulia, id, 'E poi…')).toMatchObject({ status: 409, body: { code: 'QUALITY.COMMENTED' } });
    const shown = { comment: 'Era al telefono.', commentedAt: clock.now().toISOString() };
    expect(await lead.get(`quality/reviews/${id}`)).toMatchObject(shown);
    expect(await giulia.get(`quality/reviews/${id}`)).toMatchObject(shown);
  });

  it('are in the chained history of the tenant, without a word of them', async () => {
    const id = await scored(await handled(giulia));
    await comment(giulia, id);
    const acts = await sportello.database.asAdmin<{ type: string; data: object }>(
      `SELECT type, data FROM trail_act WHERE tenant_id = $1 AND data::text LIKE $2 ORDER BY seq`,
      [SPOC, `%${id}%`],
    );
    expect(acts.map(({ type }) => type)).toEqual(['quality-drawn', 'quality-reviewed', 'quality-commented']);
    expect(JSON.stringify(acts)).not.toMatch(/Quaglia|telefono/);
  });

  it('lose their words with the person they are about', async () => {
    const id = await scored(await handled(giulia));
    await comment(giulia, id);
    const admin = await sportello.staff(SPOC, ['tenant-admin']);
    const person = 'zefirino@person.example';
    await admin.post('trail/persons/anonymise', { person, reason: 'Lo chiede', files: true });
    const review = await lead.get<ReviewView>(`quality/reviews/${id}`);
    expect(review).toMatchObject({ remarks: '—', comment: '—', result: 80 });
  });

  async function topics(): Promise<{ areas: { area: string; topic: string; subtopic: string }[] }> {
    interface Node {
      id: string;
      topics: { id: string; subtopics: { id: string }[] }[];
    }
    const { classification } = await lead.get<{ classification: Node[] }>('portal');
    const areas = classification.map(({ id, topics: [topic] }) => ({
      ...{ area: id, topic: topic?.id ?? '', subtopic: topic?.subtopics[0]?.id ?? '' },
    }));
    return { areas };
  }
});

describe('the plan of the shifts (A9)', () => {
  const plan = (query: string) => lead.get<DutyPlanView>(`rosters/plan?${query}`);
  const of = ({ items }: DutyPlanView, person: string) =>
    items.filter((one) => one.person.id === person).map(({ from, to, duty }) => [duty, from, to]);

  it('has the week of everybody: shifts, nights that end the day after, who is on call', async () => {
    const week = await plan('from=2026-03-02');
    expect([week.from, week.to]).toEqual(['2026-03-01T23:00:00.000Z', '2026-03-08T23:00:00.000Z']);
    expect(of(week, 'giulia.conti')).toHaveLength(5);
    expect(of(week, 'giulia.conti')[0]).toEqual(['shift', '2026-03-02T05:00:00.000Z', '2026-03-02T13:00:00.000Z']);
    expect(of(week, 'sara.greco')).toContainEqual(['shift', '2026-03-06T21:00:00.000Z', '2026-03-07T05:00:00.000Z']);
    expect(of(week, 'chiara.vitale').map(([duty]) => duty)).toEqual(of(week, 'chiara.vitale').map(() => 'on-call'));
    expect((await plan('from=2026-04-06&days=1')).items.some(({ person }) => person.id === 'paolo.serra')).toBe(false);
  });

  it('shows what was agreed since, and refuses days there are not', async () => {
    await lead.post('rosters/changes', {
      ...{ kind: 'substitution', person: 'giulia.conti', other: 'marco.leone', reason: 'Visita' },
      ...{ from: '2026-03-05T05:00:00Z', to: '2026-03-05T08:00:00Z' },
    });
    const day = await plan('from=2026-03-05&days=1');
    expect(day.items).toContainEqual(
      expect.objectContaining({
        ...{
          person: { id: 'marco.leone', name: 'Marco Leone' },
          insteadOf: { id: 'giulia.conti', name: 'Giulia Conti' },
        },
        ...{ from: '2026-03-05T05:00:00.000Z', to: '2026-03-05T08:00:00.000Z' },
      }),
    );
    for (const wrong of ['from=2026-02-30', 'from=2026-03-01&days=15', 'days=7'])
      expect((await lead.ask('GET', `rosters/plan?${wrong}`)).status).toBe(400);
  });
});

describe('solleciti and reclami (C4)', () => {
  it('are listed for whoever supervises, by number and by age, and complaints with what they are about', async () => {
    const boss = await sportello.staff(PORTAL, ['l1', 'supervisor'], { id: 'service-manager' });
    const requester = { name: 'Ada Bianchi', email: 'ada@person.example' };
    const register = async (more: object) => {
      const { number } = await boss.register({ requester, subject: 'Non entro', text: 'Fermo.', ...more });
      await sportello.settled();
      return number;
    };
    const remind = (number: string) => boss.act(number, 'record-reminder', { text: 'Ha telefonato.' });
    const [older, often, quiet] = [await register({}), await register({}), await register({})];
    await remind(older);
    clock.advance(60_000);
    await remind(often);
    await remind(often);
    const asked = async (order: string) => {
      const { items } = await boss.get<RemindedListView>(`views/reminders?order=${order}`);
      return items.map(({ number, reminders }) => [number, reminders]);
    };
    expect(await asked('number')).toEqual([
      [often, 2],
      [older, 1],
    ]);
    expect(await asked('age')).toEqual([
      [older, 1],
      [often, 2],
    ]);
    await boss.act(often, 'close', { reason: 'withdrawn' });
    expect(await asked('number')).toEqual([[older, 1]]);

    const complaint = await register({ kind: 'complaint' });
    await boss.act(complaint, 'link', { other: quiet, relation: 'complaint-about' });
    const { items, more } = await boss.get<ComplaintListView>('views/complaints');
    expect({ items, more }).toMatchObject({
      items: [{ number: complaint, about: quiet, team: 'supervisors' }],
      more: false,
    });
    const operator = await sportello.staff(PORTAL, ['l1']);
    for (const list of ['reminders', 'complaints'])
      expect((await operator.ask('GET', `views/${list}`)).status).toBe(403);
  });
});

it('the trends have every hour and week of a period, the empty ones too (D6)', async () => {
  const governance = await sportello.staff(SPOC, ['governance']);
  const trends = await governance.get<TrendsView>('service-figures/trends?from=2026-03-01&to=2026-03-31');
  expect(trends.hours.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
  const opened = trends.hours.reduce((sum, one) => sum + one.opened, 0);
  expect(trends.hours[10]?.opened).toBe(opened);
  expect(opened).toBeGreaterThan(0);
  expect(trends.weeks.map(({ week }) => week)).toEqual([
    ...['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30'],
  ]);
  expect(trends.weeks[1]).toMatchObject({ opened });
  expect(trends.weeks[1]?.met).toBeGreaterThan(0);
  expect((await governance.ask('GET', 'service-figures/trends?from=2026-03-31&to=2026-03-01')).status).toBe(400);
});
