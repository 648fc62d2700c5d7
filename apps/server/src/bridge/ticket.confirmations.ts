import type { QueryBus } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery } from '@sportello/ticketing';
import type { PushRegisteredView } from '../channels/channel.views.js';
import { shownClock } from '../tickets/ticket.presenter.js';
import type { PrivateLinks } from './private-link.js';

/** What somebody who has just asked is told at once. */
export class TicketConfirmations {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly links: PrivateLinks,
  ) {}

  async of(ctx: TenantContext, ticketId: string): Promise<PushRegisteredView> {
    const configuration = await this.directory.current(ctx.tenant);
    const ticket = await this.queries.execute(
      new GetTicketQuery(ctx, { ticket: ticketId, sight: { restricted: true } }),
    );
    const { token, link } = await this.links.of({
      tenant: ctx.tenant,
      ticketId: ticket.id,
      contactId: ticket.requester.id,
    });
    return {
      number: ticket.number,
      token,
      link,
      openedAt: ticket.openedAt,
      clocks: ticket.clocks.map((clock) => shownClock(configuration, clock)),
    };
  }
}
