import type { ClaimedOutbound, OutboundStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import type { JobHelpers } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, type SendReceipt } from '@sportello/plugin-sdk';
import { disabledInstance, isGone } from './instance.failures.js';

/** Hands queued messages over to the plugin that carries them. */
export class OutboundDelivery {
  constructor(
    private readonly outbound: OutboundStore,
    private readonly host: PluginHost,
  ) {}

  /** Nothing happens to a message that was sent already. */
  async deliver(ctx: TenantContext, id: string, helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts'>): Promise<void> {
    const claimed = await this.outbound.claim(ctx, id);
    if (claimed !== null) await this.send(ctx, id, claimed, helpers);
  }

  /** Hands over what was claimed and keeps what became of it. @throws what another try may mend */
  async send(
    ctx: TenantContext,
    id: string,
    claimed: ClaimedOutbound,
    { attempt, maxAttempts }: Pick<JobHelpers, 'attempt' | 'maxAttempts'>,
  ): Promise<void> {
    try {
      await this.outbound.sent(ctx, id, await this.#handOver(ctx, id, claimed));
    } catch (error) {
      const gone = isGone(error, { attempt });
      const off = disabledInstance(error) !== null;
      const final = !off && (gone || error instanceof PermanentPluginError || attempt >= maxAttempts);
      await this.outbound.failed(ctx, id, gone ? GONE : failureOf(error), final);
      if (!final) throw error;
    }
  }

  #handOver(ctx: TenantContext, id: string, { instance, outgoing }: ClaimedOutbound): Promise<SendReceipt> {
    return outgoing.by === 'channel'
      ? this.host.send(ctx, instance, outgoing.message, id)
      : this.host.notify(ctx, instance, outgoing.notification, id);
  }
}

const GONE = { code: 'instance-gone', reason: 'the instance is in the configuration no more' };

function failureOf(error: unknown): { code: string; reason: string } {
  const reason = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
  if (error instanceof AuthPluginError) return { code: 'auth', reason };
  if (error instanceof ConfigPluginError) return { code: 'config', reason };
  if (disabledInstance(error) !== null) return { code: 'disabled', reason };
  return { code: error instanceof PermanentPluginError ? 'permanent' : 'transient', reason };
}
