import type {
  HandlingFiguresView,
  LookView,
  ProblemPageView,
  ProblemWholeView,
  SignalPageView,
  SignalView,
} from '../../apps/server/src/problems/problems.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'pac-spoc';
const OTHER = 'cportal';

// @covers wholly
describe('A4 · requests are answered, and criticalities anticipated', () => {
  const clock = stoppedAt('2026-05-11T08:00:00Z');
  let sportello: InProcessSportello;
  let ivo: Api;
  let elena: Api;

  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT, OTHER], clock });
    await tokens();
  });
  afterAll(() => sportello.stop());

  async function tokens(): Promise<void> {
    ivo = await sportello.staff(TENANT, ['l1'], { id: 'ivo.testa', name: 'Ivo Testa', teams: ['front-office'] });
    elena = await sportello.staff(TENANT, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
  }

  async function requests(count: number, about: object = {}): Promise<string[]> {
    const numbers: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const { number } = await elena.register({
        ...{ requester: { name: 'Ada' }, subject: 'Firma digitale ferma', text: 'Non firma.' },
        ...{ area: 'applications', topic: 'document-management', subtopic: 'digital-signature', ...about },
      });
      numbers.push(number);
    }
    return numbers;
  }
  const look = async (): Promise<number> => (await elena.post<LookView>('signals/look')).raised;
  const signals = async (api: Api, state = 'open'): Promise<SignalView[]> =>
    (await api.get<SignalPageView>(`signals?state=${state}`)).items;
  const act = (number: string, command: string, json: object = {}) => ivo.post(`problems/${number}/${command}`, json);
  const problem = (number: string, api = ivo): Promise<ProblemWholeView> => api.get(`problems/${number}`);
  const refusal = async (path: string, json: object): Promise<string> => {
    const { status, body } = await ivo.ask('POST', path, { json });
    return `${status} ${body.code}`;
  };

  let number: string;
  let tickets: string[];

  it('a few similar requests are nothing; more than usual are a signal that says why, once', async () => {
    tickets = await requests(4);
    expect(await look()).toBe(0);
    tickets = [...tickets, ...(await requests(1))];
    expect(await look()).toBe(1);
    expect(await look()).toBe(0);
    const [signal] = await signals(ivo);
    expect(signal).toMatchObject({
      ...{ origin: 'automatic', state: 'open', subtopic: 'digital-signature', facts: { recent: 5, usual: 0 } },
      reason: { it: '5 richieste simili in 24 ore: di solito, negli ultimi 28 giorni, sono 0.' },
    });
  });

  it('what is restricted gives signals to those alone who may see it', async () => {
    const phishing = await requests(5, { area: 'security', topic: 'suspicious-mail', subtopic: 'phishing' });
    for (const one of phishing) await elena.act(one, 'take-charge');
    expect(await look()).toBe(1);
    expect((await signals(ivo)).map(({ subtopic }) => subtopic)).toEqual(['digital-signature']);
    const hidden = (await signals(elena)).find(({ subtopic }) => subtopic === 'phishing');
    expect(hidden).toBeDefined();
    expect((await ivo.ask('GET', `signals/${hidden?.id}`)).status).toBe(404);
    expect(await refusal(`signals/${hidden?.id}/dismiss`, { reason: 'r' })).toBe('404 SIGNAL.NOT_FOUND');
    await elena.post(`signals/${hidden?.id}/dismiss`, { reason: 'Prova di phishing annunciata' });
    expect(await look()).toBe(0);
  });

  it('an operator anticipates a criticality too', async () => {
    const raised = await ivo.post<SignalView>('signals', {
      title: 'Certificati in scadenza',
      reason: 'Quelli del server di firma scadono venerdì.',
    });
    expect(raised).toMatchObject({ origin: 'operator', raisedBy: { id: 'ivo.testa' }, state: 'open' });
  });

  it('a problem is opened from the signal and linked both ways to the requests that showed it', async () => {
    const [signal] = (await signals(ivo)).filter(({ origin }) => origin === 'automatic');
    const given = { title: 'Il server di firma si ferma', description: 'Ogni mattina.', signal: signal?.id };
    expect(await refusal('problems', { ...given, owner: 'nobody' })).toBe('422 PROBLEM.UNKNOWN_OWNER');
    const opened = await ivo.post<{ number: string }>('problems', {
      ...{ ...given, owner: 'ivo.testa', tickets: tickets.slice(0, 2) },
    });
    number = opened.number;
    expect(number).toBe('PACSPOC-P-00001');
    expect(await refusal('problems', { ...given, owner: 'ivo.testa' })).toBe('409 SIGNAL.ENDED');
    await act(number, 'link-tickets', { tickets: tickets.slice(1) });
    expect(await problem(number)).toMatchObject({ state: 'open', proactive: true, signal: signal?.id });
    expect((await problem(number)).tickets.toSorted()).toEqual(tickets.toSorted());
    const { items } = await ivo.get<ProblemPageView>(`tickets/${tickets[4]}/problems`);
    expect(items.map((one) => one.number)).toEqual([number]);
    expect(await signals(ivo, 'taken-up')).toMatchObject([{ id: signal?.id, problem: number }]);

    const stranger = await (
      await sportello.staff(OTHER, ['l1'])
    ).register({
      ...{ requester: { name: 'Eva' }, subject: 'x', text: 'y' },
    });
    expect(await refusal(`problems/${number}/link-tickets`, { tickets: [stranger.number] })).toBe(
      '422 PROBLEM.UNKNOWN_TICKET',
    );
    await requests(3);
    expect(await look()).toBe(0); // known already, and worked on
  });

  it('corrective and preventive actions have an owner, a day and an outcome, and all of it is in the history', async () => {
    await act(number, 'record-workaround', { workaround: 'Riavviare il servizio.' });
    await act(number, 'record-cause', { rootCause: 'Memoria che si esaurisce.' });
    expect((await problem(number)).state).toBe('known-error');
    const action = { kind: 'corrective', title: 'Aggiornare il servizio', dueOn: '2026-05-20' };
    expect((await ivo.ask('POST', `problems/${number}/plan-action`, { json: action })).status).toBe(400);
    expect(await refusal(`problems/${number}/plan-action`, { ...action, owner: 'nobody' })).toBe(
      '422 PROBLEM.UNKNOWN_OWNER',
    );
    await act(number, 'plan-action', { ...action, owner: 'ivo.testa' });
    await act(number, 'plan-action', {
      ...{ kind: 'preventive', title: 'Sorvegliare la memoria', owner: 'elena.riva', dueOn: '2026-05-30' },
    });
    expect(await refusal(`problems/${number}/close`, {})).toBe('409 PROBLEM.ILLEGAL_TRANSITION');
    await act(number, 'resolve', { outcome: 'Versione nuova installata.' });
    expect(await refusal(`problems/${number}/close`, {})).toBe('409 PROBLEM.OPEN_ACTIONS');
    for (const { id } of (await problem(number)).actions) {
      await act(number, 'end-action', { action: id, state: 'done', outcome: 'Fatto.' });
      expect(await refusal(`problems/${number}/end-action`, { action: id, state: 'done', outcome: 'r' })).toBe(
        '409 PROBLEM.ACTION_ENDED',
      );
    }
    await act(number, 'close');
    const { state, events, actions } = await problem(number);
    expect(state).toBe('closed');
    expect(actions.map(({ owner, outcome }) => `${owner}: ${outcome}`)).toEqual([
      'ivo.testa: Fatto.',
      'elena.riva: Fatto.',
    ]);
    expect(events.map(({ type }) => type)).toEqual([
      ...['opened', 'tickets-linked', 'tickets-linked', 'workaround-recorded', 'cause-recorded', 'action-planned'],
      ...['action-planned', 'resolved', 'action-done', 'action-done', 'closed'],
    ]);
  });

  it('when it comes back after closing, a new signal names the problem that it may be again', async () => {
    expect(await look()).toBe(0);
    await sportello.passTo('2026-05-13T08:00:00Z');
    await tokens();
    await requests(5);
    expect(await look()).toBe(1);
    expect((await signals(ivo))[0]).toMatchObject({ origin: 'automatic', recurrenceOf: number });
  });

  it('and the figures tell reactive from proactive handling', async () => {
    const path = 'handling-figures?from=2026-05-11&to=2026-05-13';
    expect(await elena.get<HandlingFiguresView>(path)).toEqual({
      ...{ requests: 18, operatorSignals: 1, automaticSignals: 3, recurrences: 1 },
      ...{ proactiveProblems: 1, reactiveProblems: 0, correctiveActions: 1, preventiveActions: 1 },
    });
    expect((await elena.ask('GET', 'handling-figures?from=2026-05-13&to=2026-05-11')).status).toBe(400);
  });
});
