import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Page, PageRequest } from '@sportello/ticketing';
import type { TaskStateCode } from '../../../domain/index.js';
import type { TaskView } from '../task.view.js';

export interface ListSupplierTasksInput {
  readonly supplier: string;
  readonly state?: TaskStateCode;
  readonly page?: PageRequest;
}

/** The tasks given to a supplier, newest first. */
export class ListSupplierTasksQuery extends Query<Page<TaskView>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListSupplierTasksInput,
  ) {
    super();
  }
}
