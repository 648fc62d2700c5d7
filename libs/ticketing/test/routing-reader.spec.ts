import {
  CloseTicketCommand,
  ReopenTicketCommand,
  RouteTicketCommand,
  RoutingReader,
  TakeChargeCommand,
} from '@sportello/ticketing';
import { ALFA, BETA, MACHINE, ROSSI, Ticketing, VERDI } from './ticketing.harness.js';

let ticketing: Ticketing;
let reader: RoutingReader;
beforeEach(async () => {
  ticketing = await Ticketing.start();
  reader = new RoutingReader(ticketing.database.unitOfWork);
});
afterEach(() => ticketing.stop());

const all = { restricted: true };
const reason = { it: 'Prova', en: 'Trial' };
const explanation = { team: 'front', rule: 'by-channel', trail: [] };

const route = (ticket: string, team: string, more: object = {}, by = MACHINE) =>
  ticketing.commands.execute(
    new RouteTicketCommand(ticketing.context(by), ticketing.key(), { ticket, team, reason, ...more }),
  );

const take = (ticket: string) =>
  ticketing.commands.execute(new TakeChargeCommand(ticketing.context(ROSSI), ticketing.key(), { ticket }));

const close = (ticket: string) =>
  ticketing.commands.execute(
    new CloseTicketCommand(ticketing.context(VERDI), ticketing.key(), { ticket, reason: 'duplicate' }),
  );

describe('what routing rules are told', () => {
  it('counts the tickets of each team that have not ended, by one statement', async () => {
    for (const team of ['front', 'front', 'network']) await route((await ticketing.register()).ticketId, team);
    await ticketing.register();
    const ended = (await ticketing.register()).ticketId;
    await route(ended, 'network');
    await close(ended);
    ticketing.statements.length = 0;
    expect(await reader.load({ tenant: ALFA })).toEqual({ front: 2, network: 1 });
    expect(ticketing.statements.filter((text) => text.includes('FROM ticket'))).toHaveLength(1);
    expect(await reader.load({ tenant: BETA })).toEqual({});
  });

  it('tells who had a ticket last, with the team it was in then and not the one it is in now (C14)', async () => {
    const { ticketId, number } = await ticketing.register();
    await route(ticketId, 'front');
    await take(ticketId);
    await route(ticketId, 'network');
    const { seen, team } = await reader.toRoute({ tenant: ALFA }, number, all);
    expect(team).toBe('network');
    expect(seen.lastTechnician).toEqual({ id: 's1', name: 'Mario Rossi', team: 'front' });
  });

  it('tells the team of a closure without charge, also after the ticket was reopened', async () => {
    const { ticketId } = await ticketing.register();
    await route(ticketId, 'network');
    await close(ticketId);
    await ticketing.commands.execute(
      new ReopenTicketCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId }),
    );
    const { seen } = await reader.toRoute({ tenant: ALFA }, ticketId, all);
    expect(seen.lastTechnician).toMatchObject({ id: 's2', team: 'network' });
  });

  it('knows no team for who took a ticket before it was routed, and nobody for a new one', async () => {
    const { ticketId } = await ticketing.inCharge();
    expect((await reader.toRoute({ tenant: ALFA }, ticketId, all)).seen.lastTechnician).toMatchObject({ team: null });
    const fresh = await ticketing.register();
    expect((await reader.toRoute({ tenant: ALFA }, fresh.ticketId, all)).seen.lastTechnician).toBeNull();
  });

  it('hides restricted tickets from who may not see them (A2), and other tenants’ from everybody', async () => {
    const { number } = await ticketing.register({ kind: 'threat' });
    const missing = { code: 'TICKET.NOT_FOUND' };
    await expect(reader.toRoute({ tenant: ALFA }, number, { restricted: false })).rejects.toMatchObject(missing);
    await expect(reader.toRoute({ tenant: BETA }, number, all)).rejects.toMatchObject(missing);
    expect((await reader.toRoute({ tenant: ALFA }, number, all)).request.kind).toBe('threat');
    const page = { since: null, after: null, limit: 10 };
    expect(await reader.past({ tenant: ALFA }, page, { restricted: false })).toEqual([]);
  });
});

describe('past decisions', () => {
  it('come newest first, page after page, each once, with what rules first decided', async () => {
    const numbers: string[] = [];
    for (let i = 0; i < 7; i++) {
      if (i % 2 === 0) ticketing.clock.advance(60_000);
      const { ticketId, number } = await ticketing.register();
      if (i !== 3) await route(ticketId, 'front', { explanation });
      await route(ticketId, 'network', {}, ROSSI);
      numbers.push(number);
    }
    const seen = [];
    for (let last: { at: Date; id: string } | null = null; ;) {
      const page = await reader.past({ tenant: ALFA }, { since: null, after: last, limit: 3 }, all);
      seen.push(...page);
      const end = page.at(-1);
      if (end === undefined) break;
      last = { at: end.openedAt, id: end.id };
    }
    expect(seen.map(({ number }) => number).sort()).toEqual(numbers);
    expect(seen.map(({ openedAt }) => openedAt.getTime())).toEqual(
      seen.map(({ openedAt }) => openedAt.getTime()).sort((a, b) => b - a),
    );
    const decided = new Map(seen.map(({ number, decided: how }) => [number, how]));
    expect(decided.get(numbers[0] ?? '')).toEqual({ level: 'L1', explanation });
    expect(decided.get(numbers[3] ?? '')).toBeNull();
    const late = seen[0]?.openedAt ?? new Date(0);
    expect(await reader.past({ tenant: ALFA }, { since: late, after: null, limit: 10 }, all)).toHaveLength(1);
  });
});
