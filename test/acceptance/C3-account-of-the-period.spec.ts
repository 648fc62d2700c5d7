import type { Api } from '../../apps/server/test/support/api.js';
import type { AccountView } from '../../apps/server/src/account/account.views.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('C3 · activity is recorded and accounted for: effort per intervention, report per period', () => {
  const TENANT = 'cportal';
  const clock = stoppedAt('2026-03-02T08:00:00Z');
  const REQUEST = {
    requester: { name: 'Ada Bianchi', email: 'ada@studio.example', userType: 'professional' },
    subject: 'Allegato rifiutato',
    text: 'Il portale rifiuta il file.',
    ...{ area: 'filing', topic: 'attachments', subtopic: 'upload' },
  };
  let sportello: InProcessSportello;
  let rossi: Api;
  let verdi: Api;
  let supervisor: Api;
  let first: string;
  let second: string;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock });
    rossi = await sportello.staff(TENANT, ['l1'], { id: 'rossi', name: 'Mario Rossi' });
    verdi = await sportello.staff(TENANT, ['l2'], { id: 'verdi', name: '=Lia "Verdi"; <b>' });
    supervisor = await sportello.staff(TENANT, ['supervisor'], { id: 'capo', name: 'Capo Servizio' });
    first = (await rossi.register(REQUEST)).number;
    second = (await rossi.register({ ...REQUEST, area: 'payments', topic: 'pagopa', subtopic: 'payment-failed' }))
      .number;
  });
  afterAll(() => sportello.stop());

  const day = '2026-03-02';
  const work = (minutes: number, more: object = {}) => ({ minutes, date: day, activity: 'written', ...more });
  const account = (by: string, from = '2026-03-01', to = '2026-03-31'): Promise<AccountView> =>
    supervisor.get(`account?from=${from}&to=${to}&by=${by}`);
  const sums = ({ items }: AccountView) => items.map(({ key, minutes, entries }) => ({ key, minutes, entries }));

  it('records effort per intervention, in the work log, with a note for colleagues', async () => {
    await rossi.act(first, 'record-effort', work(30, { note: 'Verificato il formato' }));
    await rossi.act(first, 'record-effort', work(15, { activity: 'phone' }));
    await verdi.act(second, 'record-effort', work(60, { activity: 'analysis' }));
    const [entry] = (await rossi.events(first)).filter(({ type }) => type === 'effort-recorded');
    expect(entry).toMatchObject({
      actor: { name: 'Mario Rossi' },
      data: { entry: 1, minutes: 30, date: day, activity: 'written', technician: { id: 'rossi' } },
    });
    const { messages } = await rossi.ticket(first);
    expect(messages.find(({ visibility }) => visibility === 'internal')).toMatchObject({
      text: 'Verificato il formato',
    });
  });

  it('counts once what is asked twice, and corrects with a reason, keeping what was recorded', async () => {
    await rossi.act(first, 'record-effort', work(5), 'entry-three');
    await rossi.act(first, 'record-effort', work(5), 'entry-three');
    await rossi.act(first, 'correct-effort', { entry: 3, ...work(10), reason: 'Erano dieci' });
    const log = (await rossi.events(first)).filter(({ type }) => type.startsWith('effort-'));
    expect(log.map(({ data }) => data['minutes'])).toEqual([30, 15, 5, 10]);
    const refused = await rossi.ask('POST', `tickets/${first}/correct-effort`, {
      json: { entry: 9, ...work(10), reason: 'Quale?' },
    });
    expect(refused).toMatchObject({ status: 404, body: { code: 'TICKET.NO_SUCH_EFFORT' } });
  });

  it('lets a supervisor record for somebody else, and nobody else do so', async () => {
    const other = { json: work(5, { technician: 'rossi' }) };
    expect((await verdi.ask('POST', `tickets/${second}/record-effort`, other)).status).toBe(403);
    const unknown = await supervisor.ask('POST', `tickets/${second}/record-effort`, other);
    expect(unknown).toMatchObject({ status: 400, body: { code: 'TICKET.INVALID', errors: [{ field: 'technician' }] } });
  });

  it.each([
    ['no minutes', { minutes: 0 }],
    ['minutes below nothing', { minutes: -30 }],
    ['more than a day', { minutes: 100_000 }],
    ['a day to come', { date: '2026-03-03' }],
    ['a day before the request', { date: '2026-02-27' }],
    ['a day that does not exist', { date: '2026-02-31' }],
    ['an activity the tenant does not have', { activity: 'sleeping' }],
  ])('refuses %s', async (_, wrong) => {
    const refused = await rossi.ask('POST', `tickets/${first}/record-effort`, { json: { ...work(10), ...wrong } });
    expect([400, 422]).toContain(refused.status);
    expect(refused.body.errors?.[0]?.field).toBe(Object.keys(wrong)[0]);
  });

  it('refuses more than a day a day of one technician', async () => {
    await rossi.act(second, 'record-effort', work(1_400));
    const refused = await rossi.ask('POST', `tickets/${second}/record-effort`, { json: work(41) });
    expect(refused.body.code).toBe('TICKET.INTERVENTION');
    await rossi.act(second, 'correct-effort', { entry: 2, ...work(0), reason: 'Registrato per errore' });
  });

  it('accounts for the period by technician, kind, topic, contract and activity: one statement, sums that agree', async () => {
    const byTechnician = await account('technician');
    expect(sums(byTechnician)).toEqual([
      { key: 'rossi', minutes: 55, entries: 3 },
      { key: 'verdi', minutes: 60, entries: 1 },
    ]);
    expect(byTechnician.total).toEqual({ minutes: 115, entries: 4, tickets: 2 });
    expect(sums(await account('topic'))).toEqual([
      { key: 'filing/attachments', minutes: 55, entries: 3 },
      { key: 'payments/pagopa', minutes: 60, entries: 1 },
    ]);
    expect(sums(await account('contract'))).toEqual([{ key: 'Z2F3A1B9C7', minutes: 115, entries: 4 }]);
    for (const by of ['team', 'kind', 'activity']) {
      const { items, total } = await account(by);
      expect(items.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(total.minutes);
    }
    expect((await account('technician', '2026-02-01', '2026-02-28')).total).toEqual({
      minutes: 0,
      entries: 0,
      tickets: 0,
    });
  });

  it('counts effort on what has ended, until it is archived', async () => {
    await rossi.act(first, 'take-charge');
    await rossi.resolve(first, { reason: 'solved', text: 'Ora il portale accetta il file.' });
    await rossi.act(first, 'record-effort', work(5, { activity: 'phone' }));
    expect((await account('technician')).total.minutes).toBe(120);
  });

  it('gives it to spreadsheets, without formulas, as the Italian ones want it', async () => {
    const path = 'account/csv?from=2026-03-01&to=2026-03-31&separator=%3B&bom=yes';
    const { headers } = await supervisor.ask('GET', path);
    expect(headers.get('content-type')).toMatch(/^text\/csv/);
    const response = await fetch(`${sportello.url}/rest/helpdesk/v1/${TENANT}/${path}`, {
      headers: { authorization: `Bearer ${supervisor.token ?? ''}` },
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString('utf8')).toBe(
      [
        'Codice;Tecnico;Minuti;Ore;Registrazioni;Richieste',
        'rossi;Mario Rossi;60;1:00;4;1',
        'verdi;"\'=Lia ""Verdi""; <b>";60;1:00;1;1',
        ';Totale;120;2:00;5;2',
        '',
      ].join('\r\n'),
    );
  });

  it('gives it to the printer as a plain page', async () => {
    const page = await supervisor.ask<string>('GET', 'account/page?from=2026-03-01&to=2026-03-31&by=technician');
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.body).toContain('<caption>Consuntivo delle attività dal 2026-03-01 al 2026-03-31</caption>');
    expect(page.body).toContain('=Lia &quot;Verdi&quot;; &lt;b&gt;');
    expect(page.body).not.toContain('<b>');
  });

  it('refuses a period that is none, and who only works tickets', async () => {
    const backwards = await supervisor.ask('GET', 'account?from=2026-03-31&to=2026-03-01');
    expect(backwards).toMatchObject({ status: 400, body: { code: 'ACCOUNT.PERIOD' } });
    expect((await supervisor.ask('GET', 'account?from=2020-01-01&to=2026-03-01')).status).toBe(400);
    expect((await rossi.ask('GET', 'account?from=2026-03-01&to=2026-03-31')).status).toBe(403);
  });
});
