import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { Page, PageRequest } from '../page.js';
import type { ClosureCheckView } from './closure-check.view.js';

export interface ListClosureChecksInput {
  /** Only those due by then, RFC 3339. */
  readonly dueBefore?: string;
  readonly page?: PageRequest;
  readonly sight: Sight;
}

/** B15: whom the desk has still to ask, the most urgent first. Empty where there is no administrative closure. */
export class ListClosureChecksQuery extends Query<Page<ClosureCheckView>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListClosureChecksInput,
  ) {
    super();
  }
}
