import { ReceiptReader, type UnderstoodReceipt } from '@sportello/intake';
import type { TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { PoisonMessageError, type StoredInbound } from '@sportello/plugin-sdk';

/** Asks the tenant's plugins of `channel.receipt`: the instance the message came by first, then the others. */
export class HostReceiptReader extends ReceiptReader {
  constructor(
    private readonly host: Pick<PluginHost, 'serving' | 'classify'>,
    private readonly log: Pick<Logger, 'warn'>,
  ) {
    super();
  }

  async classify(ctx: TenantContext, instance: string, message: StoredInbound): Promise<UnderstoodReceipt | null> {
    const serving = await this.host.serving(ctx.tenant, 'channel.receipt');
    const own = serving.filter((name) => name === instance);
    for (const name of [...own, ...serving.filter((other) => other !== instance)]) {
      const evidence = await this.#ask(ctx, name, message, name === instance);
      if (evidence !== null) return { instance: name, evidence };
    }
    return null;
  }

  /** A plugin in trouble holds up what came by itself, which waits for it; never what came by another channel. */
  async #ask(
    ctx: TenantContext,
    name: string,
    { externalId, mediaType, raw, receivedAt, hints }: StoredInbound,
    own: boolean,
  ): Promise<UnderstoodReceipt['evidence'] | null> {
    try {
      return await this.host.classify(ctx, name, { externalId, mediaType, raw, receivedAt, hints });
    } catch (error) {
      if (own || error instanceof PoisonMessageError) throw error;
      this.log.warn(
        { tenant: ctx.tenant, instance: name, err: error },
        'an instance could not say whether a message is a receipt',
      );
      return null;
    }
  }
}
