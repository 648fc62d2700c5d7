import { tasksOpen } from '../ticketing.errors.js';

/** Raised by the trigger `no_open_tasks` when a ticket would end while somebody still works on a task of it. */
const OPEN_TASKS = 'SP010';

/** @throws DomainError `TICKET.TASKS_OPEN` (B10) instead of what the database said */
export async function refusingOpenTasks<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const numbers = openTasksOf(error);
    throw numbers === null ? error : tasksOpen(numbers);
  }
}

function openTasksOf(error: unknown): readonly string[] | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== OPEN_TASKS) return null;
  return 'detail' in error && typeof error.detail === 'string' ? error.detail.split(', ') : [];
}
