import type { Tx } from '@sportello/platform';
import type { RelationCode, TicketStateCode } from '../../domain/index.js';
import type { RelationView } from '../queries/list-relations/relation.view.js';
import type { EarlierResult, LoadedTicket } from './ticket-store.port.js';
import type { Sight } from './ticket-reader.port.js';

export interface LoadedPair {
  readonly ticket: LoadedTicket | null;
  readonly other: LoadedTicket | null;
  readonly earlier: EarlierResult | null;
}

/** How two tickets stand in one relation now. */
export interface Standing {
  readonly exists: boolean;
  /** The second stands in it to the first, directly or through others. */
  readonly inverse: boolean;
}

export interface Edge {
  readonly sourceId: string;
  readonly relation: RelationCode;
  readonly targetId: string;
}

/** A ticket that is told of what happens to another: one merged into it, or a duplicate that is to be kept informed. */
export interface Watcher {
  readonly ticketId: string;
  readonly relation: RelationCode;
  readonly requesterId: string | null;
  readonly state: TicketStateCode;
}

/** What tickets are to each other. Each method is one statement, `lock` two. */
export abstract class RelationStore {
  /**
   * Locks both, always in the same order, after every other change of relations of the tenant has ended: what is read then
   * is how things stand. @param refs ids or numbers
   */
  abstract lock(tx: Tx, refs: { readonly ticket: string; readonly other: string }, key: string): Promise<LoadedPair>;
  abstract standing(tx: Tx, edge: Edge): Promise<Standing>;
  /** @param informed the source is told of the end of the target */
  abstract add(tx: Tx, edge: Edge, at: Date, informed: boolean): Promise<void>;
  abstract remove(tx: Tx, edge: Edge): Promise<void>;
  /** Oldest first, the first two hundred. */
  abstract relations(tx: Tx, ticketId: string, sight: Sight): Promise<readonly RelationView[]>;
  abstract watchers(tx: Tx, ticketId: string): Promise<readonly Watcher[]>;
}
