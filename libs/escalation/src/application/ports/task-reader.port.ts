import type { Tx } from '@sportello/platform';
import type { Page, PageRequest } from '@sportello/ticketing';
import type { TaskStateCode } from '../../domain/index.js';
import type { TaskView, TaskWhole } from '../queries/task.view.js';

/** Reads for pages. */
export abstract class TaskReader {
  abstract task(tx: Tx, taskId: string): Promise<TaskWhole | null>;
  /** In the order in which they were assigned. */
  abstract ofTicket(tx: Tx, ticketId: string): Promise<readonly TaskView[]>;
  /** Newest first. */
  abstract ofSupplier(
    tx: Tx,
    supplier: string,
    filter: { readonly state?: TaskStateCode },
    page: PageRequest,
  ): Promise<Page<TaskView>>;
}
