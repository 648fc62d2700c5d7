import type { Tx } from '@sportello/platform';
import { fromCursor, isUuid, limitOf, pageOf, type Page } from '@sportello/ticketing';
import { TaskReader } from '../application/ports/task-reader.port.js';
import type { ListSupplierTasksInput } from '../application/queries/list-supplier-tasks/list-supplier-tasks.query.js';
import type { TaskView, TaskWhole } from '../application/queries/task.view.js';
import { ofSupplier, orderColumn } from './supplier-tasks.sql.js';
import type { GetTaskFiguresInput } from '../application/queries/get-task-figures/get-task-figures.query.js';
import type { TaskFigures } from '../application/queries/get-task-figures/task-figures.view.js';
import type { ListTasksInput } from '../application/queries/list-tasks/list-tasks.query.js';
import { TASK_FIGURES } from './task-figures.sql.js';
import { ALL_TASKS } from './task-list.sql.js';
import { toTaskView, type TaskRow } from './task.mapper.js';
import { TASKS_WITH_HISTORY, toTaskWhole, type WholeRow } from './task.whole.js';

const WHOLE = `${TASKS_WITH_HISTORY} WHERE t.tenant_id = $1 AND t.id = $2`;
const OF_TICKET = 'SELECT * FROM task WHERE tenant_id = $1 AND ticket_id = $2 ORDER BY ordinal';

export class PostgresTaskReader extends TaskReader {
  async task(tx: Tx, taskId: string): Promise<TaskWhole | null> {
    if (!isUuid(taskId)) return null;
    const [row] = await tx.query<WholeRow>({ name: 'task-whole', text: WHOLE, values: [tx.tenant, taskId] });
    return row === undefined ? null : toTaskWhole(row);
  }

  async ofTicket(tx: Tx, ticketId: string): Promise<readonly TaskView[]> {
    const values = [tx.tenant, ticketId];
    return (await tx.query<TaskRow>({ name: 'task-of-ticket', text: OF_TICKET, values })).map(toTaskView);
  }

  async ofSupplier(
    tx: Tx,
    { supplier, filter = {}, order = 'newest', page = {} }: ListSupplierTasksInput,
  ): Promise<Page<TaskView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const { state = null, dueBefore = null, updatedSince = null, contract = null, q = null } = filter;
    const rows = await tx.query<TaskRow>({
      ...ofSupplier(order),
      values: [
        ...[tx.tenant, supplier, state, dueBefore, updatedSince, contract, q],
        ...[after?.at ?? null, after?.id ?? null, limit + 1],
      ],
    });
    const column = orderColumn(order);
    return pageOf(rows, limit, (row) => ({ at: row[column] ?? row.opened_at, id: row.id }), toTaskView);
  }

  async all(tx: Tx, { filter = {}, sight, areas, page = {} }: ListTasksInput): Promise<Page<TaskView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const { state = null, open = false, lateAt = null, supplier = null, area = null } = filter;
    // What the people of an area were given they see, whatever the ticket it is for.
    const restricted = areas !== undefined || sight?.restricted === true;
    const values = [
      ...[tx.tenant, state, open, lateAt, supplier, area, filter.kind ?? null, filter.contract ?? null],
      ...[areas ?? null, restricted, after?.at ?? null, after?.id ?? null, limit + 1],
      ...[filter.outcome ?? null, filter.stranded ?? false],
    ];
    const rows = await tx.query<TaskRow>({ name: 'task-all', text: ALL_TASKS, values });
    return pageOf(rows, limit, ({ opened_at, id }) => ({ at: opened_at, id }), toTaskView);
  }

  async figures(tx: Tx, asked: GetTaskFiguresInput): Promise<readonly TaskFigures[]> {
    const { from, to, zone, now, supplier = null, area = null, contract = null, sight } = asked;
    const values = [tx.tenant, from, to, zone, now, supplier, area, contract, sight.restricted];
    return tx.query<TaskFigures>({ name: 'task-figures', text: TASK_FIGURES, values });
  }
}
