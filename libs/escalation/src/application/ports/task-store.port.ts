import type { Json } from '@sportello/kernel';
import type { JobSpec, Tx } from '@sportello/platform';
import type { CommandRecord, EarlierResult, StoredEvent } from '@sportello/ticketing';
import type { Task, TaskState, TaskStateCode } from '../../domain/index.js';
import type { TaskFileInput } from '../task.command.js';

export interface StoredFile extends TaskFileInput {
  readonly id: string;
  /** `out`: shared with the supplier. */
  readonly direction: 'out' | 'in';
}

/** Everything one command changes, written by one statement. */
export interface TaskChange {
  readonly taskId: string;
  /** Version that is being written. */
  readonly version: number;
  readonly state: TaskState;
  readonly events: readonly (StoredEvent & { readonly prevHash: Uint8Array })[];
  readonly correlationId: string;
  /** Of the last event; empty when nothing was said. */
  readonly text: string;
  readonly files: readonly StoredFile[];
  /** Fields of the ticket shared besides those it has. */
  readonly shared?: Readonly<Record<string, Json>>;
  readonly record: CommandRecord;
  readonly jobs: readonly JobSpec[];
  /** When its next alarm is due. */
  readonly alarmAt: Date | null;
  readonly at: Date;
}

/** What is written once, when a task is assigned. */
export interface TaskOpening extends TaskChange {
  readonly ticketId: string;
  readonly ordinal: number;
  readonly title: string;
  readonly language: string;
  readonly severity: number | null;
  readonly fields: Readonly<Record<string, Json>>;
}

/** The ticket a task is for, locked until the transaction ends. */
export interface TicketOfTask {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly language: string;
  readonly severity: number | null;
  readonly fields: Readonly<Record<string, Json>>;
  /** Of the task to come. */
  readonly ordinal: number;
  readonly attachments: readonly (TaskFileInput & { readonly id: string })[];
}

export interface LoadedTask {
  readonly taskId: string;
  readonly ticketId: string;
  readonly task: Task;
  readonly version: number;
  readonly lastHash: Uint8Array;
}

export interface DeliveryFailure {
  readonly code: string;
  readonly reason: string;
}

/** Where tasks are kept. */
export abstract class TaskStore {
  abstract earlier(tx: Tx, key: string): Promise<EarlierResult | null>;
  /**
   * The ticket first, then its tasks: the order in which whoever needs both locks them.
   * @param ref id or number
   */
  abstract lockTicket(tx: Tx, ref: string): Promise<TicketOfTask | null>;
  /** What a task may come after: its state, which does not change until the transaction ends. Null: no task of the ticket. */
  abstract lockTask(tx: Tx, ticketId: string, taskId: string): Promise<TaskStateCode | null>;
  /** @throws `KeyTaken` */
  abstract open(tx: Tx, opening: TaskOpening): Promise<void>;
  abstract load(
    tx: Tx,
    taskId: string,
    key: string,
  ): Promise<{ task: LoadedTask | null; earlier: EarlierResult | null }>;
  /** @returns false, having written nothing, when the task is no longer at the version before. @throws `KeyTaken` */
  abstract save(tx: Tx, change: TaskChange): Promise<boolean>;
  /** @param by what a connector knows it by */
  abstract find(
    tx: Tx,
    instance: string,
    by: { readonly id: string } | { readonly reference: string },
  ): Promise<{ readonly id: string; readonly supplier: string } | null>;
}
