import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TicketStateCode } from '../../../domain/index.js';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { Page, PageRequest } from '../page.js';
import type { TicketSummary } from '../ticket.view.js';

/** Every condition given must hold. */
export interface TicketListFilter {
  readonly states?: readonly TicketStateCode[];
  readonly team?: string;
  /** 1 is the highest. */
  readonly priority?: number;
  readonly area?: string;
  readonly topic?: string;
  readonly subtopic?: string;
  /** D14: the campaign they came by. */
  readonly campaign?: string;
  /** Id of the contact who asked. */
  readonly requester?: string;
  /** Open, with a term that expires before. */
  readonly dueBefore?: Date;
  /** In a waiting state, and nothing has happened since. */
  readonly waitingSince?: Date;
  readonly openedFrom?: Date;
  /** Exclusive. */
  readonly openedTo?: Date;
  /** Id of a technician; null for tickets nobody has. */
  readonly assignee?: string | null;
  readonly channel?: string;
  readonly kind?: string;
  readonly severity?: number;
  /** Administrations inside the tenant, any of them (D9). */
  readonly organisations?: readonly string[];
  /** Words, quoted phrases, `-without`; or a whole ticket number. Newest first, whatever the sort. */
  readonly q?: string;
}

export const TICKET_SORTS = ['openedAt', '-openedAt', 'updatedAt', '-updatedAt', 'dueAt'] as const;
/** A leading minus: newest first. By `dueAt` come only open tickets with a term that runs. */
export type TicketSort = (typeof TICKET_SORTS)[number];

export interface ListTicketsInput {
  readonly filter?: TicketListFilter;
  /** Default `-openedAt`. */
  readonly sort?: TicketSort;
  readonly page?: PageRequest;
  readonly sight: Sight;
}

/** Tickets, a page at a time, at the same cost on the first page as on the last. */
export class ListTicketsQuery extends Query<Page<TicketSummary>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListTicketsInput,
  ) {
    super();
  }
}
