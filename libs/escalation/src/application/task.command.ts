import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TaskStateCode } from '../domain/index.js';

/** What every command on a task answers. A repeated key gets the first answer again. */
export interface TaskCommandResult {
  readonly taskId: string;
  readonly number: string;
  /** For optimistic locking: the ETag of the task. */
  readonly version: number;
  readonly state: TaskStateCode;
  /** Of the last event this command recorded. */
  readonly seq: number;
  /** B4: of a conclusion, whether it was within its term; left out before, and without a term. */
  readonly withinTerm?: boolean;
}

/** A file said with something; its bytes are in the content-addressed store. */
export interface TaskFileInput {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Which task, which one the caller has seen, and what is said. */
export interface OnTask {
  readonly task: string;
  /** For a supplier: a task of any other does not exist. */
  readonly supplier?: string;
  /** The internal area a member of staff acts for; for the desk left out. */
  readonly area?: string;
  /** Version the caller decided upon; without it the command applies to whatever is current, when still legal. */
  readonly expectedVersion?: number;
  readonly text?: string;
  readonly files?: readonly TaskFileInput[];
}

/** Something asked of an existing task. */
export abstract class TaskCommand<I extends OnTask = OnTask> extends Command<TaskCommandResult> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: I,
  ) {
    super();
  }
}
