import { Inject, Injectable } from '@nestjs/common';
import { between, isOpen, type Calendar } from '@sportello/business-time';
import type { Clock, TenantContext } from '@sportello/kernel';
import { TicketRules, type TicketSummary } from '@sportello/ticketing';
import { CLOCK } from '../tokens.js';
import { shownSummary } from './ticket.presenter.js';
import type { TicketSummaryView, WorkingTermView } from './ticket.views.js';

/** Lines of lists, with what is left of each term in the hours that count it. */
@Injectable()
export class TicketRows {
  constructor(
    @Inject(TicketRules) private readonly rules: TicketRules,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param more what else a line says */
  async of<Ticket extends TicketSummary, More extends object>(
    ctx: TenantContext,
    tickets: readonly Ticket[],
    more: (ticket: Ticket) => More,
  ): Promise<(TicketSummaryView & More)[]> {
    const { calendars } = await this.rules.current(ctx.tenant);
    const now = this.clock.now();
    return tickets.map((ticket) => ({ ...shownSummary(ticket), ...leftOf(calendars, ticket, now), ...more(ticket) }));
  }

  /** What is left of the term of one ticket. */
  async left(ctx: TenantContext, ticket: TicketSummary): Promise<Pick<TicketSummaryView, 'dueWorking'>> {
    return leftOf((await this.rules.current(ctx.tenant)).calendars, ticket, this.clock.now());
  }
}

function leftOf(
  calendars: ReadonlyMap<string, Calendar>,
  { nextDueCalendar, nextDueAt }: TicketSummary,
  now: Date,
): Pick<TicketSummaryView, 'dueWorking'> {
  const left = workingTerm(calendars.get(nextDueCalendar ?? ''), nextDueAt, now);
  return left === null ? {} : { dueWorking: left };
}

/** @returns null for what is over, and where every hour counts: then the clock on the wall says it all */
function workingTerm(calendar: Calendar | undefined, dueAt: string | null, now: Date): WorkingTermView | null {
  if (calendar === undefined || dueAt === null) return null;
  const due = new Date(dueAt);
  if (due <= now) return null;
  const seconds = Math.floor(between(calendar, now, due));
  if (seconds === Math.floor((due.getTime() - now.getTime()) / 1000)) return null;
  return { at: now.toISOString(), seconds, counting: isOpen(calendar, now) };
}
