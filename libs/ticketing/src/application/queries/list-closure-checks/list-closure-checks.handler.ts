import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { milliseconds } from '../../closing.terms.js';
import { ClosureCheckReader } from '../../ports/closure-check-reader.port.js';
import { TicketRules } from '../../ports/ticket-rules.port.js';
import type { Page } from '../page.js';
import type { ClosureCheckView } from './closure-check.view.js';
import { ListClosureChecksQuery } from './list-closure-checks.query.js';

@QueryHandler(ListClosureChecksQuery)
export class ListClosureChecksHandler implements IQueryHandler<ListClosureChecksQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rules: TicketRules,
    private readonly reader: ClosureCheckReader,
  ) {}

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  async execute({ ctx, input }: ListClosureChecksQuery): Promise<Page<ClosureCheckView>> {
    const { closing } = await this.rules.current(ctx.tenant);
    if (closing?.closeAfter === undefined) return { items: [], next: null };
    const asked = { ...input, term: milliseconds(closing.closeAfter) };
    return this.unitOfWork.run(ctx, (tx) => this.reader.checks(tx, asked), { readOnly: true });
  }
}
