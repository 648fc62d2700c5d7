import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Merged, Sight } from '../../ports/ticket-reader.port.js';
import type { MessageView } from '../message.view.js';
import type { Page, PageRequest } from '../page.js';

export interface ListMessagesInput {
  /** Id or number. */
  readonly ticket: string;
  readonly page?: PageRequest;
  readonly sight: Sight;
  /** Absent: only what was said on the ticket itself. */
  readonly merged?: Merged;
}

/** What was said on a ticket, oldest first, with words and attachments. */
export class ListMessagesQuery extends Query<Page<MessageView>> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: ListMessagesInput,
  ) {
    super();
  }
}
