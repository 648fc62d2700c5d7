import type { OutboundStore } from '@sportello/intake';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { AnswerOutcome } from './answer.outcome.js';
import type { OutboundDelivery } from './outbound.delivery.js';

export const RESEND_JOB = 'outbound.resend';

export type ResendPayload = { readonly outboundId: string };

/** What the key of a notice to a requester says: of which ticket, and which of its events. */
const NOTICE = /^notify:([0-9a-f-]{36}):(\d+)$/;

/** Job `outbound.resend`: somebody wants a message sent again that had failed. A final answer closes its ticket when it goes (B14). */
export class ResendJob {
  constructor(
    private readonly outbound: OutboundStore,
    private readonly delivery: OutboundDelivery,
    private readonly answers: AnswerOutcome,
  ) {}

  async run(
    payload: ResendPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts'>,
  ): Promise<void> {
    const ctx = jobContext(payload, 'notifications');
    const { outboundId } = payload;
    await this.delivery.deliver(ctx, outboundId, helpers);
    const [, ticketId, seq] = NOTICE.exec((await this.outbound.keyOf(ctx, outboundId)) ?? '') ?? [];
    if (ticketId !== undefined) await this.answers.settle(ctx, ticketId, Number(seq), outboundId);
  }
}
