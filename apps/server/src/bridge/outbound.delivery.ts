import type { ClaimedOutbound, OutboundStore } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import type { JobHelpers } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, type SendReceipt } from '@sportello/plugin-sdk';
import type { FilePassage } from './file.passage.js';
import { disabledInstance, isGone } from './instance.failures.js';

/** Hands queued messages over to the plugin that carries them. */
export class OutboundDelivery {
  constructor(
    private readonly outbound: OutboundStore,
    private readonly host: PluginHost,
    private readonly files: FilePassage,
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

  async #handOver(ctx: TenantContext, id: string, { instance, outgoing }: ClaimedOutbound): Promise<SendReceipt> {
    if (outgoing.by === 'channel') {
      const { message } = outgoing;
      return this.host.send(ctx, instance, await this.files.through(ctx, message.language, message), id);
    }
    const { notification } = outgoing;
    const { files, remark } = await this.files.sift(ctx, notification.attachments);
    const remarks = [...(notification.remarks ?? []), ...(remark === null ? [] : [remark])];
    const told = remark === null ? notification : { ...notification, attachments: files, remarks };
    return this.host.notify(ctx, instance, told, id);
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
