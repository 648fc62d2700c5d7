import type { Tx } from '@sportello/platform';
import type { Page, PageRequest } from '../queries/page.js';
import type { QueueName, QueueScope } from '../queries/queue.js';
import type { TicketSummary } from '../queries/ticket.view.js';
import type { Sight } from './ticket-reader.port.js';

/** A line of a queue. */
export interface QueuedTicket extends TicketSummary {
  /** RFC 3339; when the requester was promised a call. */
  readonly callBackAt: string | null;
  /** As the requester gave it: where to call them. */
  readonly phone: string | null;
}

export interface QueueCount {
  readonly queue: QueueName;
  /** At most `MOST_COUNTED`. */
  readonly count: number;
}

/** Counting stops here, so that a count costs the same however long the queue is. */
export const MOST_COUNTED = 1000;

/** Queues, each page one statement at the same cost however many tickets there are (E8). */
export abstract class QueueReader {
  /** @throws DomainError `LIST.INVALID_CURSOR` */
  abstract page(
    tx: Tx,
    queue: QueueName,
    scope: QueueScope,
    sight: Sight,
    page: PageRequest,
  ): Promise<Page<QueuedTicket>>;
  abstract counts(tx: Tx, scope: QueueScope, sight: Sight): Promise<readonly QueueCount[]>;
}
