import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { RelationStore } from '../../ports/relation-store.port.js';
import { ListRelationsQuery } from './list-relations.query.js';
import type { RelationView } from './relation.view.js';

@QueryHandler(ListRelationsQuery)
export class ListRelationsHandler implements IQueryHandler<ListRelationsQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly relations: RelationStore,
  ) {}

  execute({ ctx, input: { ticketId, sight } }: ListRelationsQuery): Promise<readonly RelationView[]> {
    return this.unitOfWork.run(ctx, (tx) => this.relations.relations(tx, ticketId, sight), { readOnly: true });
  }
}
