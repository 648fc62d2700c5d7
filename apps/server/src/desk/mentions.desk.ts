import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@sportello/kernel';
import type { TicketView } from '@sportello/ticketing';
import { StaffNotices } from '../bridge/staff.notices.js';
import { ClosingDesk } from '../closing/closing.desk.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK } from '../tokens.js';
import { assertMentionable, mentionWords } from './mentions.js';

/** Colleagues called by a note to a ticket. */
@Injectable()
export class MentionsDesk {
  constructor(
    @Inject(ClosingDesk) private readonly desk: ClosingDesk,
    @Inject(StaffNotices) private readonly notices: StaffNotices,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ticket, to which all of them may be called. @throws DomainError `TICKET.NOT_FOUND`, `TICKET.INVALID` */
  async mayCall(request: SportelloRequest, number: string, mentions: readonly string[]): Promise<TicketView> {
    const ticket = await this.desk.seen(request, number);
    assertMentionable(staffOf(request).configuration, ticket, mentions);
    return ticket;
  }

  /** Tells them, each once for a note. @param version of the ticket after it */
  async call(
    request: SportelloRequest,
    { id, number, restricted }: TicketView,
    mentions: readonly string[],
    version: number,
  ): Promise<void> {
    const { ctx, principal } = staffOf(request);
    await this.notices.tell(
      ctx,
      `mention:${id}:${version}`,
      { people: mentions },
      {
        occasion: 'mentioned',
        ticket: { id, restricted },
        ...mentionWords(principal.name, number),
        at: this.clock.now(),
      },
    );
  }
}
