import type { Api } from '../../apps/server/test/support/api.js';
import type { SystemPageView, SystemResultView, WholeSystemView } from '../../apps/server/src/systems/systems.views.js';
import { eventually } from '../../apps/server/test/support/eventually.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B11 · interventions are remote, on site, or scheduled preventive maintenance of the registered systems', () => {
  const [TENANT, OTHER] = ['ente-sam', 'cportal'];
  const clock = stoppedAt('2026-03-02T08:00:00Z');
  let sportello: InProcessSportello;
  let desk: Api;
  let supervisor: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT, OTHER], clock });
    desk = await sportello.staff(TENANT, ['l1', 'l2'], { id: 'rossi', name: 'Mario Rossi' });
    supervisor = await sportello.staff(TENANT, ['supervisor'], { id: 'capo', name: 'Capo Servizio' });
  });
  afterAll(() => sportello.stop());

  const call = { requester: { name: 'Ugo Verdi', email: 'ugo@ente.example' }, subject: 'Guasto', text: 'Non va.' };
  const refused = async (number: string, command: string, json: object) => {
    const { status, body } = await desk.ask('POST', `tickets/${number}/${command}`, { json });
    return [status, body.code];
  };
  const opened = async (): Promise<string> =>
    (await desk.register({ ...call, kind: 'malfunction', severity: 2 })).number;

  describe('remote and on site', () => {
    const session = {
      ...{ tool: 'Assistenza rapida', consent: 'Ugo Verdi', text: 'Reinstallato il driver.' },
      ...{ startedAt: '2026-03-02T07:30:00Z', endedAt: '2026-03-02T07:50:00Z' },
    };

    it('records a remote session with the consent it was held with', async () => {
      const number = await opened();
      await desk.act(number, 'record-remote-session', session);
      const recorded = (await desk.events(number)).find(({ type }) => type === 'remote-session-recorded');
      expect(recorded).toMatchObject({
        data: { tool: 'Assistenza rapida', startedAt: '2026-03-02T07:30:00.000Z', technician: { name: 'Mario Rossi' } },
      });
      const { messages } = await desk.ticket(number);
      expect(messages.find(({ visibility }) => visibility === 'internal')).toMatchObject({
        text: 'Consenso di: Ugo Verdi\n\nReinstallato il driver.',
      });
      const backwards = { ...session, endedAt: session.startedAt };
      expect(await refused(number, 'record-remote-session', backwards)).toEqual([400, 'TICKET.INTERVENTION']);
      const toCome = { ...session, endedAt: '2026-03-02T09:00:00Z' };
      expect(await refused(number, 'record-remote-session', toCome)).toEqual([400, 'TICKET.INTERVENTION']);
      expect(await refused(number, 'record-remote-session', { ...session, consent: ' ' })).toEqual([
        400,
        'TICKET.INTERVENTION',
      ]);
    });

    const visit = {
      ...{ from: '2026-03-03T09:00:00Z', to: '2026-03-03T10:00:00Z' },
      ...{ place: 'Biblioteca, via Roma 1', agreedWith: 'Ugo Verdi' },
    };

    it('agrees a visit on site, whose term runs until it is done; nobody is promised twice at one time', async () => {
      const number = await opened();
      await sportello.settled();
      await desk.act(number, 'agree-visit', visit);
      const term = async () => (await desk.ticket(number)).clocks.find(({ clock: name }) => name === 'on-site');
      expect(await term()).toMatchObject({ state: 'running' });
      const overlapping = { ...visit, from: '2026-03-03T09:30:00Z', to: '2026-03-03T11:00:00Z' };
      expect(await refused(number, 'agree-visit', overlapping)).toEqual([409, 'TICKET.VISIT_OVERLAPS']);
      expect(await refused(await opened(), 'agree-visit', overlapping)).toEqual([409, 'TICKET.VISIT_OVERLAPS']);
      expect(await refused(number, 'agree-visit', { ...visit, to: visit.from })).toEqual([400, 'TICKET.INTERVENTION']);
      const early = { visit: 1, outcome: 'done', text: 'Fatto' };
      expect(await refused(number, 'record-visit', early)).toEqual([400, 'TICKET.INTERVENTION']);
      await desk.act(number, 'record-visit', { ...early, outcome: 'missed', text: 'Sede chiusa' });
      expect(await refused(number, 'record-visit', early)).toEqual([404, 'TICKET.NO_SUCH_VISIT']);
      await desk.act(number, 'agree-visit', visit);
      await sportello.passTo('2026-03-03T10:05:00Z');
      await desk.act(number, 'record-visit', { visit: 2, outcome: 'done', text: 'Sostituito il cavo' });
      expect(await term()).toMatchObject({ state: 'met' });
      expect((await desk.events(number)).map(({ type }) => type).filter((type) => type.startsWith('visit-'))).toEqual([
        ...['visit-agreed', 'visit-missed', 'visit-agreed', 'visit-done'],
      ]);
    });
  });

  describe('the register of the supplied systems', () => {
    const server = {
      ...{ code: 'SRV-01', class: 'server', name: 'Server dei file', place: 'Municipio, CED', contract: 'Z1A2B3C4D5' },
      ...{ organisation: 'Comune', office: 'Ufficio informatico', supplier: 'Fornitore SpA', serial: 'SN-77' },
    };

    it('says what, where, whose, contract and checks; changes with its history, on the version seen', async () => {
      const first = await supervisor.post<SystemResultView>('systems', server, 'the-server');
      expect(await supervisor.post('systems', server, 'the-server')).toEqual(first);
      const again = await supervisor.ask('POST', 'systems', { json: server });
      expect(again).toMatchObject({ status: 409, body: { code: 'SYSTEM.CODE_TAKEN' } });
      const change = (place: string, version: number) =>
        supervisor.ask('POST', 'systems/SRV-01/change', { json: { place }, headers: { 'If-Match': `"${version}"` } });
      expect((await change('Biblioteca', 1)).headers.get('etag')).toBe('"2"');
      expect((await change('Altrove', 1)).body.code).toBe('RECORD.STALE_VERSION');
      const system = await desk.get<WholeSystemView>('systems/SRV-01');
      expect(system).toMatchObject({ ...server, place: 'Biblioteca', status: 'in-use', version: 2 });
      expect(system.events).toMatchObject([
        { type: 'system-changed', by: 'Capo Servizio', data: { place: { from: 'Municipio, CED', to: 'Biblioteca' } } },
        { type: 'system-registered' },
      ]);
      expect((await desk.ask('POST', 'systems', { json: { ...server, code: 'SRV-02' } })).status).toBe(403);
    });

    it('reads a table line by line, all of it or nothing, and writes it again', async () => {
      const heading = 'code;class;name;place';
      const importing = (csv: string) => supervisor.ask('POST', 'systems/import', { json: { csv } });
      const wrong = await importing(
        `${heading}\nPRN-1;printer;Stampante;Atrio\nPRN-2;toaster;=SUM(A1);\nPRN-1;printer;B;C`,
      );
      expect(wrong).toMatchObject({ status: 400, body: { code: 'SYSTEM.CSV' } });
      expect(wrong.body.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([
        ...['line 3: name formula', 'line 3: class invalid', 'line 3: place invalid', 'line 4: code repeated'],
      ]);
      for (const csv of [
        'nonsense',
        `${heading};colour\nP;printer;N;L;red`,
        `${heading}\nP;printer`,
        `${heading}\n"P;x`,
      ]) {
        expect((await importing(csv)).body.code).toBe('SYSTEM.CSV');
      }
      expect((await importing(`${heading}\n${'x'.repeat(3_000_000)}`)).status).toBeGreaterThanOrEqual(400);
      const good = `${heading}\nPRN-1;printer;Stampante città;Atrio\nPRN-2;printer;Plotter;Ufficio tecnico`;
      expect((await importing(good)).body).toEqual({ registered: 2 });
      const found = await desk.get<SystemPageView>('systems?q=CITTA%20atrio&class=printer');
      expect(found.items.map(({ code }) => code)).toEqual(['PRN-1']);
      const page = await desk.get<SystemPageView>('systems?limit=2');
      expect(page.items).toHaveLength(2);
      const rest = await desk.get<SystemPageView>(
        new URL(page._links.next ?? '').pathname + new URL(page._links.next ?? '').search,
      );
      const codes = [...page.items, ...rest.items].map(({ code }) => code);
      expect(codes.sort()).toEqual(['PRN-1', 'PRN-2', 'SRV-01']);
      const table = await desk.ask<string>('GET', 'systems/csv?separator=%3B');
      expect(table.body).toMatch(/\r\nPRN-1;printer;Stampante città;Atrio;/);
    });

    it('is what tickets point at, each other tenant its own', async () => {
      const number = await opened();
      const { id } = await desk.get<WholeSystemView>('systems/SRV-01');
      await desk.act(number, 'point-at-system', { system: id });
      expect((await desk.get<WholeSystemView>('systems/SRV-01')).tickets).toMatchObject([
        { number, kind: 'malfunction' },
      ]);
      const nowhere = { system: '00000000-0000-4000-8000-000000000000' };
      expect(await refused(number, 'point-at-system', nowhere)).toEqual([404, 'SYSTEM.NOT_FOUND']);
      const stranger = await sportello.staff(OTHER, ['l1']);
      const theirs = await stranger.register({ ...call, requester: { ...call.requester, userType: 'citizen' } });
      const across = await stranger.ask('POST', `tickets/${theirs.number}/point-at-system`, { json: { system: id } });
      expect(across).toMatchObject({ status: 404, body: { code: 'SYSTEM.NOT_FOUND' } });
      await desk.act(number, 'unpoint-system', { system: id, reason: 'È un altro' });
      expect((await desk.get<WholeSystemView>('systems/SRV-01')).tickets).toEqual([]);
    });
  });

  describe('scheduled preventive maintenance', () => {
    const system = () => desk.get<WholeSystemView>('systems/NET-01');
    const due = '2026-03-30';

    it('opens a ticket before the check is due, once, points at the system, and proposes the day', async () => {
      const device = { code: 'NET-01', class: 'network', name: 'Centro stella', place: 'CED', nextCheck: due };
      await supervisor.post('systems', device);
      await sportello.settled();
      expect((await system()).rounds).toEqual([]);
      await sportello.passTo('2026-03-10T08:00:00Z');
      const { rounds, tickets } = await system();
      expect(rounds).toEqual([{ plan: 'quarterly-check', due, ticket: tickets[0]?.number }]);
      expect(tickets).toMatchObject([{ kind: 'preventive-maintenance' }]);
      await sportello.passTo('2026-03-13T08:00:00Z');
      expect((await system()).tickets).toHaveLength(1);
    });

    it('is agreed beforehand by the IT office and the users, informing the Referente, and only then done', async () => {
      const number = (await system()).tickets[0]?.number ?? '';
      const done = { date: '2026-03-13', text: 'Verificato; aggiornato il firmware.' };
      expect(await refused(number, 'complete-maintenance', done)).toEqual([409, 'TICKET.MAINTENANCE_NOT_AGREED']);
      const accept = (party: string, date: string) => ({ party, date, acceptedBy: 'Ada Neri' });
      expect(await refused(number, 'accept-maintenance', accept('users', '2026-03-29'))).toEqual([
        400,
        'TICKET.INTERVENTION',
      ]);
      await desk.act(number, 'accept-maintenance', accept('it-office', due));
      await desk.act(number, 'move-maintenance', { date: '2026-03-16', reason: 'Elezioni' });
      for (const party of ['it-office', 'users'])
        await desk.act(number, 'accept-maintenance', accept(party, '2026-03-16'));
      await sportello.passTo('2026-03-16T10:00:00Z');
      await desk.act(number, 'complete-maintenance', { ...done, date: '2026-03-16' });
      await sportello.settled();
      expect(await system()).toMatchObject({
        ...{ lastCheck: '2026-03-16', nextCheck: '2026-06-16' },
        rounds: [{ due, ticket: number, doneOn: '2026-03-16' }],
      });
      const log = (await desk.events(number)).map(({ type }) => type).filter((type) => type.startsWith('maintenance-'));
      expect(log).toEqual([
        ...['maintenance-proposed', 'maintenance-accepted', 'maintenance-moved'],
        ...['maintenance-accepted', 'maintenance-accepted', 'maintenance-done'],
      ]);
      const operator = await sportello.staff(TENANT, ['tenant-admin']);
      const told = await eventually('the Referente is informed', async () => {
        const mails = await operator.mailsTo('referente@ente.example');
        const about = mails.filter(({ text }) => /[Mm]anutenzione programmata|accetta/.test(text ?? ''));
        return about.length >= 6 ? about : null;
      });
      expect(told[0]?.text).toContain(`Manutenzione programmata proposta per il ${due}`);
    });

    it('comes back three months later, and ordinary and corrective maintenance points at the same system', async () => {
      const { id } = await system();
      const { number } = await desk.register({ ...call, kind: 'corrective-maintenance' });
      await desk.act(number, 'point-at-system', { system: id });
      expect((await system()).tickets.map(({ kind }) => kind)).toEqual([
        'corrective-maintenance',
        'preventive-maintenance',
      ]);
      await sportello.passTo('2026-05-27T08:00:00Z');
      expect((await system()).rounds.map(({ due: day }) => day)).toEqual(['2026-06-16', due]);
    });
  });
});
