import type { Tx } from '@sportello/platform';
import type { TicketState } from '../../domain/index.js';
import type { FullTeams, QueuePlace } from '../queue.place.js';

/** How the queues stand. */
export interface Ranking {
  /** Tickets of each team that have not ended; a team that is missing has none. */
  readonly load: Readonly<Record<string, number>>;
  /** Teams that had too much work when it was last looked. */
  readonly full: FullTeams;
  /** Configuration by which what waits was put in order; null: never. */
  readonly revision: number | null;
}

/** A ticket that waits, as far as its place depends on it. */
export interface RankedTicket {
  readonly id: string;
  readonly version: number;
  readonly state: TicketState;
  /** Configuration it was opened under. */
  readonly revision: number;
}

/** What the order of work is kept in. Each call is one statement, `stand` two. */
export abstract class RankingStore {
  /** Locked until the end of the transaction, so that one process at a time decides. @param teams whose load is asked */
  abstract stand(tx: Tx, teams: readonly string[], at: Date): Promise<Ranking>;
  abstract settle(tx: Tx, full: FullTeams, revision: number, at: Date): Promise<void>;
  /** Tickets that have not ended, by id. @param teams null: of all */
  abstract waiting(
    tx: Tx,
    teams: readonly string[] | null,
    after: string | null,
    limit: number,
  ): Promise<readonly RankedTicket[]>;
  /** What has changed since it was read keeps the place its own change gave it. @returns how many moved */
  abstract place(
    tx: Tx,
    places: readonly { readonly id: string; readonly version: number; readonly place: QueuePlace }[],
  ): Promise<number>;
  abstract full(tx: Tx): Promise<FullTeams>;
}
