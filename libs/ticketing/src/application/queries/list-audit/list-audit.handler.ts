import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { AuditReader } from '../../ports/audit-reader.port.js';
import { ListAuditQuery, type AuditPage } from './list-audit.query.js';

@QueryHandler(ListAuditQuery)
export class ListAuditHandler implements IQueryHandler<ListAuditQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: AuditReader,
  ) {}

  execute({ ctx, input }: ListAuditQuery): Promise<AuditPage> {
    return this.unitOfWork.run(ctx, (tx) => this.reader.acts(tx, input), { readOnly: true });
  }
}
