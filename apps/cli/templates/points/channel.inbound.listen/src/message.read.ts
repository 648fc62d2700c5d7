import { PoisonMessageError, type InboundContent, type PluginContext, type StoredInbound } from '@sportello/plugin-sdk';
import { z } from 'zod';

const message = z.object({ from: z.string().min(1).max(200), text: z.string().min(1).max(100_000) });

/** What a message says. It runs after the message was stored, as often as it takes, on whatever somebody sent. */
export async function readMessage(ctx: PluginContext, stored: StoredInbound): Promise<InboundContent> {
  const { success, data } = message.safeParse(parsed(await ctx.blobs.get(stored.raw)));
  if (!success) throw new PoisonMessageError('not-a-message', 'it has no sender or no text');
  return {
    from: { phone: data.from },
    assurance: 'none',
    subject: data.text.slice(0, 60),
    text: data.text,
    attachments: [],
    thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
  };
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new PoisonMessageError('not-json', 'it is not JSON', { cause });
  }
}
