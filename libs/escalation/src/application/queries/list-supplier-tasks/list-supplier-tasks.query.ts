import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Page, PageRequest } from '@sportello/ticketing';
import type { TaskStateCode } from '../../../domain/index.js';
import type { TaskView } from '../task.view.js';

/** `newest`: as they were assigned; `due`: those with a term, the nearest first; `updated`: the longest untouched first. */
export const SUPPLIER_TASK_ORDERS = ['newest', 'due', 'updated'] as const;
export type SupplierTaskOrder = (typeof SUPPLIER_TASK_ORDERS)[number];

/** Everything that is said has to be so. */
export interface SupplierTaskFilter {
  readonly state?: TaskStateCode;
  readonly dueBefore?: Date;
  readonly updatedSince?: Date;
  /** CIG. */
  readonly contract?: string;
  /** In the title, or the whole number. */
  readonly q?: string;
}

export interface ListSupplierTasksInput {
  readonly supplier: string;
  readonly filter?: SupplierTaskFilter;
  readonly order?: SupplierTaskOrder;
  readonly page?: PageRequest;
}

/** The tasks given to a supplier. */
export class ListSupplierTasksQuery extends Query<Page<TaskView>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListSupplierTasksInput,
  ) {
    super();
  }
}
