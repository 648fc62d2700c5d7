import type { QueryBus } from '@nestjs/cqrs';
import {
  failedOf,
  followDelivery,
  type Delivery,
  type DeliveryStore,
  type FollowDeliveryPayload,
  type OutboundRow,
  type OutboundStore,
} from '@sportello/intake';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, queueJobs, type JobPayload, type UnitOfWork } from '@sportello/platform';
import { GetTicketQuery, type TicketView } from '@sportello/ticketing';
import type { AnswerOutcome } from './answer.outcome.js';
import { doubtfulWording, undeliveredWording } from './delivery.words.js';
import type { StaffNotices } from './staff.notices.js';

const ALL_SIGHT = { restricted: true } as const;

/**
 * Job `delivery.follow`: what is proved of a message's arrival, and what is not proved in time, has consequences. A final answer
 * that did not arrive goes back to the technician (B14); of anything else whoever works the ticket is told. From the acceptance
 * the desk keeps a term of its own: providers have been seen to send no notice at all. Nobody outside is written to.
 */
export class FollowDeliveryJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly outbound: OutboundStore,
    private readonly deliveries: DeliveryStore,
    private readonly answers: AnswerOutcome,
    private readonly notices: StaffNotices,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run({ outboundId, ...payload }: FollowDeliveryPayload & Pick<JobPayload, 'tenant' | 'correlationId'>) {
    const ctx = jobContext(payload, 'deliveries');
    const row = await this.outbound.find(ctx, outboundId, ALL_SIGHT);
    if (row === null) return;
    const deliveries = await this.deliveries.of(ctx, outboundId);
    await this.#failed(ctx, row, deliveries);
    await this.#doubtful(ctx, row, deliveries);
    const next = nextLook(deliveries);
    if (next !== null) await queueJobs(this.unitOfWork, ctx, [followDelivery(outboundId, next)]);
  }

  async #failed(ctx: TenantContext, { id, ticketId, messageId }: OutboundRow, deliveries: readonly Delivery[]) {
    const why = failedOf(deliveries);
    if (why === null || ticketId === null) return;
    // Of an answer that goes back to the technician they are told by that.
    if (messageId !== null && (await this.answers.bounced(ctx, ticketId, messageId, why))) return;
    const failed = deliveries.filter(({ outcome }) => outcome === 'failed');
    const ticket = await this.#ticket(ctx, ticketId);
    const wording = undeliveredWording(ticket.number, failed);
    await this.#tell(ctx, `undelivered:${id}`, ticket, 'message-undelivered', wording);
  }

  async #doubtful(ctx: TenantContext, { id, ticketId }: OutboundRow, deliveries: readonly Delivery[]) {
    const doubtful = deliveries.filter(({ outcome }) => outcome === 'in-doubt');
    if (doubtful.length === 0 || ticketId === null) return;
    const ticket = await this.#ticket(ctx, ticketId);
    await this.#tell(ctx, `in-doubt:${id}`, ticket, 'delivery-in-doubt', doubtfulWording(ticket.number, doubtful));
  }

  #ticket(ctx: TenantContext, ticket: string): Promise<TicketView> {
    return this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: ALL_SIGHT }));
  }

  async #tell(
    ctx: TenantContext,
    key: string,
    { id, restricted, assignee, team }: Pick<TicketView, 'id' | 'restricted' | 'assignee' | 'team'>,
    occasion: string,
    wording: ReturnType<typeof undeliveredWording>,
  ): Promise<void> {
    const whom = assignee === null ? { supervisorsOf: team } : { people: [assignee.id] };
    const matter = { occasion, ticket: { id, restricted }, ...wording, at: this.clock.now(), urgent: true };
    await this.notices.tell(ctx, key, whom, matter);
  }
}

/** When the first of those that still wait will be in doubt. */
function nextLook(deliveries: readonly Delivery[]): Date | null {
  const ends = deliveries.flatMap(({ outcome, doubtfulAt }) =>
    outcome === 'waiting' && doubtfulAt !== null ? [doubtfulAt.getTime()] : [],
  );
  return ends.length === 0 ? null : new Date(Math.min(...ends));
}
