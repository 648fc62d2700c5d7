import type { Actor } from '@sportello/kernel';
import type { JobSpec, Tx } from '@sportello/platform';

/** Where a kind of record is kept. Constants of the code: they become part of statements. */
export interface RecordShape<S> {
  /** Table with tenant_id, id, number, version, seq, last_hash, state and the columns below. */
  readonly table: string;
  /** Append-only table with tenant_id, record_id, seq, type, at, actor, data, correlation_id, prev_hash, hash, salt, erased. */
  readonly history: string;
  /** What lists are read by, beside the state itself. */
  readonly columns: (state: S) => Readonly<Record<string, unknown>>;
}

/** What was decided: the state after it, what happened, and what follows. */
export interface Decision<S> {
  readonly state: S;
  readonly events: readonly { readonly type: string; readonly data: object }[];
  /** Further rows of the same aggregate, in the same transaction, after its own. */
  readonly also?: (tx: Tx) => Promise<void>;
  readonly jobs?: readonly JobSpec[];
}

/** Whom and when a decision is recorded for. */
export interface RecordAct {
  readonly by: Actor;
  readonly at: Date;
}

/** A record as it is stored; `state` is null before its first event. */
export interface Kept<S> {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly seq: number;
  readonly lastHash: Uint8Array;
  readonly state: S | null;
}
