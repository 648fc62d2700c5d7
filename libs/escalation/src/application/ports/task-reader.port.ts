import type { GetTaskFiguresInput } from '../queries/get-task-figures/get-task-figures.query.js';
import type { TaskFigures } from '../queries/get-task-figures/task-figures.view.js';
import type { ListTasksInput } from '../queries/list-tasks/list-tasks.query.js';
import type { Tx } from '@sportello/platform';
import type { Page } from '@sportello/ticketing';
import type { ListSupplierTasksInput } from '../queries/list-supplier-tasks/list-supplier-tasks.query.js';
import type { TaskView, TaskWhole } from '../queries/task.view.js';

/** Reads for pages. */
export abstract class TaskReader {
  abstract task(tx: Tx, taskId: string): Promise<TaskWhole | null>;
  /** In the order in which they were assigned. */
  abstract ofTicket(tx: Tx, ticketId: string): Promise<readonly TaskView[]>;
  /** @throws DomainError `LIST.INVALID_CURSOR` */
  abstract ofSupplier(tx: Tx, asked: ListSupplierTasksInput): Promise<Page<TaskView>>;
  /** Newest first. */
  abstract all(tx: Tx, asked: ListTasksInput): Promise<Page<TaskView>>;
  /** By holder, contract and sort of work, in that order. */
  abstract figures(tx: Tx, asked: GetTaskFiguresInput): Promise<readonly TaskFigures[]>;
}
