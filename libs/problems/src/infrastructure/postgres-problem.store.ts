import type { Tx } from '@sportello/platform';
import { isUuid } from '@sportello/ticketing';
import { ProblemStore, type FoundSignal, type FoundTicket, type SignalEnd } from '../application/problem.ports.js';
import type { Problem } from '../domain/index.js';
import { FIND_PROBLEM, FIND_TICKETS, LINK, NEXT_NUMBER, PUT_ACTIONS } from './problems.sql.js';
import { END_SIGNAL, LOCK_SIGNAL } from './signals.sql.js';

interface SignalRow {
  readonly id: string;
  readonly state: string;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly restricted: boolean;
}

export class PostgresProblemStore extends ProblemStore {
  async find(tx: Tx, ref: string): Promise<{ id: string; number: string; restricted: boolean } | null> {
    const [row] = await tx.query<{ id: string; number: string; restricted: boolean }>(FIND_PROBLEM, [tx.tenant, ref]);
    return row ?? null;
  }

  async nextOrdinal(tx: Tx): Promise<number> {
    // Apart from the lock: a statement sees what was there when it began.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`problem:${tx.tenant}`]);
    const [row] = await tx.query<{ ordinal: number }>(NEXT_NUMBER, [tx.tenant]);
    return row?.ordinal ?? 1;
  }

  async tickets(tx: Tx, numbers: readonly string[], seesRestricted: boolean): Promise<readonly FoundTicket[]> {
    return tx.query<FoundTicket>(FIND_TICKETS, [tx.tenant, numbers, seesRestricted]);
  }

  async link(tx: Tx, problem: string, tickets: readonly FoundTicket[], at: Date): Promise<void> {
    if (tickets.length === 0) return;
    await tx.query(LINK, [tx.tenant, problem, tickets.map(({ id }) => id), at]);
  }

  async putActions(tx: Tx, problem: string, { actions }: Problem): Promise<void> {
    await tx.query(PUT_ACTIONS, [tx.tenant, problem, JSON.stringify(actions)]);
  }

  async lockSignal(tx: Tx, id: string, seesRestricted: boolean): Promise<FoundSignal | null> {
    if (!isUuid(id)) return null;
    const [row] = await tx.query<SignalRow>(LOCK_SIGNAL, [tx.tenant, id, seesRestricted]);
    if (row === undefined) return null;
    const { area, topic, subtopic, state, restricted } = row;
    const triplet = area === null || topic === null || subtopic === null ? null : { area, topic, subtopic };
    return { id, state, restricted, triplet };
  }

  async endSignal(tx: Tx, id: string, { state, by, at, reason, problem }: SignalEnd): Promise<void> {
    await tx.query(END_SIGNAL, [tx.tenant, id, state, JSON.stringify(by), at, reason, problem]);
  }
}
