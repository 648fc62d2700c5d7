import { createHash } from 'node:crypto';
import {
  composeMail,
  INSTANCE_HEADER,
  mailboxField,
  mailPluginError,
  smtpTransport,
  withoutAddresses,
  type SmtpTransport,
} from '@sportello/mail';
import {
  jsonSchema,
  PermanentPluginError,
  sendReceiptSchema,
  TransientPluginError,
  type Outbound,
  type OutboundMessage,
  type PluginContext,
  type SendReceipt,
} from '@sportello/plugin-sdk';
import type { PecMailbox } from './pec.settings.js';

/** Seconds for which a key is known again: nothing is retried for so long. */
const REMEMBERED = 90 * 24 * 3_600;
/** Ids of mails that came in are as hostile as the mails: one that would break the header is left out. */
const MESSAGE_ID = /^[\x21-\x3B\x3D\x3F-\x7E]{1,900}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,99}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,99}$/i;

export const pecOutbound: Outbound<PecMailbox> = {
  capabilities: { attachments: true, html: false, maxBytes: 30 * 1024 * 1024 },

  async check(ctx) {
    try {
      await (await transportOf(ctx)).check(ctx.signal);
    } catch (error) {
      throw asPluginError(error);
    }
  },

  /** `sent` says that the provider took it: that it did, and what became of it, its receipts will prove. */
  async send(ctx, message, key): Promise<SendReceipt> {
    const known = sendReceiptSchema.safeParse(await ctx.store.get(storeKey(key)));
    if (known.success) return known.data;
    ctx.signal.throwIfAborted();
    try {
      const reference = `${message.thread.messageIdLocal}@${ctx.settings.address.split('@')[1] ?? 'localhost'}`;
      const raw = await letterOf(ctx, message, reference);
      const response = await handOver(ctx, raw, message.to.address);
      const receipt: SendReceipt = {
        ...{ state: 'sent', reference, raw: await ctx.blobs.put(raw), evidence: { response } },
      };
      await ctx.store.set(storeKey(key), jsonSchema.parse(receipt), { ttl: REMEMBERED });
      return receipt;
    } catch (error) {
      throw asPluginError(error);
    }
  },
};

const asPluginError = (error: unknown): unknown =>
  mailPluginError(error, (code) => `smtp.${mailboxField(code, 'folder')}`);

async function transportOf(ctx: PluginContext<PecMailbox>): Promise<SmtpTransport> {
  const { host, port, tls, user, ca } = ctx.settings.smtp;
  const auth = { user, password: await ctx.secret('smtp.password') };
  return smtpTransport({ host, port, tls, auth, ...(ca === undefined ? {} : { ca }) });
}

/** From is the mailbox's own address, in the envelope too, and there is no Bcc: providers refuse anything else (RFC 6109 §3.1.1). */
async function letterOf(
  ctx: PluginContext<PecMailbox>,
  { to, subject, text, thread, attachments }: OutboundMessage,
  reference: string,
): Promise<Uint8Array> {
  const { address, name, maxAttachmentBytes } = ctx.settings;
  const bytes = attachments.reduce((sum, { blob }) => sum + blob.size, 0);
  if (bytes > maxAttachmentBytes)
    throw new PermanentPluginError(
      `the files have ${bytes} bytes, more than the ${maxAttachmentBytes} that may be sent`,
    );
  const token = oneLine(thread.replyToken);
  const { inReplyTo } = thread;
  return composeMail({
    from: { name, address },
    to: [{ name: personName(to.name ?? ''), address: to.address }],
    subject: `${oneLine(subject).slice(0, 500)} ${token}`,
    text: `${text.trim()}\n\n${token}\n`,
    date: ctx.clock.now(),
    messageId: `<${reference}>`,
    ...(inReplyTo !== undefined && MESSAGE_ID.test(inReplyTo) ? { inReplyTo: `<${inReplyTo}>` } : {}),
    references: thread.references.filter((id) => MESSAGE_ID.test(id)).map((id) => `<${id}>`),
    // The whole original comes back with the delivery, as proof of what was delivered.
    headers: { [INSTANCE_HEADER]: ctx.tenant, 'X-TipoRicevuta': 'completa' },
    attachments: await Promise.all(
      attachments.map(async ({ name: fileName, mediaType, blob }) => ({
        fileName,
        mediaType: MEDIA_TYPE.test(mediaType) ? mediaType : 'application/octet-stream',
        content: await ctx.blobs.get(blob),
      })),
    ),
  });
}

async function handOver(ctx: PluginContext<PecMailbox>, raw: Uint8Array, to: string): Promise<string> {
  const transport = await transportOf(ctx);
  const { accepted, refused, response } = await transport.send(
    raw,
    { from: ctx.settings.address, to: [to] },
    ctx.signal,
  );
  if (accepted.length > 0) return withoutAddresses(response);
  const said = withoutAddresses(refused[0]?.response ?? 'the recipient was not accepted');
  throw refused[0]?.kind === 'transient' ? new TransientPluginError(said) : new PermanentPluginError(said);
}

/** Store keys are short; a long one is known by its digest, so that no two are taken for one. */
function storeKey(key: string): string {
  return key.length <= 190 ? `sent:${key}` : `sent:${createHash('sha256').update(key).digest('hex')}`;
}

const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A name that is an advertisement is not passed on to whoever owns the address. */
function personName(name: string): string {
  const line = oneLine(name).slice(0, 120);
  return /:\/\/|\bwww\.|@/i.test(line) ? '' : line;
}
