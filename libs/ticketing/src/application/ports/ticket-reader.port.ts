import type { Tx } from '@sportello/platform';
import type { EventView } from '../queries/event.view.js';
import type { MessageView } from '../queries/message.view.js';
import type { Page, PageRequest } from '../queries/page.js';
import type { TicketListFilter, TicketSort } from '../queries/list-tickets/list-tickets.query.js';
import type { TicketSummary, TicketView } from '../queries/ticket.view.js';

/** What a question may see. */
export interface Sight {
  /** Tickets of restricted kinds exist only for those who may see them (A2). */
  readonly restricted: boolean;
}

/** Whether what was said on tickets merged into it is read too: not at all, the same person’s, everybody’s. */
export type Merged = 'none' | 'own' | 'all';

/** Reads for pages: each method is one statement, two where it says so, whatever the number of rows. */
export abstract class TicketReader {
  /** @param ref id or number */
  abstract ticket(tx: Tx, ref: string, sight: Sight): Promise<TicketView | null>;
  /** One statement more when words are searched. */
  abstract tickets(
    tx: Tx,
    filter: TicketListFilter,
    sort: TicketSort,
    page: PageRequest,
    sight: Sight,
  ): Promise<Page<TicketSummary>>;
  abstract events(tx: Tx, ticketId: string, after: number, limit: number): Promise<readonly EventView[]>;
  abstract messages(
    tx: Tx,
    ticketId: string,
    only: 'public' | 'all',
    page: PageRequest,
    merged?: Merged,
  ): Promise<Page<MessageView>>;
}
