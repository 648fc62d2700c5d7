import type { Tx } from '@sportello/platform';
import { RankingStore, type RankedTicket, type Ranking } from '../application/ports/ranking-store.port.js';
import type { FullTeams, QueuePlace } from '../application/queue.place.js';
import { FULL, LOCK, PLACE, SETTLE, STAND, WAITING } from './ranking.sql.js';
import { toTicket, type TicketRow } from './ticket.mapper.js';

export class PostgresRankingStore extends RankingStore {
  async stand(tx: Tx, teams: readonly string[], at: Date): Promise<Ranking> {
    const [locked] = await tx.query<{ revision: number }>({
      name: 'ranking-lock',
      text: LOCK,
      values: [tx.tenant, at],
    });
    const [row] = await tx.query<{ load: Ranking['load']; full_teams: FullTeams }>({
      ...{ name: 'ranking-stand', text: STAND, values: [tx.tenant, teams] },
    });
    if (locked === undefined || row === undefined) throw new Error('the order of the queues was not told');
    return { load: row.load, full: row.full_teams, revision: locked.revision === 0 ? null : locked.revision };
  }

  async settle(tx: Tx, full: FullTeams, revision: number, at: Date): Promise<void> {
    const teams = Object.entries(full).map(([team, { open, capacity }]) => ({ team, open, capacity }));
    const values = [tx.tenant, JSON.stringify(teams), revision, at];
    await tx.query({ name: 'ranking-settle', text: SETTLE, values });
  }

  async waiting(
    tx: Tx,
    teams: readonly string[] | null,
    after: string | null,
    limit: number,
  ): Promise<readonly RankedTicket[]> {
    const values = [tx.tenant, teams, after, limit];
    const rows = await tx.query<TicketRow>({ name: 'ranking-waiting', text: WAITING, values });
    return rows.map((row) => {
      const { ticketId, ticket, version, kept } = toTicket(row);
      return { id: ticketId, version, state: ticket.state, revision: kept.revision };
    });
  }

  async place(
    tx: Tx,
    places: readonly { readonly id: string; readonly version: number; readonly place: QueuePlace }[],
  ): Promise<number> {
    const rows = places.map(({ id, version, place: { priority, rank } }) => ({
      ...{ id, version, rank, priority: priority.code, reasons: priority.reasons },
    }));
    const values = [tx.tenant, JSON.stringify(rows)];
    return (await tx.query({ name: 'ranking-place', text: PLACE, values })).length;
  }

  async full(tx: Tx): Promise<FullTeams> {
    const [row] = await tx.query<{ full_teams: FullTeams }>({
      ...{ name: 'ranking-full', text: FULL, values: [tx.tenant] },
    });
    return row?.full_teams ?? {};
  }
}
