import { tenantId } from '@sportello/kernel';
import type { ContactHistoryView } from '../../apps/server/src/contacts/contacts.views.js';
import type { BulkView } from '../../apps/server/src/desk/bulk.views.js';
import type { SavedViewsView, SavedViewView } from '../../apps/server/src/desk/saved-views.views.js';
import type { TicketPageView } from '../../apps/server/src/tickets/ticket.views.js';
import type { WallView } from '../../apps/server/src/views/wall.views.js';
import type { Api } from '../../apps/server/test/support/api.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

const TENANT = 'pac-spoc';
/** Lets people act on the tickets of their own teams alone. */
const STRICT = 'noipa';
const clock = stoppedAt('2026-03-03T09:00:00Z');
let sportello: InProcessSportello;
let giulia: Api;
let marco: Api;
let lead: Api;

beforeAll(async () => {
  sportello = await InProcessSportello.start({ tenants: [TENANT, STRICT], clock });
  giulia = await sportello.staff(TENANT, ['l1'], { id: 'giulia.conti', name: 'Giulia Conti', teams: ['front-office'] });
  marco = await sportello.staff(TENANT, ['l1'], { id: 'marco.leone', name: 'Marco Leone', teams: ['front-office'] });
  lead = await sportello.staff(TENANT, ['supervisor'], { id: 'elena.riva', name: 'Elena Riva' });
});
afterAll(() => sportello.stop());

const call = (changes: object = {}): object => ({
  ...{ requester: { name: 'Ugo Neri', phone: '06 5555 0301' }, subject: 'Stampante ferma', text: 'Non stampa.' },
  ...{ kind: 'malfunction', severity: 3 },
  ...changes,
});

async function opened(changes: object = {}): Promise<string> {
  const { number } = await giulia.register(call(changes));
  await sportello.settled();
  return number;
}

describe('the next actions of a ticket', () => {
  it('are those that its state allows, that make sense now, and that whoever looks may do', async () => {
    const number = await opened();
    const fresh = (await giulia.ticket(number)).actions;
    expect(fresh).toEqual(expect.arrayContaining(['take-charge', 'classify', 'route', 'add-note', 'raise-urgency']));
    for (const none of [
      'start-work',
      'resolve',
      'reopen',
      'lower-urgency',
      'authorise-on-call',
      'register',
      'archive',
    ]) {
      expect(fresh).not.toContain(none);
    }
    await giulia.act(number, 'take-charge');
    expect((await giulia.ticket(number)).actions).toEqual(expect.arrayContaining(['start-work', 'resolve']));
    expect((await giulia.ticket(number)).actions).not.toContain('take-charge');
    expect((await marco.ticket(number)).actions).toContain('take-charge');
    // Evaluating its terms again is the supervisor's.
    expect((await giulia.ticket(number)).actions).not.toContain('re-evaluate-terms');
    expect((await lead.ticket(number)).actions).toContain('re-evaluate-terms');
  });

  it('are none for who answers for the service and works no ticket', async () => {
    const manager = await sportello.staff(TENANT, ['service-manager'], { id: 'manager' });
    expect((await manager.ticket(await opened())).actions).toEqual([]);
  });

  it('are few on a ticket of another team, where the tenant says so', async () => {
    const teams = await teamsOf(STRICT);
    const [first = '', second = ''] = teams;
    const boss = await sportello.staff(STRICT, ['supervisor'], { id: 'boss' });
    const { number } = await boss.register({
      requester: { name: 'Ada', email: 'ada@ente.example' },
      subject: 'x',
      text: 'y',
    });
    await sportello.settled();
    if ((await boss.ticket(number)).team !== first) await boss.act(number, 'route', { team: first, reason: 'Prova' });
    const stranger = await sportello.staff(STRICT, ['l2'], { id: 'stranger', teams: [second] });
    const own = await sportello.staff(STRICT, ['l2'], { id: 'own', teams: [first] });
    expect((await stranger.ticket(number)).actions).not.toContain('take-charge');
    expect((await stranger.ticket(number)).actions).toContain('add-note');
    expect((await own.ticket(number)).actions).toContain('take-charge');
    const body = { numbers: [number], do: 'take-charge' };
    const { items } = await stranger.post<BulkView>('tickets/bulk/preview', body);
    expect(items).toMatchObject([{ outcome: 'refused', code: 'AUTH.OTHER_TEAM' }]);
  });
});

const teamsOf = async (tenant: string): Promise<readonly string[]> =>
  Object.keys((await sportello.running.foundation.directory.current(tenantId(tenant))).teams);

describe('the list of tickets', () => {
  it('is narrowed by what a desk asks for', async () => {
    const mine = await opened({ subject: 'Calendario condiviso' });
    await giulia.act(mine, 'take-charge');
    const { contact } = await giulia.ticket(mine);
    const numbers = async (query: string): Promise<string[]> =>
      (await giulia.tickets(`?limit=100&${query}`)).items.map(({ number }) => number);
    expect(await numbers('assignee=me')).toContain(mine);
    expect(await numbers('assignee=nobody')).not.toContain(mine);
    expect(await numbers('states=in-charge,in-progress')).toContain(mine);
    expect(await numbers('states=resolved')).not.toContain(mine);
    expect(await numbers(`requester=${contact?.id ?? ''}`)).toContain(mine);
    expect(await numbers('priority=1')).not.toContain(mine);
    expect(await numbers('openedFrom=2026-03-03T08:00:00Z&openedTo=2026-03-03T10:00:00Z')).toContain(mine);
    expect(await numbers('openedTo=2026-03-03T08:00:00Z')).toEqual([]);
    expect(await numbers('dueWithin=1')).not.toContain(mine);
    expect(await numbers('dueWithin=525600')).toContain(mine);
    const due = (await giulia.tickets('?sort=dueAt&limit=100')).items.map(({ dueAt }) => dueAt ?? '');
    expect(due.length).toBeGreaterThan(1);
    expect(due).toEqual([...due].sort());
    expect((await giulia.ask('GET', 'tickets?states=broken')).status).toBe(400);
  });

  it('tells what has been waiting without a sign of life', async () => {
    const number = await opened({ requester: { name: 'Pia', email: 'pia@person.example' } });
    await giulia.act(number, 'take-charge');
    await giulia.act(number, 'request-information', { text: 'Quale stampante?' });
    await sportello.settled();
    const waiting = async (): Promise<string[]> =>
      (await giulia.tickets('?waitingFor=60')).items.map((one) => one.number);
    expect(await waiting()).not.toContain(number);
    clock.advance(61 * 60_000);
    expect(await waiting()).toContain(number);
  });
});

describe('views somebody keeps', () => {
  it('are theirs until they share them with a team, and show what they are asked for', async () => {
    const number = await opened({ subject: 'Vista salvata' });
    const content = { name: 'Da prendere', filter: { assignee: 'nobody', q: 'vista' }, columns: ['number', 'subject'] };
    const kept = await giulia.post<SavedViewView>('saved-views', content);
    expect(kept).toMatchObject({
      mine: true,
      sort: '-openedAt',
      columns: ['number', 'subject'],
      owner: 'Giulia Conti',
    });
    const rows = await giulia.get<TicketPageView>(`saved-views/${kept.id}/tickets`);
    expect(rows.items.map((one) => one.number)).toEqual([number]);
    expect((await marco.get<SavedViewsView>('saved-views')).items).toEqual([]);
    expect((await marco.ask('GET', `saved-views/${kept.id}/tickets`)).status).toBe(404);

    const shared = { ...content, team: 'front-office' };
    await giulia.ask('PUT', `saved-views/${kept.id}`, { json: shared });
    expect((await marco.get<SavedViewsView>('saved-views')).items).toMatchObject([{ mine: false, changeable: false }]);
    expect((await marco.ask('PUT', `saved-views/${kept.id}`, { json: shared })).status).toBe(404);
    await lead.ask('PUT', `saved-views/${kept.id}`, { json: { ...shared, name: 'Da prendere subito' } });
    expect((await giulia.get<SavedViewsView>('saved-views')).items).toMatchObject([{ name: 'Da prendere subito' }]);
    await giulia.post(`saved-views/${kept.id}/remove`);
    expect((await giulia.get<SavedViewsView>('saved-views')).items).toEqual([]);
  });

  it('are checked as a question would be, have a name each, and are not without end', async () => {
    const bad = await giulia.ask('POST', 'saved-views', { json: { name: 'x', filter: { severity: 9, other: 1 } } });
    expect(bad.status).toBe(400);
    expect(bad.body.errors?.map(({ field }) => field).sort()).toEqual(['filter.other', 'filter.severity']);
    const foreign = { name: 'x', filter: {}, team: 'cyber-response' };
    expect((await giulia.ask('POST', 'saved-views', { json: foreign })).body.code).toBe('VIEW.INVALID');
    await giulia.post('saved-views', { name: 'Una', filter: {} });
    expect((await giulia.ask('POST', 'saved-views', { json: { name: 'Una', filter: {} } })).body.code).toBe(
      'VIEW.NAME_TAKEN',
    );
    for (let i = 1; i < 50; i++) await giulia.post('saved-views', { name: `Vista ${i}`, filter: {} });
    const last = await giulia.ask('POST', 'saved-views', { json: { name: 'Troppe', filter: {} } });
    expect(last).toMatchObject({ status: 409, body: { code: 'VIEW.TOO_MANY' } });
  });
});

describe('the same thing done to many tickets', () => {
  it('is looked at first, then done one by one, and once for a key', async () => {
    const [one, two, ended] = [await opened(), await opened(), await opened()];
    await giulia.act(ended, 'take-charge');
    await giulia.resolve(ended, { reason: 'solved', text: 'Fatto.', told: 'call' });
    const body = { numbers: [one, two, ended, 'PACSPOC-2026-9999999'], do: 'take-charge' };
    const preview = await marco.post<BulkView>('tickets/bulk/preview', body);
    expect(preview).toMatchObject({
      ...{ done: 2, refused: 2 },
      items: [
        { number: one, outcome: 'would', state: 'in-charge' },
        { number: two, outcome: 'would', state: 'in-charge' },
        { number: ended, outcome: 'refused', code: 'TICKET.ILLEGAL_TRANSITION' },
        { outcome: 'refused', code: 'TICKET.NOT_FOUND' },
      ],
    });
    expect((await marco.ticket(one)).state).toBe('registered');
    const done = await marco.post<BulkView>('tickets/bulk', body, 'many-1');
    expect(done).toMatchObject({ done: 2, refused: 2 });
    expect((await marco.ticket(two)).assignee).toMatchObject({ id: 'marco.leone' });
    expect(await marco.post<BulkView>('tickets/bulk', body, 'many-1')).toEqual(done);
    expect((await marco.events(one)).filter(({ type }) => type === 'taken-charge')).toHaveLength(1);
  });

  it('can be any of what a desk does, each with what it needs', async () => {
    const number = await opened();
    const act = (body: object): Promise<BulkView> => lead.post('tickets/bulk', { numbers: [number], ...body });
    expect((await act({ do: 'add-note', text: 'Vista insieme alle altre' })).done).toBe(1);
    expect((await act({ do: 'set-severity', severity: 2, reason: 'Blocca un ufficio' })).done).toBe(1);
    expect((await act({ do: 'route', team: 'back-office', reason: 'Competenza' })).done).toBe(1);
    expect((await act({ do: 'assign', technician: 'paolo.serra' })).done).toBe(1);
    expect((await act({ do: 'unassign', reason: 'Assente' })).done).toBe(1);
    const missing = await lead.ask('POST', 'tickets/bulk', { json: { numbers: [number], do: 'route' } });
    expect(missing.status).toBe(422);
    expect(missing.body.errors?.map(({ field }) => field)).toEqual(['team', 'reason']);
    const ticket = await lead.ticket(number);
    expect(ticket).toMatchObject({ severity: 2, team: 'back-office' });
    expect(ticket.assignee).toBeUndefined();
    const log = (await lead.events(number)).map(({ type }) => type);
    expect(log.slice(-2)).toEqual(['assigned', 'unassigned']);
    const many = Array.from({ length: 51 }, (_, i) => `PACSPOC-2026-${String(i).padStart(7, '0')}`);
    expect((await lead.ask('POST', 'tickets/bulk', { json: { numbers: many, do: 'take-charge' } })).status).toBe(400);
  });
});

it('the wall shows the load of teams and of those on duty, terms, and what is urgent and unanswered', async () => {
  const urgent = await opened({ severity: 1 });
  const mine = await opened();
  await giulia.act(mine, 'take-charge');
  const wall = await lead.get<WallView>('views/wall');
  expect(wall.urgent.map(({ number }) => number)).toContain(urgent);
  const front = wall.teams.find(({ team }) => team === 'front-office');
  expect(front?.people).toEqual(
    expect.arrayContaining([expect.objectContaining({ person: { id: 'giulia.conti', name: 'Giulia Conti' } })]),
  );
  expect(wall.totals.open).toBe(wall.teams.reduce((sum, { open }) => sum + open, 0));
  expect((await giulia.ask('GET', 'views/wall')).status).toBe(403);
});

it('the history of a requester leaves out what whoever looks may not see', async () => {
  const requester = { name: 'Rita Blu', email: 'rita@person.example' };
  const plain = await opened({ requester });
  const secret = await opened({ requester, kind: 'cyber-threat' });
  const { contact } = await giulia.ticket(plain);
  const path = `contacts/${contact?.id ?? ''}/history`;
  expect(await giulia.get<ContactHistoryView>(path)).toMatchObject({
    totals: { tickets: 1 },
    items: [{ number: plain }],
  });
  const whole = await lead.get<ContactHistoryView>(path);
  expect(whole.items.map(({ number }) => number).sort()).toEqual([plain, secret].sort());
  const nobody = await giulia.ask('GET', 'contacts/00000000-0000-7000-8000-000000000000/history');
  expect(nobody).toMatchObject({ status: 404, body: { code: 'CONTACT.NOT_FOUND' } });
});

describe('answers written once', () => {
  const answer = {
    team: 'front-office',
    name: { it: 'Stampante', en: 'Printer' },
    text: {
      it: 'Gentile {{requester}}, la richiesta {{ number }} «{{subject}}» è di {{technician}}.',
      en: 'Dear {{requester}}, ticket {{number}} “{{subject}}” is with {{technician}}.',
    },
  };

  it('are filled in from the ticket in the language of whoever asked; their words are never read as placeholders', async () => {
    const { id } = await lead.post<{ id: string }>('canned-answers', answer);
    const number = await opened({ subject: 'Errore {{technician}} {{{number}}}', language: 'en' });
    const path = `tickets/${number}/canned-answers/${id}`;
    const before = await giulia.get<{ language: string; text: string }>(path);
    expect(before).toEqual({
      language: 'en',
      text: `Dear Ugo Neri, ticket ${number} “Errore {{technician}} {{{number}}}” is with ….`,
    });
    await giulia.act(number, 'take-charge');
    expect((await giulia.get<{ text: string }>(path)).text).toContain('is with Giulia Conti.');
  });

  it('are kept by those who coordinate, for a team or for all', async () => {
    expect((await giulia.ask('POST', 'canned-answers', { json: answer })).status).toBe(403);
    const bad = { ...answer, text: { it: '{{password}}', en: '{{ }}' } };
    const refused = await lead.ask('POST', 'canned-answers', { json: bad });
    expect(refused).toMatchObject({ status: 400, body: { code: 'ANSWER.INVALID' } });
    expect(refused.body.errors?.map(({ field }) => field)).toEqual(['text.it', 'text.en']);
    const { id } = await lead.post<{ id: string }>('canned-answers', { ...answer, team: 'back-office' });
    const ids = async (query: string): Promise<string[]> =>
      (await giulia.get<{ items: { id: string }[] }>(`canned-answers${query}`)).items.map((one) => one.id);
    expect(await ids('?team=front-office')).not.toContain(id);
    expect(await ids('?team=back-office')).toContain(id);
    await lead.post(`canned-answers/${id}/remove`);
    expect(await ids('')).not.toContain(id);
  });
});

describe('colleagues called in a note', () => {
  const mailsOf = async (person: string): Promise<string[]> =>
    (await lead.mailsTo(`${person}@pac.example`))
      .filter(({ template }) => template === 'mentioned')
      .map(({ text }) => text ?? '');

  it('are told where, not what; once for a note', async () => {
    const number = await opened();
    const note = { text: 'Paolo, la password è «segreta»?', mentions: ['paolo.serra'] };
    await giulia.act(number, 'add-note', note, 'note-1');
    await giulia.act(number, 'add-note', note, 'note-1');
    await sportello.settled();
    const mails = await mailsOf('paolo.serra');
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain(`Giulia Conti ha scritto una nota per Lei sulla richiesta ${number}`);
    expect(mails[0]).not.toContain('segreta');
  });

  it('are told also when the words of the note call them, and of a public note nobody is', async () => {
    const before = (await mailsOf('paolo.serra')).length;
    const number = await opened();
    await giulia.act(number, 'add-note', { text: '@Paolo Serra, puoi guardare?', visibility: 'public' });
    await giulia.act(number, 'add-note', { text: 'Lo chiedo a @paolo.serra.' });
    await sportello.settled();
    const mails = await mailsOf('paolo.serra');
    expect(mails).toHaveLength(before + 1);
    expect(mails.join()).toContain(`sulla richiesta ${number}`);
  });

  it('are only those who may see the ticket (A2)', async () => {
    const number = await opened({ kind: 'cyber-threat' });
    const note = { text: 'Guardate', mentions: ['bruno.sala', 'sara.greco', 'nobody'] };
    const refused = await lead.ask('POST', `tickets/${number}/add-note`, { json: note });
    expect(refused).toMatchObject({ status: 400, body: { code: 'TICKET.INVALID' } });
    expect(refused.body.errors?.map(({ field }) => field)).toEqual(['mentions.1', 'mentions.2']);
    const { items } = await lead.get<{ items: { id: string }[] }>(`tickets/${number}/mentionable`);
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['bruno.sala', 'elena.riva']));
    expect(items.map(({ id }) => id)).not.toContain('sara.greco');
    await lead.act(number, 'add-note', { text: 'Guarda, e non @sara.greco', mentions: ['bruno.sala'] });
    await sportello.settled();
    expect(await mailsOf('bruno.sala')).toHaveLength(1);
    expect(await mailsOf('sara.greco')).toEqual([]);
  });
});
