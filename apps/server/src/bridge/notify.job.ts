import type { ClaimedOutbound, OutboundStore } from '@sportello/intake';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, type SendReceipt } from '@sportello/plugin-sdk';
import type { NotificationBuilder } from './notification.builder.js';

export type NotifyPayload = { readonly ticketId: string; readonly seq: number };

/** Confirmations one address gets in an hour before Sportello stops answering: two machines answering each other, not a person. */
const MOST_CONFIRMATIONS = 30;
const HOUR = 3_600_000;

/** Job `ticket.notify`: tells the requester of one event, once. */
export class NotifyJob {
  constructor(
    private readonly builder: NotificationBuilder,
    private readonly outbound: OutboundStore,
    private readonly host: PluginHost,
    private readonly clock: Clock,
  ) {}

  async run(
    payload: NotifyPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
    helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts' | 'log'>,
  ): Promise<void> {
    const ctx = jobContext(payload, 'notifications');
    const build = await this.builder.forEvent(ctx, payload.ticketId, payload.seq);
    if (build === null) return;
    const id = await this.outbound.enqueue(ctx, `notify:${payload.ticketId}:${payload.seq}`, build);
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
    await this.#send(ctx, id, claimed, helpers);
  }

  async #send(
    ctx: TenantContext,
    id: string,
    claimed: ClaimedOutbound,
    { attempt, maxAttempts }: Pick<JobHelpers, 'attempt' | 'maxAttempts'>,
  ): Promise<void> {
    try {
      await this.outbound.sent(ctx, id, await this.#handOver(ctx, id, claimed));
    } catch (error) {
      const final = error instanceof PermanentPluginError || attempt >= maxAttempts;
      await this.outbound.failed(ctx, id, failureOf(error), final);
      if (!final) throw error;
    }
  }

  #handOver(ctx: TenantContext, id: string, { instance, outgoing }: ClaimedOutbound): Promise<SendReceipt> {
    return outgoing.by === 'channel'
      ? this.host.send(ctx, instance, outgoing.message, id)
      : this.host.notify(ctx, instance, outgoing.notification, id);
  }

  async #looping(ctx: TenantContext, template: string, recipient: string): Promise<boolean> {
    if (template !== 'registered') return false;
    const since = new Date(this.clock.now().getTime() - HOUR);
    return (await this.outbound.countTo(ctx, recipient, template, since)) > MOST_CONFIRMATIONS;
  }
}

function failureOf(error: unknown): { code: string; reason: string } {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  if (error instanceof AuthPluginError) return { code: 'auth', reason };
  if (error instanceof ConfigPluginError) return { code: 'config', reason };
  return { code: error instanceof PermanentPluginError ? 'permanent' : 'transient', reason };
}
