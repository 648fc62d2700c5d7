import { createHash } from 'node:crypto';
import {
  jsonSchema,
  sendReceiptSchema,
  type Notifier,
  type PluginContext,
  type SendReceipt,
} from '@sportello/plugin-sdk';
import { pluginError } from './email.errors.js';
import { emailOf, letterFor, messageIdOf } from './email.message.js';
import { handOver, transportOf } from './email.transport.js';
import { letterHtml } from './letter.html.js';
import { letterText } from './letter.text.js';
import type { NotifierSettings } from './notifier.settings.js';

export const emailNotifier: Notifier<NotifierSettings> = {
  async check(ctx) {
    await asPluginErrors(async () => {
      const transport = await transportOf(ctx);
      await transport?.check(ctx.signal);
    });
  },

  /** The same key gives the same Message-ID, and what the server once took is remembered and not handed over again. */
  async notify(ctx, notification, key): Promise<SendReceipt> {
    const known = await receiptOf(ctx, key);
    if (known !== null) return known;
    const receipt = await asPluginErrors(async (): Promise<SendReceipt> => {
      ctx.signal.throwIfAborted();
      const raw = await emailOf(ctx, notification);
      const kept = { reference: messageIdOf(ctx, notification), raw: await ctx.blobs.put(raw) };
      const transport = await transportOf(ctx);
      if (transport === null) return { state: 'not-sent', ...kept };
      const response = await handOver(ctx, transport, raw, notification);
      return { state: 'sent', ...kept, evidence: { response } };
    });
    await ctx.store.set(storeKey(key), jsonSchema.parse(receipt), { ttl: REMEMBERED });
    return receipt;
  },

  async preview(ctx, notification) {
    const letter = letterFor(ctx, notification);
    return { subject: letter.subject, text: letterText(letter), html: letterHtml(letter) };
  },
};

async function receiptOf(ctx: PluginContext<NotifierSettings>, key: string): Promise<SendReceipt | null> {
  const read = sendReceiptSchema.safeParse(await ctx.store.get(storeKey(key)));
  return read.success ? read.data : null;
}

/** Seconds for which a key is known again: nothing is retried for so long. */
const REMEMBERED = 90 * 24 * 3_600;

/** Store keys are short; a long one is known by its digest, so that no two are taken for one. */
function storeKey(key: string): string {
  return key.length <= 190 ? `sent:${key}` : `sent:${createHash('sha256').update(key).digest('hex')}`;
}

async function asPluginErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw pluginError(error);
  }
}
