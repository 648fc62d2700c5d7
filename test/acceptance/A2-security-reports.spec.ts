import type {
  ReadPageView,
  SecurityCaseView,
  SecurityReportPageView,
  SecurityReportView,
} from '../../apps/server/src/security/security.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { houseTenants } from '../../apps/server/test/support/house-tenants.js';
import { letter } from '../../apps/server/test/support/letters.js';
import { handOver } from '../../apps/server/test/support/smtp.client.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'pac-spoc';
const OFFICE = 'spoc@pac.example';
/** Easter Monday, 03:00 in Rome. */
const NIGHT = '2026-04-06T01:00:00Z';

const FORM = `channels:
  - instance: form
    plugin: channel-webform
    name: { it: Modulo, en: Form }
    kind: webform
    settings: { title: { it: Assistenza, en: Assistance }, privacy: { label: { it: Letta, en: Read } } }
`;

// @covers wholly
describe('A2 · reports of possible cyber threats', () => {
  const clock = stoppedAt(NIGHT);
  let sportello: InProcessSportello;
  let sara: Api;
  let gino: Api;
  let fred: Api;
  let capo: Api;

  beforeAll(async () => {
    const house = (await houseTenants()).get(TENANT) ?? '';
    const file = house
      .replace(/^channels:\n/m, () => FORM)
      .replace(
        '  team: cyber-response\n  kind: cyber-threat',
        '  team: cyber-response\n  readers: [paolo.serra]\n  kind: cyber-threat',
      );
    sportello = await InProcessSportello.start({ tenants: [], files: { [TENANT]: file }, clock });
    expect(sportello.logs.filter((line) => line.includes('refused'))).toEqual([]);
    await tokens();
  });
  afterAll(() => sportello.stop());

  /** Tokens last hours, the story days. */
  async function tokens(): Promise<void> {
    sara = await sportello.staff(TENANT, ['l2'], { id: 'bruno.sala', name: 'Bruno Sala', teams: ['cyber-response'] });
    gino = await sportello.staff(TENANT, ['l1'], { id: 'paolo.serra', name: 'Paolo Serra', teams: ['back-office'] });
    fred = await sportello.staff(TENANT, ['l1', 'tenant-admin'], {
      id: 'ivo.testa',
      name: 'Ivo Testa',
      teams: ['front-office'],
    });
    capo = await sportello.staff(TENANT, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
  }

  async function at(instant: string): Promise<void> {
    // Somebody has answered: nobody is called any more (A3).
    for (const { number } of (await capo.tickets('?state=registered&limit=100')).items) {
      await capo.act(number, 'take-charge');
    }
    await sportello.passTo(instant);
    await tokens();
  }

  const byForm = async (subject = 'Accesso strano'): Promise<string> => {
    const { number } = await sportello.api(TENANT).submit('form', {
      ...{
        language: 'it',
        name: 'Ada Bianchi',
        email: 'ada@person.example',
        subject,
        text: 'Qualcuno usa la mia utenza.',
      },
      ...{ area: 'security', topic: 'incident', subtopic: 'unauthorised-access', privacy: true },
    });
    await sportello.settled();
    return number;
  };
  const byMail = async (subject: string): Promise<string> => {
    const door = await sportello.door(TENANT, 'mail');
    const raw = letter({ from: 'ugo@person.example', to: OFFICE, subject, text: 'Ho ricevuto questo.' });
    expect((await handOver(door, { from: 'ugo@person.example', to: OFFICE, raw })).code).toBe(250);
    await sportello.settled();
    const found = (await capo.tickets('?channel=mail')).items.find((item) => item.subject === subject);
    return found?.number ?? '';
  };
  const caseOf = (number: string, api = sara): Promise<SecurityCaseView> => api.get(`tickets/${number}/security`);
  const reportOf = async (number: string, regime: string, kind: string, nth = 1): Promise<SecurityReportView> => {
    const { reports } = await caseOf(number);
    const found = reports.find(
      (one) => one.regime === regime && one.kind === kind && one.occurrence === nth && one.corrects === undefined,
    );
    if (found === undefined) throw new Error(`no ${regime}/${kind} ${nth} in ${JSON.stringify(reports)}`);
    return found;
  };
  const refusal = async (api: Api, path: string, json: object): Promise<string> => {
    const { status, body } = await api.ask('POST', path, { json });
    return `${status} ${body.code}`;
  };
  const sends = (report: SecurityReportView, input: object): Promise<unknown> =>
    sara.post(`security-reports/${report.id}/record-sent`, input);

  describe('at night on a holiday', () => {
    it.each([
      ['a form', () => byForm()],
      ['a mail that nobody classified', () => byMail('Phishing ai colleghi')],
    ])('by %s: of a kind of its own, with the team that answers, alerting at once', async (_, report) => {
      const number = await report();
      const ticket = await sara.ticket(number);
      expect(ticket).toMatchObject({ kind: 'cyber-threat', team: 'cyber-response', state: 'registered' });
      const alerts = (await capo.outbox()).items.filter(
        (mail) =>
          mail.ticketNumber === number &&
          mail.recipient !== 'ada@person.example' &&
          mail.recipient !== 'ugo@person.example',
      );
      expect(alerts.map(({ recipient }) => recipient)).toEqual(['chiara.vitale@pac.example']); // on call at that hour; nobody of the front office
    });
  });

  describe('what the front office may not see does not exist for it', () => {
    let number: string;
    beforeAll(async () => {
      number = await byForm('Accesso segreto');
    });

    it('in no list, count, search, figure, outbox, inbox or history', async () => {
      const all = [
        'tickets?limit=100',
        'tickets?q=segreto',
        'tickets?kind=cyber-threat',
        'outbox?limit=100',
        'inbox?limit=100',
        'security-reports',
        'security-reports?state=sent',
      ];
      for (const path of all) {
        const { status, body } = await fred.ask<unknown>('GET', path);
        expect([path, status, JSON.stringify(body).includes(number)]).toEqual([path, 200, false]);
      }
      expect((await fred.tickets('?kind=cyber-threat')).items).toEqual([]);
      expect((await capo.tickets('?kind=cyber-threat')).items.map((item) => item.number)).toContain(number);
      for (const path of ['', '/events', '/security', '/restricted-reads', '/tasks']) {
        const answer = await fred.ask('GET', `tickets/${number}${path}`);
        const nowhere = await fred.ask('GET', `tickets/PACSPOC-2026-9999999${path}`);
        expect([path, answer.status, answer.body.code]).toEqual([path, nowhere.status, nowhere.body.code]);
        expect([403, 404]).toContain(answer.status);
      }
      const { items } = await capo.get<{ items: { id: string; ticketNumber?: string }[] }>('inbox?limit=100');
      const hidden = items.find((item) => item.ticketNumber === number);
      if (hidden !== undefined) expect((await fred.ask('GET', `inbox/${hidden.id}`)).status).toBe(404);
    });

    it('nor can it be acted upon', async () => {
      for (const [command, json] of [
        ['take-charge', {}],
        ['set-awareness', { awareAt: NIGHT }],
        ['correct-awareness', { awareAt: NIGHT, reason: 'r' }],
        ['set-tlp', { tlp: 'RED' }],
        ['describe-incident', {}],
        ['end-incident', { endedAt: NIGHT }],
        ['request-report', { regime: 'nis2', kind: 'intermediate' }],
      ] as const) {
        const { status } = await fred.ask('POST', `tickets/${number}/${command}`, { json });
        expect([command, status]).toEqual([command, 404]);
      }
    });

    it('while the team, the readers the tenant names and the supervisors see it, and each reading is kept', async () => {
      for (const api of [sara, gino, capo]) expect((await api.ticket(number)).number).toBe(number);
      await sara.events(number);
      await caseOf(number);
      await capo.tickets('?kind=cyber-threat');
      const { items } = await capo.get<ReadPageView>(`tickets/${number}/restricted-reads?limit=100`);
      expect([...new Set(items.map(({ reader, what }) => `${reader.id} ${what}`))]).toEqual(
        expect.arrayContaining([
          ...[
            'bruno.sala events',
            'bruno.sala security',
            'bruno.sala ticket',
            'elena.riva ticket',
            'paolo.serra ticket',
          ],
          'elena.riva tickets',
        ]),
      );
      expect(items.map(({ reader }) => reader.id)).not.toContain('ivo.testa');
      expect(items[0]?.at).toBe(new Date(NIGHT).toISOString());
      expect((await sara.ask('GET', `tickets/${number}/restricted-reads`)).status).toBe(403);
    });
  });

  describe('the legal timers', () => {
    it('count on the wall clock from the awareness, warn at 50, 75 and 90 %, and fork for personal data', async () => {
      const number = await byForm();
      expect((await caseOf(number)).reports).toEqual([]);
      await sara.act(number, 'set-awareness', { awareAt: '2026-04-06T00:30:00+02:00' });
      expect((await reportOf(number, 'l90', 'first-report')).dueAt).toBe('2026-04-06T22:30:00.000Z');
      const full = await reportOf(number, 'l90', 'full-notification');
      expect(full).toMatchObject({ dueAt: '2026-04-08T22:30:00.000Z', state: 'due' });
      expect(full.warnings).toEqual([
        { percent: 50, at: '2026-04-07T10:30:00.000Z' },
        { percent: 75, at: '2026-04-08T04:30:00.000Z' },
        { percent: 90, at: '2026-04-08T15:18:00.000Z' },
      ]);
      expect(full.explanation?.it).toBeTruthy();

      expect((await caseOf(number)).regimes).toEqual(['l90']);
      await sara.act(number, 'describe-incident', {
        ...{ personalData: true, regimes: ['nis2', 'psnc-table-2'], incidentTypes: ['IS-1'] },
        vector: { 'root-cause': ['malicious'] },
      });
      const found = await caseOf(number);
      expect(found).toMatchObject({ incidentTypes: ['IS-1'], vector: { 'root-cause': ['malicious'] } });
      expect(found.regimes).toEqual(['l90', 'nis2', 'psnc-table-2', 'gdpr']);
      expect((await reportOf(number, 'gdpr', 'notification')).dueAt).toBe('2026-04-08T22:30:00.000Z');
      expect((await reportOf(number, 'psnc-table-2', 'notification')).state).toBe('overdue');
      await sara.act(number, 'describe-incident', { personalData: false });
      expect((await caseOf(number)).reports.some(({ regime }) => regime === 'gdpr')).toBe(false);
    });

    it.each([
      ['spring', '2026-03-28T23:30:00Z', '2026-03-29T23:30:00.000Z', '2026-03-31T23:30:00.000Z'],
      ['autumn', '2025-10-25T12:00:00Z', '2025-10-26T12:00:00.000Z', '2025-10-28T12:00:00.000Z'],
    ])('are exact over the change of the clock in %s', async (_, awareAt, first, full) => {
      const number = await byForm();
      await sara.act(number, 'set-awareness', { awareAt });
      expect((await reportOf(number, 'l90', 'first-report')).dueAt).toBe(first);
      expect((await reportOf(number, 'l90', 'full-notification')).dueAt).toBe(full);
    });

    it('are set once; a correction wants its reason, moves what is due and keeps the value before', async () => {
      const number = await byForm();
      const act = (command: string, json: object) => refusal(sara, `tickets/${number}/${command}`, json);
      expect(await act('correct-awareness', { awareAt: NIGHT, reason: 'r' })).toBe('409 SECURITY.AWARENESS_NOT_SET');
      expect(await act('set-awareness', { awareAt: '2026-04-06T01:00:01Z' })).toBe(
        '422 SECURITY.AWARENESS_IN_THE_FUTURE',
      );
      expect(await act('set-awareness', { awareAt: '2026-02-31T25:00:00Z' })).toMatch(/^4\d\d /);
      await sara.act(number, 'set-awareness', { awareAt: '2026-04-06T00:00:00Z' });
      expect(await act('set-awareness', { awareAt: NIGHT })).toBe('409 SECURITY.AWARENESS_ALREADY_SET');
      expect(await act('correct-awareness', { awareAt: '2026-04-05T20:00:00Z' })).toMatch(/^4\d\d /);
      expect(await act('correct-awareness', { awareAt: '2026-04-05T20:00:00Z', reason: ' ' })).toBe(
        '422 SECURITY.REASON_NEEDED',
      );
      await sara.act(number, 'correct-awareness', { awareAt: '2026-04-05T20:00:00Z', reason: 'Telefonata serale' });
      const found = await caseOf(number);
      expect(found.awareAt).toBe('2026-04-05T20:00:00.000Z');
      expect(found.events.map(({ type, data, actor }) => ({ type, data, by: actor.id }))).toMatchObject([
        { type: 'became-aware', data: { awareAt: '2026-04-06T00:00:00.000Z' }, by: 'bruno.sala' },
        {
          type: 'awareness-corrected',
          data: {
            before: '2026-04-06T00:00:00.000Z',
            awareAt: '2026-04-05T20:00:00.000Z',
            reason: 'Telefonata serale',
          },
        },
      ]);
      expect((await reportOf(number, 'l90', 'first-report')).dueAt).toBe('2026-04-06T20:00:00.000Z');
    });

    it('carry a TLP label of the five, with its history; words that the tenant does not have are refused', async () => {
      const number = await byForm();
      for (const tlp of ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED']) await sara.act(number, 'set-tlp', { tlp });
      expect((await caseOf(number)).tlp).toBe('RED');
      expect((await caseOf(number)).events.map(({ data }) => data['before'])).toEqual([
        ...[null, 'CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'],
      ]);
      expect((await sara.ask('POST', `tickets/${number}/set-tlp`, { json: { tlp: 'WHITE' } })).status).toBe(400);
      expect(await refusal(sara, `tickets/${number}/describe-incident`, { incidentTypes: ['IS-99'] })).toBe(
        '422 SECURITY.UNKNOWN_WORD',
      );
      expect(await refusal(sara, `tickets/${number}/describe-incident`, { regimes: ['gdpr'] })).toBe(
        '422 SECURITY.UNKNOWN_WORD',
      );
    });
  });

  it('what is due is warned of, sent in time or late, and stays as it was sent', async () => {
    const number = await byForm('Esfiltrazione');
    await sara.act(number, 'set-awareness', { awareAt: NIGHT });
    await sara.act(number, 'describe-incident', { regimes: ['nis2'], ongoing: true });
    const first = await reportOf(number, 'l90', 'first-report');
    expect(await refusal(sara, `security-reports/${first.id}/record-sent`, { sentAt: '2026-04-05T00:00:00Z' })).toBe(
      '422 SECURITY.BEFORE_AWARENESS',
    );

    await at('2026-04-06T19:30:00Z'); // 18.5 of 24 hours
    const due = await capo.get<SecurityReportPageView>('security-reports?limit=100');
    expect(due.items.map(({ dueAt }) => dueAt)).toEqual(due.items.map(({ dueAt }) => dueAt).toSorted());
    const warned = (await caseOf(number)).events.filter(({ type }) => type === 'report-warned');
    expect(
      warned
        .filter(({ data }) => data['regime'] === 'l90' && data['kind'] === 'first-report')
        .map(({ at: when }) => when),
    ).toEqual(['2026-04-06T13:00:00.000Z', '2026-04-06T19:00:00.000Z']);
    const told = (await capo.outbox()).items.filter(
      ({ template, ticketNumber }) => template === 'security-report-due' && ticketNumber === number,
    );
    expect(new Set(told.map(({ recipient }) => recipient))).toEqual(
      new Set(['bruno.sala', 'chiara.vitale', 'paolo.serra', 'elena.riva'].map((one) => `${one}@pac.example`)),
    );

    await sends(first, { sentAt: '2026-04-06T19:00:00Z', protocolId: 'ACN-1', payload: { malicious: true } });
    expect(await reportOf(number, 'l90', 'first-report')).toMatchObject({
      ...{ state: 'in-time', protocolId: 'ACN-1', payload: { malicious: true }, sentBy: { id: 'bruno.sala' } },
    });
    expect(await refusal(sara, `security-reports/${first.id}/record-sent`, { sentAt: '2026-04-06T19:10:00Z' })).toBe(
      '409 SECURITY.REPORT_ALREADY_SENT',
    );

    await at('2026-04-10T01:00:00Z');
    expect((await reportOf(number, 'l90', 'full-notification')).state).toBe('overdue');
    expect((await caseOf(number)).events.some(({ type }) => type === 'report-overdue')).toBe(true);
    await sends(await reportOf(number, 'nis2', 'notification'), { sentAt: '2026-04-10T00:00:00Z' });
    expect((await reportOf(number, 'nis2', 'notification')).state).toBe('late');

    await sara.post(`security-reports/${first.id}/correct-sent`, {
      ...{ sentAt: '2026-04-06T18:55:00Z', protocolId: 'ACN-0001', reason: 'Numero sbagliato' },
    });
    const { reports } = await caseOf(number);
    expect(reports.find(({ id }) => id === first.id)?.protocolId).toBe('ACN-1');
    expect(reports.find(({ corrects }) => corrects === first.id)).toMatchObject({
      ...{ state: 'correction', protocolId: 'ACN-0001', reason: 'Numero sbagliato' },
    });
    const sent = await capo.get<SecurityReportPageView>('security-reports?state=sent');
    expect(sent.items.filter(({ ticket }) => ticket === number)).toHaveLength(3);
  });

  it('monthly ones repeat while it goes on, and the final one counts from its end', async () => {
    const number = await byForm('In corso');
    await sara.act(number, 'set-awareness', { awareAt: '2026-04-10T00:00:00Z' });
    await sara.act(number, 'describe-incident', { regimes: ['nis2'], ongoing: true });
    await sends(await reportOf(number, 'nis2', 'notification'), { sentAt: '2026-04-10T00:30:00Z' });
    const monthly = await reportOf(number, 'nis2', 'progress');
    expect(monthly.dueAt).toBe('2026-05-10T00:30:00.000Z');
    expect((await caseOf(number)).reports.some(({ kind }) => kind === 'final')).toBe(false);

    await sara.act(number, 'request-report', { regime: 'nis2', kind: 'intermediate' });
    expect((await reportOf(number, 'nis2', 'intermediate')).dueAt).toBe('2026-04-11T01:00:00.000Z');

    await at('2026-04-20T08:00:00Z');
    await sends(monthly, { sentAt: '2026-04-20T07:00:00Z' });
    expect((await reportOf(number, 'nis2', 'progress', 2)).dueAt.slice(0, 7)).toBe('2026-06');
    await sara.act(number, 'end-incident', { endedAt: '2026-04-20T08:00:00Z' });
    expect((await caseOf(number)).reports.some(({ kind, occurrence }) => kind === 'progress' && occurrence === 2)).toBe(
      false,
    );
    expect((await reportOf(number, 'nis2', 'final')).dueAt).toBe('2026-05-20T08:00:00.000Z');
    expect(await refusal(sara, `tickets/${number}/end-incident`, { endedAt: '2026-04-20T08:00:00Z' })).toBe(
      '409 SECURITY.NOT_ONGOING',
    );
  });
});
