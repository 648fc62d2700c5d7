import { createHash, randomUUID } from 'node:crypto';
import type { PluginContext, RawInbound } from '@sportello/plugin-sdk';
import type { SMTPServerSession } from 'smtp-server';
import type { SmtpDoor } from './smtp.settings.js';

const HEAD_BYTES = 64 * 1024;
/** A value on the header's own line or folded onto the next. */
const DATED = /^(?:message-id|date):(?:\r?\n[ \t]|[ \t])*[^\s]/im;

export async function deliveredMessage(
  ctx: PluginContext<SmtpDoor>,
  bytes: Uint8Array,
  { envelope }: SMTPServerSession,
): Promise<RawInbound> {
  const recipients = envelope.rcptTo.map(({ address }) => address);
  return {
    externalId: externalId(bytes, recipients),
    mediaType: 'message/rfc822',
    raw: await ctx.blobs.put(bytes),
    receivedAt: ctx.clock.now().toISOString(),
    hints: { recipients, sender: envelope.mailFrom === false ? '' : envelope.mailFrom.address },
  };
}

/**
 * An MTA that did not hear our 250 sends the same bytes again, which must not be a second ticket. Two people never send
 * the same bytes: a mail carries its date and its Message-ID. With neither, nothing tells a repetition from a new message
 * of a machine that always says the same, and losing one is worse than having one twice.
 */
function externalId(bytes: Uint8Array, recipients: readonly string[]): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES)).split(/\r?\n\r?\n/, 1)[0] ?? '';
  if (!DATED.test(head)) return `smtp:${randomUUID()}`;
  const to = recipients.map((address) => address.toLowerCase()).sort();
  return `smtp:${createHash('sha256').update(to.join(',')).update('\0').update(bytes).digest('hex')}`;
}
