import type { Json } from '@sportello/kernel';
import type { Agreement, TaskEventType, TaskOutcome, TaskState, TaskStateCode } from '../../domain/index.js';
import type { DeliveryFailure } from '../ports/task-store.port.js';

/** A task as it is shown. Instants are RFC 3339. */
export interface TaskView {
  readonly id: string;
  readonly number: string;
  readonly ticketId: string;
  /** Null when an area has it. */
  readonly supplier: string | null;
  /** Null when a supplier has it. */
  readonly area: string | null;
  readonly instance: string | null;
  /** Sort of work. */
  readonly kind: string;
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
  readonly agreement: Agreement;
  /** Id of the task it comes after. */
  readonly after: string | null;
  readonly calendar: string | null;
  readonly target: string | null;
  readonly dueAt: string | null;
  /** The supplier's own number for it. */
  readonly reference: string | null;
  readonly referenceUrl: string | null;
  /** Whether everything the supplier is to be told has reached its connector. */
  readonly delivery: 'queued' | 'delivered' | 'failed';
  readonly deliveryError: DeliveryFailure | null;
  /** Of the conclusion; null before, and without a term. */
  readonly withinTerm: boolean | null;
  /** How often it was returned. */
  readonly returns: number;
  /** Of the conclusion; null before, and once it was returned. */
  readonly outcome: TaskOutcome | null;
  readonly effortMinutes: number | null;
  /** Since when a question of the desk waits for an answer; null when none does. */
  readonly inquiredAt: string | null;
  readonly version: number;
  readonly seq: number;
  readonly openedAt: string;
  readonly updatedAt: string;
  readonly acceptedAt: string | null;
  /** Since when nothing has been heard of whoever has it; null while it is not their turn. */
  readonly heardAt: string | null;
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
  /** Of a conclusion; null of anything else. */
  readonly outcome: TaskOutcome | null;
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
  /** What a scanner said of its bytes; null: nobody has looked. */
  readonly scan: 'clean' | 'infected' | null;
}

/** A task with its history and files. */
export interface TaskWhole extends TaskView {
  /** What its clock and its alarms are worked out from. */
  readonly standing: TaskState;
  readonly events: readonly TaskEventView[];
  readonly files: readonly TaskFileView[];
}
