import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import { found } from '../found.js';
import type { TicketView } from '../ticket.view.js';
import { GetTicketQuery } from './get-ticket.query.js';

@QueryHandler(GetTicketQuery)
export class GetTicketHandler implements IQueryHandler<GetTicketQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
  ) {}

  /** @throws DomainError `TICKET.NOT_FOUND` */
  execute({ ctx, input: { ticket, sight } }: GetTicketQuery): Promise<TicketView> {
    return this.unitOfWork.run(ctx, async (tx) => found(ticket, await this.reader.ticket(tx, ticket, sight)), {
      readOnly: true,
    });
  }
}
