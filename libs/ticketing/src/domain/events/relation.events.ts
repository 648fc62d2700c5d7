import type { RelationCode } from '../relation.js';

/** Another ticket of the same tenant. */
export interface OtherTicket {
  readonly id: string;
  readonly number: string;
}

/** One end of a relation, as the ticket that records it sees it. */
export interface RelationEnd {
  readonly relation: RelationCode;
  /** `to`: this ticket is what the relation says of the other one; `from`: the other one is so of this. */
  readonly direction: 'to' | 'from';
  readonly other: OtherTicket;
}

/** Both tickets of a relation record it, so that either history tells it. */
export interface RelationEventData {
  linked: RelationEnd;
  unlinked: RelationEnd & { readonly reason: string };
}
