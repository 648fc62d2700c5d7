import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { RelationView } from './relation.view.js';

export interface ListRelationsInput {
  /** Id. */
  readonly ticketId: string;
  readonly sight: Sight;
}

/** What a ticket is to others and they to it, oldest first. */
export class ListRelationsQuery extends Query<readonly RelationView[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListRelationsInput,
  ) {
    super();
  }
}
