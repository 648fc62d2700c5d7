import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import type { Page } from '../page.js';
import type { TicketSummary } from '../ticket.view.js';
import { ListTicketsQuery } from './list-tickets.query.js';

@QueryHandler(ListTicketsQuery)
export class ListTicketsHandler implements IQueryHandler<ListTicketsQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
  ) {}

  /** @throws DomainError `LIST.INVALID_CURSOR` */
  execute({ ctx, input }: ListTicketsQuery): Promise<Page<TicketSummary>> {
    const { filter = {}, sort = '-openedAt', page = {}, sight } = input;
    return this.unitOfWork.run(ctx, (tx) => this.reader.tickets(tx, filter, sort, page, sight), { readOnly: true });
  }
}
