import { Inject, Injectable } from '@nestjs/common';
import { ClosingDesk } from '../closing/closing.desk.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { assertMentionable, calledIn, mentionable, MOST_MENTIONED } from './mentions.js';

/** Colleagues called by a note to a ticket. */
@Injectable()
export class MentionsDesk {
  constructor(@Inject(ClosingDesk) private readonly desk: ClosingDesk) {}

  /**
   * Whom a note calls: those named beside it, all of whom may be called, and those its own words call.
   * @throws DomainError `TICKET.NOT_FOUND`, `TICKET.INVALID`
   */
  async calledBy(
    request: SportelloRequest,
    number: string,
    { text, mentions = [] }: { readonly text: string; readonly mentions?: readonly string[] },
  ): Promise<readonly string[]> {
    if (mentions.length === 0 && !text.includes('@')) return [];
    const { configuration } = staffOf(request);
    const ticket = await this.desk.seen(request, number);
    assertMentionable(configuration, ticket, mentions);
    const called = calledIn(text, mentionable(configuration, ticket));
    return [...new Set([...mentions, ...called])].slice(0, MOST_MENTIONED);
  }
}
