import type { Contact } from './contact.history.js';
import type { MergeAct } from './contact.merging.js';

/** Something a requester is known by (E3). */
export interface ContactPoint {
  readonly kind: 'email' | 'certified-mail' | 'phone' | 'fax' | 'fiscal-code';
  readonly value: string;
  /** The surest it was ever told. */
  readonly assurance: string;
  /** Instance of the channel it was told by when it was surest. */
  readonly source: string;
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
}

/** Merges told on a card: the last ones. */
export const MOST_MERGES = 100;
export const MOST_POINTS = 200;
