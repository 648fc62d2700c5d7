import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '@sportello/ticketing';
import type { TaskFigures } from './task-figures.view.js';

export interface GetTaskFiguresInput {
  /** Days, YYYY-MM-DD, in the zone: tasks offered from the first to the last of them. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly now: Date;
  readonly supplier?: string;
  readonly area?: string;
  /** CIG. */
  readonly contract?: string;
  /** A2: whether tasks of restricted tickets count. */
  readonly sight: Sight;
}

/** B5: whether each supplier and each area kept what it is bound to, by contract (CIG) and sort of work. */
export class GetTaskFiguresQuery extends Query<readonly TaskFigures[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: GetTaskFiguresInput,
  ) {
    super();
  }
}
