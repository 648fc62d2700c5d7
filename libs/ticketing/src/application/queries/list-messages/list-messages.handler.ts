import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { UnitOfWork } from '@sportello/platform';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import { found } from '../found.js';
import type { MessageView } from '../message.view.js';
import type { Page } from '../page.js';
import { ListMessagesQuery } from './list-messages.query.js';

@QueryHandler(ListMessagesQuery)
export class ListMessagesHandler implements IQueryHandler<ListMessagesQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
  ) {}

  /** @throws DomainError `TICKET.NOT_FOUND`, `LIST.INVALID_CURSOR` */
  execute({ ctx, input }: ListMessagesQuery): Promise<Page<MessageView>> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const { id } = found(input.ticket, await this.reader.ticket(tx, input.ticket, input.sight));
        return this.reader.messages(tx, id, 'all', input.page ?? {}, input.merged);
      },
      { readOnly: true },
    );
  }
}
