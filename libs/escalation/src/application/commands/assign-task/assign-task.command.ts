import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TaskCommandResult } from '../../task.command.js';

/** What a supplier or an area of the house is asked for. Nothing of the ticket is shared but what is named here. */
export interface AssignTaskInput {
  /** Id or number. */
  readonly ticket: string;
  /** Either a supplier or an internal area (B5). */
  readonly supplier?: string;
  readonly area?: string;
  /** Sort of work, one of the tenant's; the first of them when left out. */
  readonly kind?: string;
  /** Id of a task of the same ticket: this one is offered when that one has been verified. */
  readonly after?: string;
  readonly title: string;
  readonly text: string;
  /** Whether the ticket waits for it as for a third party. Default true. */
  readonly waits?: boolean;
  /** Term, as a duration in the holder's calendar; the holder's own for the sort of work when left out. */
  readonly due?: string;
  /** Names of the ticket's fields that are shared. */
  readonly fields?: readonly string[];
  /** Ids of the ticket's attachments that are shared. */
  readonly attachments?: readonly string[];
}

/** B10: activates a supplier or an area. The ticket stays with its team. */
export class AssignTaskCommand extends Command<TaskCommandResult> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: AssignTaskInput,
  ) {
    super();
  }
}
