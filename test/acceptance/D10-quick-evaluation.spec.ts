import type { EvaluationFiguresView, EvaluationView } from '../../apps/server/src/evaluation/evaluation.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('D10 · quick evaluation of the service just received', () => {
  const TENANT = 'noipa';
  /** Asks for like or dislike. */
  const OTHER = 'cportal';
  const clock = stoppedAt('2026-03-03T09:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT, OTHER], clock });
    desk = await sportello.staff(TENANT, ['l1', 'supervisor'], { id: 'dina', name: 'Dina Costa' });
  });
  afterAll(() => sportello.stop());

  const FORM = {
    ...{ language: 'it', userType: 'employee', area: 'payslip', topic: 'payslip-access', subtopic: 'portal-view' },
    ...{ name: 'Ada Bianchi', organisation: 'Ministero', subject: 'Non vedo il cedolino', text: 'Pagina vuota.' },
    ...{ fields: { taxCode: 'BNCDAA80A41H501X', payslipMonth: '02/2026' }, privacy: true },
  };
  const PORTAL_FORM = {
    ...{ language: 'it', userType: 'citizen', area: 'access', topic: 'sign-in', subtopic: 'spid', privacy: true },
    ...{ name: 'Ada Bianchi', subject: 'Non entro', text: 'Lo SPID non va.' },
  };

  /** Asked by the web form, answered, and over. @returns its private page, as the mail that says so leads there */
  async function served(
    staff: Api,
    form: string,
    fields: object,
    email: string,
  ): Promise<{ page: Api; number: string }> {
    const { number } = await sportello.api(staff.tenant).submit(form, { ...fields, email });
    await sportello.settled();
    await staff.act(number, 'take-charge');
    await staff.resolve(number, { reason: 'solved', text: 'Ora lo vede.' });
    await sportello.settled();
    const mail = (await staff.mailsTo(email)).findLast(({ template }) => template === 'resolved');
    const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
    return { page: sportello.api(staff.tenant, token), number };
  }
  const shown = (page: Api): Promise<EvaluationView> => page.get('my-ticket/evaluation');
  const figures = (by: string): Promise<EvaluationFiguresView> =>
    desk.get(`figures/evaluations?from=2026-03-01&to=2026-03-31&by=${by}`);

  it('is asked for when the request is closed, by the mail and on the page, in the words that are prescribed', async () => {
    const email = 'ada@ente.example';
    const { number } = await sportello.api(TENANT).submit('webform', { ...FORM, email });
    await sportello.settled();
    const [first] = await desk.mailsTo(email);
    const page = sportello.api(TENANT, /\/request#(\S+)/.exec(first?.text ?? '')?.[1] ?? '');
    expect(await shown(page)).toMatchObject({ scale: 'five', open: false });
    const early = await page.ask('POST', 'my-ticket/evaluation', { json: { score: 5 } });
    expect(early).toMatchObject({ status: 409, body: { code: 'TICKET.ILLEGAL_TRANSITION' } });
    await desk.act(number, 'take-charge');
    await desk.resolve(number, { reason: 'solved', text: 'Ora lo vede.' });
    await sportello.settled();
    const last = (await desk.mailsTo(email)).findLast(({ template }) => template === 'resolved');
    expect(last?.text).toContain('può valutare il servizio in un momento');
    expect(await shown(page)).toMatchObject({
      ...{ open: true, until: '2026-03-18T09:00:00.000Z' },
      question: { it: 'Quanto è stato facile usare questo servizio?' },
      negative: { question: { it: 'Dove hai incontrato le maggiori difficoltà?' } },
      positive: { question: { it: 'Quali sono stati gli aspetti che hai preferito?' } },
      thanks: { it: 'Grazie, il tuo parere ci aiuterà a migliorare il servizio!' },
    });
  });

  it('is given once on the scale of the administration, with words if wanted, and can be changed for some days', async () => {
    const { page, number } = await served(desk, 'webform', FORM, 'bea@ente.example');
    const beyond = await page.ask('POST', 'my-ticket/evaluation', { json: { score: 0 } });
    expect(beyond).toMatchObject({ status: 400, body: { code: 'TICKET.INVALID' } });
    const given = await page.post<EvaluationView>('my-ticket/evaluation', {
      score: 2,
      aspect: 'clear',
      words: 'Lento.',
    });
    expect(given.given).toMatchObject({ scale: 'five', score: 2, aspect: 'clear', words: 'Lento.' });
    await page.post('my-ticket/evaluation', { score: 4 });
    expect((await shown(page)).given).toMatchObject({ score: 4 });
    const team = (await desk.ticket(number)).team;
    const row = (await figures('team')).items.find(({ key }) => key === team);
    expect(row).toMatchObject({ answers: 1, positive: 1, negative: 0, average: 4 });
    // B9: it is in the work log.
    expect((await desk.events(number)).filter(({ type }) => type === 'rated')).toHaveLength(2);
    expect((await desk.ticket(number)).state).toBe('resolved');
    clock.advance(15 * 86_400_000 + 1);
    expect((await shown(page)).open).toBe(false);
    const late = await page.ask('POST', 'my-ticket/evaluation', { json: { score: 1 } });
    expect(late).toMatchObject({ status: 409, body: { code: 'TICKET.EVALUATION_OVER' } });
    clock.set('2026-03-03T09:00:00Z');
  });

  it('is not asked of whoever withdrew their request: there was no service to judge', async () => {
    const email = 'eva@ente.example';
    await sportello.api(TENANT).submit('webform', { ...FORM, email });
    await sportello.settled();
    const [first] = await desk.mailsTo(email);
    const page = sportello.api(TENANT, /\/request#(\S+)/.exec(first?.text ?? '')?.[1] ?? '');
    await page.post('my-ticket/withdraw');
    await sportello.settled();
    expect(await shown(page)).toMatchObject({ open: false });
    const refused = await page.ask('POST', 'my-ticket/evaluation', { json: { score: 5 } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'TICKET.NOT_EVALUATED' } });
    const mails = (await desk.mailsTo(email)).filter(({ text }) => text?.includes('può valutare il servizio'));
    expect(mails).toEqual([]);
  });

  it('is like or dislike where the administration wants that', async () => {
    const lia = await sportello.staff(OTHER, ['l1'], { id: 'lia', name: 'Lia Verdi' });
    const { page } = await served(lia, 'portal', PORTAL_FORM, 'ivo@person.example');
    expect(await shown(page)).toMatchObject({ scale: 'thumbs', open: true });
    expect((await page.ask('POST', 'my-ticket/evaluation', { json: { score: 5 } })).status).toBe(400);
    await page.post('my-ticket/evaluation', { score: 1 });
    expect((await shown(page)).given).toMatchObject({ scale: 'thumbs', score: 1 });
  });

  it('is counted by service, team, channel and period, with how many answered; no words and no person', async () => {
    const { page } = await served(desk, 'webform', FORM, 'eva@ente.example');
    await page.post('my-ticket/evaluation', { score: 1, aspect: 'technical', words: 'Mai più, firmato Eva.' });
    for (const by of ['service', 'team', 'channel', 'topic', 'month']) {
      const { items } = await figures(by);
      const sum = (count: (row: (typeof items)[number]) => number): number =>
        items.reduce((all, row) => all + count(row), 0);
      expect([by, sum((row) => row.closed), sum((row) => row.answers)]).toEqual([by, 3, 2]);
      expect(sum(({ scores }) => scores.reduce((all, { count }) => all + count, 0))).toBe(2);
      expect(JSON.stringify(items)).not.toMatch(/Eva|Ada|Dina/);
    }
    const [month] = (await figures('month')).items;
    expect(month).toMatchObject({ key: '2026-03', closed: 3, answers: 2, positive: 1, negative: 1, average: 2.5 });
    const governance = await sportello.staff(TENANT, ['governance'], { id: 'governo' });
    expect((await governance.ask('GET', 'figures/evaluations?from=2026-03-01&to=2026-03-31')).status).toBe(200);
  });

  it('is the requester’s alone: nobody of the staff gives it for them', async () => {
    const refused = await desk.ask('POST', 'my-ticket/evaluation', { json: { score: 5 } });
    expect(refused.status).toBe(401);
  });
});
