import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TaskWhole } from '../task.view.js';

export interface GetTaskInput {
  readonly task: string;
  /** For a supplier: a task of any other does not exist. */
  readonly supplier?: string;
  /** For people of internal areas: a task of no area of theirs does not exist. */
  readonly areas?: readonly string[];
}

/** A task with its history and files. */
export class GetTaskQuery extends Query<TaskWhole> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: GetTaskInput,
  ) {
    super();
  }
}
