import type { MergeAct } from '../contact.merging.js';

/** A row of `contact_point`, as it was taken away: to be put back as it was. */
export interface RemovedPoint {
  readonly contact_id: string;
  readonly kind: string;
  readonly key: string;
  readonly value: string;
  readonly assurance: string;
  readonly strength: number;
  readonly source: string | null;
  /** RFC 3339. */
  readonly since: string;
  readonly seen_at: string;
}

/** What an operator added to that by which a contact is known, or took away from it, and what became of it (E3). */
export interface PointChange extends MergeAct {
  /** Whose it is. */
  readonly contact: string;
  readonly what: 'added' | 'removed';
  readonly kind: string;
  readonly value: string;
  /** What was taken away; of what was added, nothing. */
  readonly rows: readonly RemovedPoint[];
  /** Contacts of which it was the address, or the number. */
  readonly mainOf: readonly string[];
  /** When it was put back. */
  readonly undone: MergeAct | null;
}

/** A change as it is shown. */
export interface ShownPointChange extends Omit<PointChange, 'rows' | 'mainOf'> {
  readonly id: string;
}

/** Changes told on a card: the last ones. */
export const MOST_POINT_CHANGES = 100;
