import type { Json } from '@sportello/kernel';
import type { TaskEventType, TaskStateCode } from '../../domain/index.js';
import type { DeliveryFailure } from '../ports/task-store.port.js';

/** A task as it is shown. Instants are RFC 3339. */
export interface TaskView {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  readonly supplier: string;
  readonly instance: string;
  readonly state: TaskStateCode;
  readonly waits: boolean;
  readonly title: string;
  readonly text: string;
  readonly language: 'it' | 'en';
  readonly severity: number | null;
  /** Facts of the ticket that are shared. */
  readonly fields: Readonly<Record<string, Json>>;
  /** CIG. */
  readonly contract: string | null;
  readonly calendar: string | null;
  readonly target: string | null;
  readonly dueAt: string | null;
  /** The supplier's own number for it. */
  readonly reference: string | null;
  readonly referenceUrl: string | null;
  /** Whether everything the supplier is to be told has reached its connector. */
  readonly delivery: 'queued' | 'delivered' | 'failed';
  readonly deliveryError: DeliveryFailure | null;
  readonly effortMinutes: number | null;
  readonly version: number;
  readonly seq: number;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly doneAt: string | null;
  readonly endedAt: string | null;
}

export interface TaskEventView {
  readonly seq: number;
  readonly type: TaskEventType;
  readonly at: string;
  readonly actor: { readonly type: string; readonly name: string };
  /** Empty when nothing was said. */
  readonly text: string;
}

export interface TaskFileView {
  readonly id: string;
  /** Event it was said with. */
  readonly seq: number;
  readonly direction: 'out' | 'in';
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** A task with its history and files. */
export interface TaskWhole extends TaskView {
  readonly events: readonly TaskEventView[];
  readonly files: readonly TaskFileView[];
}
