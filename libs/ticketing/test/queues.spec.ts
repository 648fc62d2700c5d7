import {
  AddNoteCommand,
  AskCallBackCommand,
  CountQueuesQuery,
  ListQueueQuery,
  PostgresRankingStore,
  RaiseUrgencyCommand,
  RecordCallCommand,
  RequestInformationCommand,
  RouteTicketCommand,
  TakeChargeCommand,
  type QueueName,
  type QueueScope,
} from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing } from './ticketing.harness.js';

const SEVERITIES = [3, 1, 2, 3, 1];
const MINUTE = 60_000;

let ticketing: Ticketing;
const numbers: string[] = [];

beforeAll(async () => {
  ticketing = await Ticketing.start();
  for (const severity of SEVERITIES) {
    ticketing.clock.advance(MINUTE);
    const { number } = await ticketing.register({ severity });
    await route(number, 'front');
    numbers.push(number);
  }
});
afterAll(() => ticketing.stop());

const reason = { it: 'Prova', en: 'Trial' };
const route = (ticket: string, team: string) =>
  ticketing.commands.execute(
    new RouteTicketCommand(ticketing.context(MACHINE), ticketing.key(), { ticket, team, reason }),
  );
const scope = (changes: Partial<QueueScope> = {}): QueueScope => {
  const now = ticketing.clock.now();
  const soon = new Date(now.getTime() + 60 * MINUTE);
  return { person: ROSSI.id, teams: ['front', 'network'], unrouted: false, now, soon, ...changes };
};
const sight = { restricted: false };
const page = (queue: QueueName, changes: Partial<QueueScope> = {}, cursor?: string, limit = 100) =>
  ticketing.queries.execute(
    new ListQueueQuery(
      { tenant: ALFA },
      { queue, scope: scope(changes), sight, page: { limit, ...(cursor === undefined ? {} : { cursor }) } },
    ),
  );
const inQueue = async (queue: QueueName, changes: Partial<QueueScope> = {}): Promise<number[]> =>
  (await page(queue, changes)).items.map(({ number }) => numbers.indexOf(number));
const counts = async (changes: Partial<QueueScope> = {}): Promise<Partial<Record<QueueName, number>>> =>
  Object.fromEntries(
    (await ticketing.queries.execute(new CountQueuesQuery({ tenant: ALFA }, { scope: scope(changes), sight }))).map(
      ({ queue, count }) => [queue, count],
    ),
  );

describe('queues (E8)', () => {
  it('are worked by severity, not by order of arrival; among equals the older first', async () => {
    expect(await inQueue('my-team')).toEqual([1, 4, 2, 0, 3]);
    expect(await inQueue('unassigned')).toEqual([1, 4, 2, 0, 3]);
  });

  it('lead page after page to every ticket once', async () => {
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const { items, next } = await page('my-team', {}, cursor, 2);
      seen.push(...items.map(({ number }) => number));
      if (next === null) break;
      cursor = next;
    }
    expect(seen.map((number) => numbers.indexOf(number))).toEqual([1, 4, 2, 0, 3]);
  });

  it('show only the teams of who looks, and what no team has to those who supervise', async () => {
    expect(await inQueue('my-team', { teams: ['network'] })).toEqual([]);
    ticketing.clock.advance(MINUTE);
    const { number } = await ticketing.register({ severity: 2 });
    numbers.push(number);
    expect(await inQueue('unassigned', { teams: [], unrouted: true })).toEqual([5]);
    await route(number, 'network');
    expect(await inQueue('my-team', { teams: ['network'] })).toEqual([5]);
  });

  it('put first what was raised to urgent, with the reason', async () => {
    await ticketing.commands.execute(
      new RaiseUrgencyCommand(ticketing.context(ROSSI), ticketing.key(), {
        ticket: numbers[3]!,
        reason: 'Ferma tutto',
      }),
    );
    const [first] = (await page('my-team', { teams: ['front'] })).items.filter(({ severity }) => severity === 3);
    expect(first).toMatchObject({
      number: numbers[3],
      priority: { code: 1, reasons: [{ en: 'Raised to urgent: Ferma tutto' }] },
    });
    expect(await inQueue('my-team', { teams: ['front'] })).toEqual([1, 4, 3, 2, 0]);
  });

  it('hold what a person has, what waits, and no more what is unassigned', async () => {
    const by = () => [ticketing.context(ROSSI), ticketing.key()] as const;
    const ticket = numbers[2]!;
    await ticketing.commands.execute(new TakeChargeCommand(...by(), { ticket }));
    expect(await inQueue('my-work')).toEqual([2]);
    expect(await inQueue('unassigned', { teams: ['front'] })).toEqual([1, 4, 3, 0]);
    await ticketing.commands.execute(
      new RequestInformationCommand(...by(), { ticket, message: { text: 'Da quando?' } }),
    );
    expect(await inQueue('waiting')).toEqual([2]);
  });

  it('tell what is about to run out of time from what already has', async () => {
    // Taken in charge within thirty minutes of the office’s hours; the first came at 09:01 in Rome.
    const at = (time: string) => ({ now: new Date(`2026-03-02T${time}Z`), soon: new Date(`2026-03-02T${time}Z`) });
    const soon = (now: string, until: string) => ({ ...at(now), soon: at(until).soon });
    expect(await inQueue('breached', at('08:00:00'))).toEqual([]);
    expect(await inQueue('due-soon', soon('08:00:00', '08:33:00'))).toEqual([0, 1]);
    expect(await inQueue('breached', at('08:33:00'))).toEqual([0, 1]);
    expect(await inQueue('due-soon', soon('08:33:00', '09:33:00'))).toEqual([3, 4, 5]);
  });

  it('keep a promised call until the requester was spoken to (C8)', async () => {
    const by = () => [ticketing.context(ROSSI), ticketing.key()] as const;
    const ticket = numbers[0]!;
    const past = new AskCallBackCommand(...by(), { ticket, promisedBy: '2026-03-02T08:00:00Z' });
    await expect(ticketing.commands.execute(past)).rejects.toMatchObject({ code: 'TICKET.CALL_BACK_IN_THE_PAST' });
    await ticketing.commands.execute(
      new AskCallBackCommand(...by(), { ticket, promisedBy: '2026-03-02T10:00:00+01:00' }),
    );
    expect((await page('call-backs')).items).toMatchObject([
      { number: ticket, callBackAt: '2026-03-02T09:00:00.000Z' },
    ]);
    const call = (outcome: 'no-answer' | 'spoken') =>
      ticketing.commands.execute(new RecordCallCommand(...by(), { ticket, outcome, message: { text: 'Provato' } }));
    await call('no-answer');
    expect(await inQueue('call-backs')).toEqual([0]);
    await call('spoken');
    expect(await inQueue('call-backs')).toEqual([]);
  });

  it('are counted in one statement', async () => {
    ticketing.statements.length = 0;
    const all = await counts();
    expect(ticketing.statements).toHaveLength(3);
    expect(all).toMatchObject({ 'my-work': 1, 'my-team': 6, unassigned: 5, waiting: 1, 'call-backs': 0 });
  });

  it('leave out restricted tickets for those who may not see them (A2)', async () => {
    const { number } = await ticketing.register({ kind: 'threat', severity: 1 });
    await route(number, 'front');
    expect((await page('my-team')).items.map((ticket) => ticket.number)).not.toContain(number);
    expect(await counts()).toMatchObject({ 'my-team': 6 });
  });

  it.each(['x', Buffer.from('[1]').toString('base64url'), Buffer.from('[1,"a","b","c"]').toString('base64url')])(
    'refuse a made-up cursor (%s)',
    async (cursor) => {
      await expect(page('my-team', {}, cursor)).rejects.toMatchObject({ code: 'LIST.INVALID_CURSOR' });
      await expect(page('breached', {}, cursor)).rejects.toMatchObject({ code: 'LIST.INVALID_CURSOR' });
    },
  );

  it('keep up with a note as with any other change', async () => {
    const before = await inQueue('my-team');
    const note = { ticket: numbers[0]!, visibility: 'internal', message: { text: 'n' } } as const;
    await ticketing.commands.execute(new AddNoteCommand(ticketing.context(ROSSI), ticketing.key(), note));
    expect(await inQueue('my-team')).toEqual(before);
  });

  it('are put in order while somebody holds several of their tickets, in whatever order the places come', async () => {
    const { unitOfWork } = ticketing.database;
    const store = new PostgresRankingStore();
    const rows = await ticketing.database.asAdmin<{ id: string; version: number }>(
      'SELECT id, version FROM sportello.ticket WHERE tenant_id = $1 ORDER BY id DESC',
      [ALFA],
    );
    const ids = rows.map(({ id }) => id);
    const hold = () =>
      unitOfWork.run({ tenant: ALFA }, (tx) =>
        tx.query('SELECT id FROM ticket WHERE tenant_id = $1 AND id = ANY ($2) ORDER BY id FOR UPDATE', [ALFA, ids]),
      );
    const put = (rank: number) =>
      unitOfWork.run({ tenant: ALFA }, (tx) =>
        store.place(
          tx,
          rows.map((row) => ({ ...row, place: { priority: { code: 3, reasons: [] }, rank } })),
        ),
      );
    for (let round = 1; round <= 40; round += 2)
      await expect(Promise.all([hold(), put(round), hold(), put(round + 1), hold()])).resolves.toBeDefined();
  });
});
