import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { TenantId } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { explain, type Calendars } from '@sportello/service-levels';
import { ClockStore } from '../../ports/clock-store.port.js';
import { TicketReader } from '../../ports/ticket-reader.port.js';
import { TicketRules } from '../../ports/ticket-rules.port.js';
import { found } from '../found.js';
import type { ClockView } from '../ticket.view.js';
import { GetTicketClocksQuery, type ExplainedClock } from './get-ticket-clocks.query.js';

@QueryHandler(GetTicketClocksQuery)
export class GetTicketClocksHandler implements IQueryHandler<GetTicketClocksQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: TicketReader,
    private readonly store: ClockStore,
    private readonly rules: TicketRules,
  ) {}

  /** Two statements. @throws DomainError `TICKET.NOT_FOUND` */
  async execute({ ctx, input }: GetTicketClocksQuery): Promise<readonly ExplainedClock[]> {
    const { ticket: ref, sight, now } = input;
    const { ticket, alerts } = await this.unitOfWork.run(
      ctx,
      async (tx) => {
        const ticket = found(ref, await this.reader.ticket(tx, ref, sight));
        return { ticket, alerts: await this.store.alerts(tx, ticket.id) };
      },
      { readOnly: true },
    );
    const explained: ExplainedClock[] = [];
    for (const clock of ticket.clocks) {
      const calendars = await this.#calendarsOf(ctx.tenant, clock);
      const own = alerts.filter((alert) => alert.clock === clock.clock);
      explained.push({ ...clock, explanation: explain(calendars, clock.run, now), alerts: own });
    }
    return explained;
  }

  /** Today's; a calendar that has been taken out since is the one the ticket was opened under. */
  async #calendarsOf(tenant: TenantId, { calendar, revision }: ClockView): Promise<Calendars> {
    const { calendars } = await this.rules.current(tenant);
    return calendars.has(calendar) ? calendars : (await this.rules.revision(tenant, revision)).calendars;
  }
}
