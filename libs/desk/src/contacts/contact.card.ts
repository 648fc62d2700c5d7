import type { Contact } from './contact.history.js';
import type { MergeAct } from './contact.merging.js';
import type { ShownPointChange } from './points/point.change.js';

/** Kinds of what somebody is known by. */
export const POINT_KINDS = ['email', 'certified-mail', 'phone', 'fax', 'fiscal-code', 'vat-number'] as const;

/** Something a requester is known by (E3). */
export interface ContactPoint {
  readonly kind: (typeof POINT_KINDS)[number];
  readonly value: string;
  /** The surest it was ever told. */
  readonly assurance: string;
  /** Whether somebody has shown that it is theirs: then it is not taken away by hand. */
  readonly proved: boolean;
  /** Instance of the channel it was told by when it was surest; null: by none, an operator wrote it by hand. */
  readonly source: string | null;
  readonly since: Date;
  readonly seenAt: Date;
}

/** A merge as it is shown: of which contact into which, by their names. */
export interface ShownMerge extends MergeAct {
  readonly source: { readonly id: string; readonly name: string };
  readonly target: { readonly id: string; readonly name: string };
  readonly undone: MergeAct | null;
}

/** A requester as the desk knows them, with all that is merged into them. */
export interface ContactCard {
  readonly contact: Contact;
  readonly points: readonly ContactPoint[];
  /** Newest first, those that were taken back too. */
  readonly merges: readonly ShownMerge[];
  /** What operators added and took away by hand, newest first. */
  readonly changes: readonly ShownPointChange[];
}

/** Merges told on a card: the last ones. */
export const MOST_MERGES = 100;
export const MOST_POINTS = 200;
