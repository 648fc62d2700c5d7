import type { Tx } from '@sportello/platform';
import { SignalStore, type CountedTriplet, type NewSignal } from '../application/signals.js';
import { COUNT_TRIPLETS, RAISE_SIGNAL } from './signals.sql.js';

export class PostgresSignalStore extends SignalStore {
  async raise(tx: Tx, signal: NewSignal): Promise<boolean> {
    const { id, origin, title, reason, triplet, restricted, facts, by, at, recurrenceOf } = signal;
    const values = [
      ...[tx.tenant, id, origin, title, JSON.stringify(reason)],
      ...[triplet.area ?? null, triplet.topic ?? null, triplet.subtopic ?? null],
      ...[restricted, JSON.stringify(facts), JSON.stringify(by), at, recurrenceOf],
    ];
    return (await tx.query(RAISE_SIGNAL, values)).length === 1;
  }

  count(tx: Tx, since: Date, usualSince: Date, atLeast: number): Promise<readonly CountedTriplet[]> {
    return tx.query<CountedTriplet>(COUNT_TRIPLETS, [tx.tenant, since, usualSince, atLeast]);
  }
}
