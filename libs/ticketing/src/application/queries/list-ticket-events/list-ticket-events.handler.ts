import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import { found } from '../found.js';
import { limitOf } from '../page.js';
import { ListTicketEventsQuery, type ListedEvents } from './list-ticket-events.query.js';

@QueryHandler(ListTicketEventsQuery)
export class ListTicketEventsHandler implements IQueryHandler<ListTicketEventsQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
  ) {}

  /** @throws DomainError `TICKET.NOT_FOUND` */
  execute({ ctx, input }: ListTicketEventsQuery): Promise<ListedEvents> {
    const limit = limitOf(input);
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const { id } = found(input.ticket, await this.reader.ticket(tx, input.ticket, input.sight));
        const read = await this.reader.events(tx, id, input.after ?? 0, limit + 1);
        const items = read.slice(0, limit);
        return { items, next: read.length > limit ? (items.at(-1)?.seq ?? null) : null };
      },
      { readOnly: true },
    );
  }
}
