import type { Localized } from '@sportello/kernel';
import type { RelationCode, TicketStateCode } from '../../../domain/index.js';

/** What a ticket is to another one, told from its side. */
export interface RelationView {
  readonly relation: RelationCode;
  readonly direction: 'to' | 'from';
  readonly name: Localized;
  readonly other: {
    readonly id: string;
    readonly number: string;
    readonly subject: string;
    readonly state: TicketStateCode;
  };
  /** RFC 3339. */
  readonly at: string;
}
