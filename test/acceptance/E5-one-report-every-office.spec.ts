import type { BroadcastPageView, BroadcastWholeView } from '../../apps/server/src/broadcasts/broadcasts.views.js';
import type { ImprovementActionPageView } from '../../apps/server/src/problems/improvement-actions.views.js';
import type { ProblemPageView } from '../../apps/server/src/problems/problems.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';
import { SupplierApi } from '../support/supplier-desk.js';

const TENANT = 'inail';
const GUARDED = 'pac-spoc';
const DOWN = { area: 'online-services', topic: 'availability', subtopic: 'service-down' };

type Standing = Pick<BroadcastWholeView['offices'][number], 'kind' | 'id' | 'reach' | 'standing'>;

// @covers wholly
describe('E5 · one report reaches every office concerned at once, and starts improvement actions', () => {
  // Monday 11 May 2026, 10:00 in Rome.
  const clock = stoppedAt('2026-05-11T08:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let supplier: SupplierApi;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT, GUARDED], clock });
    await signIn();
    supplier = await SupplierApi.of(sportello, TENANT, 'application-supplier');
  });
  afterAll(() => sportello.stop());

  /** A token lasts five minutes. */
  async function signIn(): Promise<void> {
    desk = await sportello.staff(TENANT, ['l2'], {
      id: 'silvia.longo',
      name: 'Silvia Longo',
      teams: ['platform-experts'],
    });
  }
  const reported = async (api: Api = desk, about: object = DOWN): Promise<string> => {
    const ticket = {
      requester: { name: 'Ada Bianchi' },
      subject: 'Il portale non risponde',
      text: 'Dalle 9.',
      ...about,
    };
    const { number } = await api.register(ticket);
    await sportello.settled();
    return number;
  };
  const NEWS = { title: 'Portale fermo', text: 'Non risponde dalle 9: verificare e tenere informato chi risponde.' };
  const broadcast = async (given: object, api: Api = desk, key?: string): Promise<string> => {
    const { number } = await api.post<{ number: string }>('broadcasts', { ...NEWS, ...given }, key);
    await sportello.settled();
    return number;
  };
  const shown = (number: string, api: Api = desk): Promise<BroadcastWholeView> => api.get(`broadcasts/${number}`);
  const standings = async (number: string, api: Api = desk): Promise<Standing[]> =>
    (await shown(number, api)).offices.map(({ kind, id, reach, standing }) => ({ kind, id, reach, standing }));
  const refusal = async (given: object, api: Api = desk): Promise<[number, string, string[]]> => {
    const { status, body } = await api.ask('POST', 'broadcasts', { json: { ...NEWS, ...given } });
    return [status, body.code, (body.errors ?? []).map(({ message }) => message)];
  };
  const written = async (api: Api, to: string): Promise<string[]> =>
    (await api.mailsTo(to)).filter(({ template }) => template === 'broadcast').map(({ text }) => text ?? '');

  let ticket: string;
  let number: string;

  it('by the tenant’s rules tells all of them in one act: tasks for those who act, notices for those who are to know', async () => {
    ticket = await reported();
    const report = { kind: 'ticket', number: ticket };
    number = await broadcast({ report }, desk, 'once');
    expect(await broadcast({ report }, desk, 'once')).toBe(number);
    const whole = await shown(number);
    expect(whole).toMatchObject({ report, byRule: true, ...NEWS, by: { id: 'silvia.longo' } });
    expect(whole.offices).toMatchObject([
      { kind: 'external', id: 'contact-centre', reach: 'notice', standing: 'told', people: 1 },
      { kind: 'supplier', id: 'application-supplier', reach: 'task', standing: 'told', task: { state: 'offered' } },
      { kind: 'team', id: 'customer-back-office', reach: 'notice', standing: 'told' },
      { kind: 'team', id: 'internal-help-desk', reach: 'notice', standing: 'told' },
      { kind: 'team', id: 'it-operations', reach: 'task', standing: 'told', task: { state: 'offered' } },
    ]);
    // In the same instant: the clock has not moved.
    expect(new Set(whole.offices.map(({ toldAt }) => toldAt))).toEqual(new Set(['2026-05-11T08:00:00.000Z']));
  });

  it('tells nobody twice, however many of the offices somebody is in', async () => {
    const manager = await sportello.staff(TENANT, ['operator', 'supervisor'], {
      id: 'irene.galli',
      name: 'Irene Galli',
    });
    // Luca is in both teams that are told.
    for (const who of ['luca.monti', 'anna.ferri', 'silvia.longo', 'fabio.costa'])
      expect([who, await written(manager, `${who}@istituto.example`)]).toEqual([
        who,
        [expect.stringMatching(`${NEWS.text}[^]*${ticket}`)],
      ]);
    expect(await written(manager, 'coordinamento@contact-center.example')).toHaveLength(1);
  });

  it('shows how far each office is: the supplier that accepts and concludes its task is seen to', async () => {
    const [task] = (await supplier.list()).body.items;
    expect(task).toMatchObject({ title: NEWS.title, text: NEWS.text, fields: {} });
    const id = task?.id ?? '';
    await supplier.post(id, 'accept');
    const progress = async () => (await shown(number)).offices.find(({ kind }) => kind === 'supplier')?.task;
    expect(await progress()).toMatchObject({ id, state: 'accepted' });
    clock.advance(3_600_000);
    await signIn();
    await supplier.post(id, 'complete', { outcome: 'fixed', text: 'Riavviato.', effortMinutes: 30 });
    expect(await progress()).toMatchObject({ state: 'done', updatedAt: '2026-05-11T09:00:00.000Z' });
    await desk.post(`tasks/${id}/verify`);
    expect(await progress()).toMatchObject({ state: 'verified', endedAt: '2026-05-11T09:00:00.000Z' });
  });

  it('a second broadcast of the same reaches those alone who do not know; with nobody left it is refused', async () => {
    const report = { kind: 'ticket', number: ticket };
    const offices = [
      { kind: 'team', id: 'internal-help-desk' },
      { kind: 'team', id: 'customer-back-office' },
    ];
    expect(await refusal({ report })).toMatchObject([409, 'BROADCAST.ALREADY_TOLD', { length: 5 }]);
    expect((await refusal({ report, offices }))[1]).toBe('BROADCAST.ALREADY_TOLD');
    const again = await broadcast({ report, offices: [...offices, { kind: 'team', id: 'premiums-experts' }] });
    // Nobody is in that team: who could not be reached is shown, and why.
    expect((await shown(again)).offices).toMatchObject([
      { id: 'premiums-experts', standing: 'not-reached', reason: 'L’ufficio non ha nessuno con un indirizzo.' },
    ]);
    // It may be tried again, e.g. when somebody has joined.
    expect(await broadcast({ report, offices: [{ kind: 'team', id: 'premiums-experts' }] })).not.toBe(again);
    const { items } = await desk.get<BroadcastPageView>(`broadcasts?report=${ticket}`);
    expect(items).toHaveLength(3);
    expect(items.at(-1)?.number).toBe(number);
  });

  it('of two at once to the same office one alone goes out', async () => {
    const report = { kind: 'ticket', number: await reported() };
    const offices = [{ kind: 'team', id: 'internal-help-desk' }];
    const both = await Promise.all(
      [1, 2].map(() => desk.ask('POST', 'broadcasts', { json: { ...NEWS, report, offices } })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await desk.get<BroadcastPageView>(`broadcasts?report=${report.number}`)).items).toHaveLength(1);
  });

  it('starts the improvement of the rules and those asked for, and the report shows them all', async () => {
    expect((await shown(number)).improvements).toMatchObject([
      { kind: 'preventive', owner: 'irene.galli', dueOn: '2026-06-10', standing: 'planned' },
    ]);
    const improvements = [
      { kind: 'corrective', title: 'Due macchine in più', owner: 'luca.monti', dueOn: '2026-05-13' },
    ];
    const report = { kind: 'ticket', number: ticket };
    await broadcast({ report, improvements, offices: [{ kind: 'team', id: 'prevention-experts' }] });
    const all = (await shown(number)).improvements;
    expect(all.map(({ owner, dueOn }) => [owner, dueOn])).toEqual([
      ['luca.monti', '2026-05-13'],
      ['irene.galli', '2026-06-10'],
    ]);
    // Both in the one problem that is behind the report.
    const { items } = await desk.get<ProblemPageView>(`tickets/${ticket}/problems`);
    expect(items.map((problem) => problem.number)).toEqual([all[0]?.problem]);
  });

  it('follows them to their end: reminded on the day, overdue after it, closed with outcome and evidence', async () => {
    const manager = () =>
      sportello.staff(TENANT, ['operator', 'supervisor'], { id: 'irene.galli', name: 'Irene Galli' });
    const reminded = async (): Promise<string[]> =>
      (await (await manager()).mailsTo('luca.monti@istituto.example'))
        .filter(({ template }) => template?.startsWith('action-'))
        .map(({ template, text }) => `${template}: ${text}`);
    await sportello.passTo('2026-05-13T06:59:00Z');
    expect(await reminded()).toEqual([]);
    await sportello.passTo('2026-05-13T07:00:00Z');
    expect(await reminded()).toEqual([expect.stringMatching(/^action-due: [^]*«Due macchine in più»/)]);
    await signIn();
    const overdue = async () =>
      (await desk.get<ImprovementActionPageView>('improvement-actions?standing=overdue')).items;
    expect(await overdue()).toEqual([]);
    await sportello.passTo('2026-05-14T07:00:00Z');
    await signIn();
    expect(await reminded()).toHaveLength(2);
    const [late, ...others] = await overdue();
    expect([late?.owner, others]).toEqual(['luca.monti', []]);
    const end = { state: 'done', outcome: 'Installate.', evidence: 'Collaudo 12/2026' };
    await desk.post(`improvement-actions/${late?.id}/end`, end);
    const { status, body } = await desk.ask('POST', `improvement-actions/${late?.id}/end`, { json: end });
    expect([status, body.code]).toEqual([409, 'PROBLEM.ACTION_ENDED']);
    expect(await overdue()).toEqual([]);
    await sportello.passTo('2026-05-30T07:00:00Z');
    await signIn();
    expect(await reminded()).toHaveLength(2);
    expect((await shown(number)).improvements).toMatchObject([
      { standing: 'done', outcome: 'Installate.', evidence: 'Collaudo 12/2026', endedAt: '2026-05-14T07:00:00.000Z' },
      { standing: 'planned' },
    ]);
  });

  it('reaches from a problem the offices of the newest of its tickets', async () => {
    const [first, second] = [await reported(), await reported()];
    const opened = {
      title: 'Ogni lunedì',
      description: 'Il portale si ferma.',
      owner: 'irene.galli',
      tickets: [first, second],
    };
    const problem = await desk.post<{ number: string }>('problems', opened);
    const report = { kind: 'problem', number: problem.number };
    const told = await broadcast({ report, offices: [{ kind: 'supplier', id: 'application-supplier' }] });
    expect((await shown(told)).offices[0]?.task?.number).toBe(`${second}/1`);
    const bare = await desk.post<{ number: string }>('problems', { ...opened, tickets: [] });
    const without = { report: { kind: 'problem', number: bare.number } };
    expect((await refusal({ ...without, offices: [{ kind: 'supplier', id: 'application-supplier' }] }))[1]).toBe(
      'BROADCAST.TICKET_NEEDED',
    );
    // Nothing is asked of those who are only to know.
    await broadcast({ ...without, offices: [{ kind: 'external', id: 'contact-centre' }] });
  });

  it('is refused, telling nobody, for an office that is not there, for none, for a task nobody can be given', async () => {
    const report = { kind: 'ticket', number: await reported(desk, {}) };
    const vendor = { kind: 'supplier', id: 'application-supplier' };
    expect(await refusal({ report, offices: [vendor, { kind: 'team', id: 'nobody' }] })).toEqual([
      ...[422, 'BROADCAST.UNKNOWN_OFFICE'],
      ['L’ufficio team:nobody non esiste.'],
    ]);
    expect((await refusal({ report, offices: [] }))[1]).toBe('BROADCAST.NO_OFFICE');
    expect((await refusal({ report }))[1]).toBe('BROADCAST.NO_OFFICE');
    expect((await refusal({ report, offices: [{ kind: 'external', id: 'contact-centre', reach: 'task' }] }))[1]).toBe(
      'BROADCAST.NOT_FOR_OFFICE',
    );
    expect((await refusal({ report: { kind: 'ticket', number: 'INAIL-2026-9999999' }, offices: [vendor] }))[1]).toBe(
      'BROADCAST.UNKNOWN_REPORT',
    );
    const owner = { kind: 'corrective', title: 'x', owner: 'nobody', dueOn: '2026-06-01' };
    expect((await refusal({ report, offices: [vendor], improvements: [owner] }))[1]).toBe('BROADCAST.UNKNOWN_OWNER');
    expect((await refusal({ report: { kind: 'rumour', number: 'x' }, offices: [vendor] }))[0]).toBe(400);
    await sportello.settled();
    expect((await desk.get<BroadcastPageView>(`broadcasts?report=${report.number}`)).items).toEqual([]);
    expect((await supplier.list()).body.items.some(({ number: one }) => one.startsWith(report.number))).toBe(false);
  });

  it('A2: what is restricted is told to those alone who may know, and exists for nobody else', async () => {
    const officer = await sportello.staff(GUARDED, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
    const operator = await sportello.staff(GUARDED, ['l1'], { id: 'ivo.testa', name: 'Ivo Testa' });
    const threat = await reported(officer, { area: 'security', topic: 'suspicious-mail', subtopic: 'phishing' });
    const report = { kind: 'security-report', number: threat };
    expect((await refusal({ report }, operator))[1]).toBe('BROADCAST.UNKNOWN_REPORT');
    const offices = [
      { kind: 'team', id: 'cyber-response' },
      { kind: 'supplier', id: 'application-supplier' },
    ];
    expect(await refusal({ report, offices }, officer)).toEqual([
      ...[422, 'BROADCAST.RESTRICTED'],
      ['supplier:application-supplier non può conoscere ciò che è riservato.'],
    ]);
    const told = await broadcast({ report }, officer);
    expect(await standings(told, officer)).toEqual([
      { kind: 'external', id: 'security-officer', reach: 'notice', standing: 'told' },
      { kind: 'team', id: 'cyber-response', reach: 'notice', standing: 'told' },
      { kind: 'team', id: 'front-office', reach: 'notice', standing: 'withheld' },
    ]);
    expect(await written(officer, 'ivo.testa@pac.example')).toEqual([]);
    expect(await written(officer, 'bruno.sala@pac.example')).toHaveLength(1);
    expect((await operator.ask('GET', `broadcasts/${told}`)).body.code).toBe('BROADCAST.NOT_FOUND');
    expect((await operator.get<BroadcastPageView>('broadcasts')).items).toEqual([]);
    const plain = await reported(officer, { area: 'applications' });
    expect((await refusal({ report: { ...report, number: plain } }, officer))[1]).toBe('BROADCAST.UNKNOWN_REPORT');
  });
});
