import type { OutboundStore } from '@sportello/intake';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { AnswerOutcome } from './answer.outcome.js';
import type { NotificationBuilder } from './notification.builder.js';
import type { OutboundDelivery } from './outbound.delivery.js';

export type NotifyPayload = { readonly ticketId: string; readonly seq: number };

/** Confirmations one address gets in an hour before Sportello stops answering: two machines answering each other, not a person. */
const MOST_CONFIRMATIONS = 30;
const HOUR = 3_600_000;

/** Job `ticket.notify`: tells the requester of one event, once. */
export class NotifyJob {
  constructor(
    private readonly builder: NotificationBuilder,
    private readonly outbound: OutboundStore,
    private readonly delivery: OutboundDelivery,
    private readonly answers: AnswerOutcome,
    private readonly clock: Clock,
  ) {}

  async run(
    payload: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts' | 'log'>,
  ): Promise<void> {
    const ctx = jobContext(payload, 'notifications');
    const build = await this.builder.forEvent(ctx, payload.ticketId, payload.seq);
    const { ticketId, seq } = payload;
    const id = build === null ? null : await this.outbound.enqueue(ctx, `notify:${ticketId}:${seq}`, build);
    if (id !== null) await this.#send(ctx, id, payload, helpers);
    await this.answers.settle(ctx, ticketId, seq, id);
  }

  async #send(
    ctx: TenantContext,
    id: string,
    payload: NotifyPayload,
    helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts' | 'log'>,
  ): Promise<void> {
    const claimed = await this.outbound.claim(ctx, id);
    if (claimed === null) return;
    if (await this.#looping(ctx, claimed.template, claimed.recipient)) {
      helpers.log.warn(
        { ticketId: payload.ticketId },
        'confirmations to one address stopped: it answers like a machine',
      );
      await this.outbound.failed(
        ctx,
        id,
        { code: 'loop', reason: `more than ${MOST_CONFIRMATIONS} confirmations an hour to one address` },
        true,
      );
      return;
    }
    await this.delivery.send(ctx, id, claimed, helpers);
  }

  async #looping(ctx: TenantContext, template: string, recipient: string): Promise<boolean> {
    if (template !== 'registered') return false;
    const since = new Date(this.clock.now().getTime() - HOUR);
    return (await this.outbound.countTo(ctx, recipient, template, since)) > MOST_CONFIRMATIONS;
  }
}
