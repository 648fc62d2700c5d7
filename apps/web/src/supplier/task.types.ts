import type { Schema } from '../api/routes.js';

export type Task = Schema<'SharedTaskView'>;
export type TaskWhole = Schema<'SupplierTaskView'>;
export type TaskEvent = Schema<'TaskEventView'>;
export type TaskState = Task['state'];
export type Outcome = NonNullable<Task['outcome']>;
