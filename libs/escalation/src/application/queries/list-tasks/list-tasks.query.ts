import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Page, PageRequest, Sight } from '@sportello/ticketing';
import type { TaskOutcome, TaskStateCode } from '../../../domain/index.js';
import type { TaskView } from '../task.view.js';

/** Everything that is said has to be so. */
export interface TaskFilter {
  readonly state?: TaskStateCode;
  /** Those that have not ended. */
  readonly open?: boolean;
  /** Those whose term is over while they go on, or that were concluded after it. */
  readonly lateAt?: Date;
  readonly supplier?: string;
  readonly area?: string;
  readonly kind?: string;
  /** CIG. */
  readonly contract?: string;
  readonly outcome?: TaskOutcome;
  /** Those whose turn cannot come by itself: what they come after was refused or cancelled. */
  readonly stranded?: boolean;
}

export interface ListTasksInput {
  readonly filter?: TaskFilter;
  /** A2: whether tasks of restricted tickets are seen. Not asked of the people of an area, who see what they were given. */
  readonly sight?: Sight;
  /** Only tasks these areas have been given, as their people see them; left out: every task. */
  readonly areas?: readonly string[];
  readonly page?: PageRequest;
}

/** The tasks of a tenant, newest first. */
export class ListTasksQuery extends Query<Page<TaskView>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListTasksInput,
  ) {
    super();
  }
}
