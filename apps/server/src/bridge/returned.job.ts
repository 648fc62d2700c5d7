import type { QueryBus } from '@nestjs/cqrs';
import { jobContext, type JobPayload } from '@sportello/platform';
import { GetTicketQuery, ListTicketEventsQuery } from '@sportello/ticketing';
import type { StaffNotices } from './staff.notices.js';
import type { NotifyPayload } from './notify.job.js';

const ALL_SIGHT = { restricted: true } as const;

/** Job `ticket.returned` (B14): the technician is told that the final answer did not arrive, and has to tell it in another way. */
export class ReturnedJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly notices: StaffNotices,
  ) {}

  async run(payload: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'notifications');
    const { ticketId, seq } = payload;
    const [ticket, { items }] = await Promise.all([
      this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT })),
      this.queries.execute(
        new ListTicketEventsQuery(ctx, { ticket: ticketId, after: seq - 1, limit: 1, sight: ALL_SIGHT }),
      ),
    ]);
    const event = items.find((candidate) => candidate.seq === seq);
    if (event?.type !== 'answer-returned') return;
    const { why = '' } = event.data as { readonly why?: string };
    const { number, assignee, team } = ticket;
    const people = assignee === null ? [] : [assignee.id];
    await this.notices.tell(
      ctx,
      `returned:${ticketId}:${seq}`,
      assignee === null ? { supervisorsOf: team } : { people },
      {
        occasion: 'answer-returned',
        ticket,
        subject: {
          it: `Richiesta ${number}: la risposta non è arrivata`,
          en: `Request ${number}: the answer did not arrive`,
        },
        text: {
          it: `La risposta finale alla richiesta ${number} non è arrivata a chi ha chiesto (${why}). La richiesta è di nuovo in lavorazione: occorre dare la risposta in un altro modo, ad esempio per telefono.`,
          en: `The final answer to request ${number} did not reach the requester (${why}). The request is being worked again: the answer has to be given in another way, for instance by telephone.`,
        },
        at: new Date(event.at),
        urgent: true,
      },
    );
  }
}
