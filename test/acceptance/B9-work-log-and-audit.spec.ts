import type { Api } from '../../apps/server/test/support/api.js';
import type { AuditPageView } from '../../apps/server/src/audit/audit.views.js';
import { InProcessSportello, stoppedAt } from '../../apps/server/test/support/sportello.in-process.js';

// @covers wholly
describe('B9 · everything users and support do is in the work log; changes and main operations are in the system’s log', () => {
  const TENANT = 'ente-sam';
  let sportello: InProcessSportello;
  let carla: Api;
  let pia: Api;
  beforeAll(async () => {
    sportello = await InProcessSportello.start({ tenants: [TENANT], clock: stoppedAt('2026-03-03T09:00:00Z') });
    carla = await sportello.staff(TENANT, ['l1'], { id: 'carla', name: 'Carla Operatrice' });
    pia = await sportello.staff(TENANT, ['supervisor'], { id: 'spoc-lead', name: 'Responsabile dello SPOC' });
  });
  afterAll(() => sportello.stop());

  const SECRET = 'Il paziente Bianchi ha telefonato';
  const call = { requester: { name: 'Ada Bianchi', email: 'ada@ente.example' }, subject: 'Guasto', text: SECRET };
  const types = async (number: string): Promise<string[]> => (await carla.events(number)).map(({ type }) => type);
  const audit = (query: string): Promise<AuditPageView> =>
    pia.get(`audit?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z${query}`);

  /** A life of a ticket, by users and by support. */
  async function lived(classification: object): Promise<string> {
    const { number } = await carla.register({ ...call, ...classification });
    await sportello.settled();
    await carla.act(number, 'take-charge');
    await carla.act(number, 'start-work');
    await carla.act(number, 'add-note', { text: 'Sentito il collega' });
    await carla.act(number, 'set-severity', { severity: 2, reason: 'C’è un’alternativa' });
    await carla.act(number, 'raise-urgency', { reason: 'Sportello fermo' });
    await carla.act(number, 'send-reminder', {
      to: { type: 'team', id: 'infrastructure' },
      text: 'A che punto siete?',
    });
    await carla.act(number, 'record-reminder');
    await carla.act(number, 'request-information', { text: 'In quale stanza?' });
    await sportello.settled();
    const mail = (await carla.mailsTo('ada@ente.example')).findLast((one) => one.ticketNumber === number);
    const token = /\/request#(\S+)/.exec(mail?.text ?? '')?.[1];
    await sportello.api(TENANT, token).post('my-ticket/replies', { text: 'Stanza 12.' });
    await carla.resolve(number, { reason: 'solved', text: 'Sostituito.' });
    return number;
  }
  const LIFE = [
    ...['registered', 'taken-charge', 'work-started', 'note-added', 'severity-set', 'urgency-raised', 'reminder-sent'],
    ...['reminder-received', 'information-requested', 'reply-received', 'answer-given', 'resolved'],
  ];

  it.each([
    ['of a malfunction', { kind: 'malfunction' }],
    [
      'of maintenance too',
      { kind: 'corrective-maintenance', area: 'maintenance', topic: 'on-request', subtopic: 'software-fix' },
    ],
  ])('the work log %s tells every act, who did it and when, in order', async (_, classification) => {
    const number = await lived(classification);
    const events = await carla.events(number);
    expect(await types(number)).toEqual(expect.arrayContaining(LIFE));
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_event, index) => index + 1));
    for (const { at, actor } of events) {
      expect(at).toMatch(/^2026-03-03T09:00:00/);
      expect(actor.id).not.toBe('');
    }
  });

  it('every command that changes a ticket leaves an event: the version and the log grow together', async () => {
    const { number } = await carla.register(call);
    await sportello.settled();
    const acts: [string, object][] = [
      ['take-charge', {}],
      ['start-work', {}],
      ['add-note', { text: 'Nota' }],
      ['escalate', { team: 'infrastructure', reason: 'Serve la rete' }],
      ['assign', { technician: 'network-specialist' }],
      ['request-on-call', { team: 'on-call', reason: 'Urgente' }],
    ];
    for (const [command, input] of acts) {
      const before = (await carla.events(number)).length;
      await carla.act(number, command, input);
      expect({ command, events: (await carla.events(number)).length }).toEqual({ command, events: before + 1 });
    }
  });

  it('the audit lists acts across tickets by person, type and time, newest first and page by page, for supervisors alone', async () => {
    const own = await audit('&actor=carla&limit=100');
    expect(own.items.length).toBeGreaterThan(20);
    expect(new Set(own.items.map(({ actor }) => actor.id))).toEqual(new Set(['carla']));
    expect(new Set(own.items.map(({ number }) => number)).size).toBeGreaterThan(2);
    expect(new Set((await audit('&type=taken-charge')).items.map(({ type }) => type))).toEqual(
      new Set(['taken-charge']),
    );
    const first = await audit('&actor=carla&limit=15');
    const cursor = new URL(first._links.next ?? '').searchParams.get('cursor') ?? '';
    const second = await audit(`&actor=carla&limit=15&cursor=${cursor}`);
    expect([...first.items, ...second.items]).toEqual(own.items.slice(0, 30));
    expect((await pia.get<AuditPageView>('audit?from=2026-03-04T00:00:00Z&to=2026-03-05T00:00:00Z')).items).toEqual([]);
    expect((await carla.ask('GET', 'audit?from=2026-03-03T00:00:00Z&to=2026-03-04T00:00:00Z')).status).toBe(403);
    expect((await pia.ask('GET', 'audit?from=2026-13-45T00:00:00Z&to=2026-03-04T00:00:00Z')).status).toBe(400);
  });

  it('the system’s log has a line for each operation: who, what, on which ticket, under which id, and nobody’s words', async () => {
    const { number } = await carla.register(call);
    await carla.act(number, 'take-charge');
    await carla.ask('POST', `tickets/${number}/start-work`, { json: {} });
    await carla.ask('POST', `tickets/${number}/start-work`, { json: {} });
    const lines = sportello.logs
      .map((line): Record<string, unknown> => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['number'] === number || line['ticket'] === number);
    expect(lines).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ msg: 'operation', operation: 'RegisterTicket', tenant: TENANT, state: 'registered' }),
        expect.objectContaining({ operation: 'TakeCharge', state: 'in-charge', actor: { type: 'staff', id: 'carla' } }),
        expect.objectContaining({
          msg: 'operation refused',
          operation: 'StartWork',
          refused: 'TICKET.ILLEGAL_TRANSITION',
        }),
      ]),
    );
    for (const line of lines) expect(line['correlationId']).toEqual(expect.any(String));
    expect(sportello.logs.join('')).not.toContain(SECRET);
    expect(sportello.logs.join('')).not.toContain('Ada Bianchi');
  });
});
