import type {
  QualityReportView,
  ReviewPageView,
  ReviewView,
  SampleView,
  ScoredResultView,
  SkillHistoryView,
  SkillMatrixView,
} from '../../apps/server/src/people/quality.views.js';
import type { Api, ProblemBody } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('A10 · supervisors keep quality standards, even out skills, and report to the service manager', () => {
  const TENANT = 'pac-spoc';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let lead: Api;
  let giulia: Api;
  let marco: Api;
  /** Handled by Giulia, and by Marco. */
  const handled: string[] = [];
  let open: string;

  const request = { requester: { name: 'Ugo', email: 'ugo@person.example' }, subject: 'Stampante', text: 'Ferma.' };
  async function handle(operator: Api): Promise<string> {
    const { number } = await operator.register(request);
    await sportello.settled();
    await operator.act(number, 'take-charge');
    await operator.resolve(number, { reason: 'solved', text: 'Fatto.', told: 'call' });
    return number;
  }
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    lead = await sportello.staff(TENANT, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
    giulia = await sportello.staff(TENANT, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti' });
    marco = await sportello.staff(TENANT, ['l1'], { id: 'marco.leone', name: 'Marco Leone' });
    for (const operator of [giulia, giulia, giulia, marco, marco]) handled.push(await handle(operator));
    ({ number: open } = await giulia.register(request));
    await sportello.settled();
  });
  afterAll(() => sportello.stop());

  const period = { from: '2026-03-01', to: '2026-03-31' };
  const draw = (seed: string, more: object = {}): Promise<SampleView> =>
    lead.post('quality/samples', { ...period, size: 3, seed, ...more });
  const scores = (...given: number[]): object[] =>
    ['listening', 'correctness', 'words', 'record'].map((criterion, index) => ({
      criterion,
      score: given[index] ?? 5,
    }));
  const review = (id: string | undefined): Promise<ReviewView> => lead.get(`quality/reviews/${id}`);

  it('a sample is drawn by lot among what was handled, and the same seed draws it again', async () => {
    const first = await draw('marzo');
    expect(first.reviews).toHaveLength(3);
    expect(await draw('marzo')).toEqual(first);
    const whole = await draw('aprile', { size: 100 });
    const tickets = await Promise.all(whole.reviews.map(async (id) => (await review(id)).ticket));
    expect(tickets.sort()).toEqual([...handled].sort());
    const ofMarco = await draw('marco', { operator: 'marco.leone', size: 10 });
    expect(await review(ofMarco.reviews[0])).toMatchObject({ operator: { name: 'Marco Leone' }, state: 'drawn' });
    expect(ofMarco.reviews).toHaveLength(2);
    expect((await draw('x', { from: '2026-04-01', to: '2026-04-30' })).reviews).toEqual([]);
  });

  it('is judged by the sheet of the tenant, and shown to whoever did the work, and to no other operator', async () => {
    const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: handled[0] });
    expect((await giulia.get<ReviewPageView>('quality/reviews')).items).toEqual([]);
    const scored = await lead.post<ScoredResultView>(`quality/reviews/${id}/score`, {
      ...{ scores: scores(4, 5, 2, 3), remarks: 'Salutare e scrivere che cosa si è provato.' },
    });
    expect(scored.result).toBe(75); // (25×4 + 35×5 + 20×2 + 20×3) / (100×5)
    const { items } = await giulia.get<ReviewPageView>('quality/reviews');
    expect(items).toMatchObject([
      {
        ...{ id, ticket: handled[0], result: 75, scale: 5, reviewer: { name: 'Elena Riva' } },
        remarks: 'Salutare e scrivere che cosa si è provato.',
        scores: [{ criterion: 'listening', score: 4, weight: 25, name: { it: expect.any(String) } }, {}, {}, {}],
      },
    ]);
    expect(await giulia.get(`quality/reviews/${id}`)).toMatchObject({ result: 75 });
    expect(await marco.ask('GET', `quality/reviews/${id}`)).toMatchObject({ status: 404 });
    expect((await marco.get<ReviewPageView>('quality/reviews?operator=giulia.conti')).items).toEqual([]);
  });

  it('is refused for an open ticket, one reopened since, by whoever did the work, twice, and outside the sheet', async () => {
    const refused = async (path: string, json: object, who = lead): Promise<ProblemBody> =>
      (await who.ask<ProblemBody>('POST', path, { json })).body;
    expect(await refused('quality/reviews', { ticket: open })).toMatchObject({ code: 'QUALITY.TICKET_OPEN' });
    expect(await refused('quality/reviews', { ticket: 'PACSPOC-2026-9999999' })).toMatchObject({ status: 404 });
    const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: handled[1] });
    const path = `quality/reviews/${id}/score`;
    expect(await refused(path, { scores: scores(6) })).toMatchObject({
      code: 'QUALITY.SCORES',
      errors: [{ field: 'scores[0].score', code: 'outside-sheet' }],
    });
    expect(await refused(path, { scores: [...scores(), { criterion: 'looks', score: 1 }] })).toMatchObject({
      errors: [{ field: 'scores[4].criterion', code: 'unknown' }],
    });
    expect(await refused(path, { scores: [] })).toMatchObject({ code: 'QUALITY.SCORES' });
    const promoted = await sportello.staff(TENANT, ['supervisor'], { id: 'giulia.conti', name: 'Giulia Conti' });
    expect(await refused(path, { scores: scores() }, promoted)).toMatchObject({ code: 'QUALITY.OWN_WORK' });
    expect(await refused(path, { scores: scores() }, giulia)).toMatchObject({ status: 403 });
    await giulia.act(handled[1] ?? '', 'reopen', { text: 'Di nuovo ferma.' });
    expect(await refused(path, { scores: scores() })).toMatchObject({ code: 'QUALITY.TICKET_OPEN' });
    await giulia.resolve(handled[1] ?? '', { reason: 'solved', text: 'Ora va.', told: 'call' });
    await lead.post(path, { scores: scores(1, 1, 1, 1) });
    expect(await refused(path, { scores: scores() })).toMatchObject({ code: 'QUALITY.REVIEWED' });
    expect(await refused('quality/samples', { ...period, to: '2026-02-01', size: 1, seed: 'x' })).toMatchObject({
      code: 'WORKFORCE.INVALID',
    });
  });

  it('levels of skill are declared with a reason, keep their history, and show what is missing', async () => {
    const before = await lead.get<SkillMatrixView>('skills');
    const level = ({ items }: SkillMatrixView, person: string, skill: string) =>
      items.find((one) => one.person.id === person)?.skills.find((one) => one.skill === skill)?.level;
    expect(level(before, 'marco.leone', 'applications')).toBe(1);
    expect(before.gaps).toContainEqual({
      ...{ team: 'front-office', skill: 'applications', level: 1, target: 2 },
      person: { id: 'marco.leone', name: 'Marco Leone' },
    });
    clock.advance(60_000);
    await lead.post('skills', { person: 'marco.leone', skill: 'applications', level: 3, reason: 'Corso di febbraio' });
    const after = await lead.get<SkillMatrixView>('skills');
    expect(level(after, 'marco.leone', 'applications')).toBe(3);
    expect(after.gaps.filter(({ person }) => person.id === 'marco.leone')).toMatchObject([{ skill: 'network' }]);
    const cover = ({ cover: all }: SkillMatrixView) =>
      all.find(({ team, skill }) => team === 'front-office' && skill === 'applications')?.reached;
    expect([cover(before), cover(after)]).toEqual([1, 2]);
    clock.advance(60_000);
    await lead.post('skills', { person: 'marco.leone', skill: 'applications', level: 2, reason: 'Affiancamento' });
    const { items } = await marco.get<SkillHistoryView>('skills/marco.leone/history');
    expect(items).toMatchObject([
      { level: 2, reason: 'Affiancamento', by: { name: 'Elena Riva' } },
      { level: 3, reason: 'Corso di febbraio' },
    ]);
    expect(await marco.ask('GET', 'skills/giulia.conti/history')).toMatchObject({ status: 404 });
    for (const wrong of [{ person: 'nobody' }, { skill: 'magic' }, { level: 5 }]) {
      const json = { person: 'marco.leone', skill: 'applications', level: 1, reason: 'x', ...wrong };
      expect(await lead.ask('POST', 'skills', { json })).toMatchObject({ status: 400 });
    }
  });

  it('the report for the service manager has averages per person and team, and the gaps; also for a spreadsheet', async () => {
    const { id } = await lead.post<{ id: string }>('quality/reviews', { ticket: handled[3] });
    await lead.post(`quality/reviews/${id}/score`, { scores: scores() });
    const manager = await sportello.staff(TENANT, ['tenant-admin'], { id: 'manager', name: 'Responsabile' });
    const report = await manager.get<QualityReportView>('quality/report?from=2026-03-01&to=2026-03-31');
    expect(report.people).toMatchObject([
      { id: 'giulia.conti', reviews: 2, mean: 47.5, below: 1 },
      { id: 'marco.leone', reviews: 1, mean: 100, below: 0 },
    ]);
    expect(report.people[0]?.criteria).toMatchObject([
      { criterion: 'listening', mean: 50 },
      { criterion: 'correctness', mean: 60 },
      { criterion: 'words', mean: 30 },
      { criterion: 'record', mean: 40 },
    ]);
    expect(report.teams.reduce((sum, { reviews }) => sum + reviews, 0)).toBe(3);
    expect(report.gaps).toContainEqual(expect.objectContaining({ skill: 'network', team: 'front-office' }));
    const csv = await manager.ask<string>('GET', 'quality/report/csv?from=2026-03-01&to=2026-03-31');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect(csv.body.split('\r\n')).toEqual(
      expect.arrayContaining(['persona,giulia.conti,Giulia Conti,,2,47.5,1,,', expect.stringMatching(/^competenza,/)]),
    );
    expect(await giulia.ask('GET', 'quality/report?from=2026-03-01&to=2026-03-31')).toMatchObject({ status: 403 });
  });
});
