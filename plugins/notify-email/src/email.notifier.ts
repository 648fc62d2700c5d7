import { composeMail, INSTANCE_HEADER, MailComposeError, MailTransportError, smtpTransport, type SmtpTransport } from '@sportello/mail';
import {
  AuthPluginError,
  ConfigPluginError,
  PermanentPluginError,
  TransientPluginError,
  type Notification,
  type Notifier,
  type PluginContext,
  type SendReceipt,
} from '@sportello/plugin-sdk';
import { letterHtml } from './letter.html.js';
import { letterOf } from './letter.js';
import { letterText } from './letter.text.js';
import type { NotifierSettings } from './notifier.settings.js';

export const emailNotifier: Notifier<NotifierSettings> = {
  async check(ctx) {
    const transport = await transportOf(ctx);
    if (transport !== null) await asPluginErrors(() => transport.check(ctx.signal));
  },

  /** The same key gives the same Message-ID, and what the server once took is remembered and not handed over again. */
  async notify(ctx, notification, key): Promise<SendReceipt> {
    const known = await ctx.store.get(sentKey(key));
    if (isReceipt(known)) return known;
    const raw = await asPluginErrors(() => written(ctx, notification));
    const transport = await transportOf(ctx);
    const receipt: SendReceipt = {
      state: transport === null ? 'not-sent' : 'sent',
      reference: messageId(ctx, notification),
      raw: await ctx.blobs.put(raw),
      ...(transport === null ? {} : { evidence: { response: await handedOver(ctx, transport, raw, notification) } }),
    };
    await ctx.store.set(sentKey(key), JSON.parse(JSON.stringify(receipt)));
    return receipt;
  },
};

async function written(ctx: PluginContext<NotifierSettings>, notification: Notification): Promise<Uint8Array> {
  const letter = letterOf(notification);
  const { from, replyTo } = ctx.settings;
  const { recipient, thread } = notification;
  return composeMail({
    from: { name: from.name, address: from.address },
    to: [{ name: oneLine(recipient.name ?? ''), address: recipient.address }],
    ...(replyTo === undefined ? {} : { replyTo: { name: from.name, address: replyTo } }),
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter),
    date: new Date(notification.at),
    messageId: `<${messageId(ctx, notification)}>`,
    ...(thread.inReplyTo === undefined ? {} : { inReplyTo: `<${thread.inReplyTo}>` }),
    references: thread.references.map((id) => `<${id}>`),
    headers: { [INSTANCE_HEADER]: ctx.tenant, 'Content-Language': notification.language, 'X-Auto-Response-Suppress': 'All' },
    attachments: await Promise.all(
      notification.attachments.map(async ({ name, mediaType, blob }) => ({ fileName: name, mediaType, content: await ctx.blobs.get(blob) })),
    ),
    // What a person wrote is a person's mail; everything else says that a machine sent it (RFC 3834).
    ...(notification.message === undefined ? { autoSubmitted: 'auto-replied' as const } : {}),
  });
}

async function handedOver(ctx: PluginContext<NotifierSettings>, transport: SmtpTransport, raw: Uint8Array, notification: Notification): Promise<string> {
  return asPluginErrors(async () => {
    const envelope = { from: ctx.settings.from.address, to: [notification.recipient.address] };
    const { accepted, refused, response } = await transport.send(raw, envelope, ctx.signal);
    if (accepted.length > 0) return response;
    const [refusal] = refused;
    throw refusal?.kind === 'transient' ? new TransientPluginError(refusal.response) : new PermanentPluginError(refusal?.response ?? 'no recipient was accepted');
  });
}

async function transportOf(ctx: PluginContext<NotifierSettings>): Promise<SmtpTransport | null> {
  const { transport } = ctx.settings;
  if (transport.type === 'outbox') return null;
  const { host, port, tls, user, password, ca } = transport;
  if ((user === undefined) !== (password === undefined)) throw new ConfigPluginError('transport.user', 'user and password go together');
  return smtpTransport({
    host,
    port,
    tls,
    ...(user === undefined ? {} : { auth: { user, password: await ctx.secret('transport.password') } }),
    ...(ca === undefined ? {} : { ca }),
  });
}

async function asPluginErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw pluginError(error);
  }
}

function pluginError(error: unknown): unknown {
  if (error instanceof MailComposeError) return new PermanentPluginError(error.message, { cause: error });
  if (!(error instanceof MailTransportError)) return error;
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(error.message, { cause: error });
    case 'config':
      return new ConfigPluginError('transport.host', error.message, { cause: error });
    case 'permanent':
      return new PermanentPluginError(error.message, { cause: error });
    case 'transient':
      return new TransientPluginError(error.message, { cause: error });
  }
}

function messageId(ctx: PluginContext<NotifierSettings>, notification: Notification): string {
  return `${notification.thread.messageIdLocal}@${ctx.settings.from.address.split('@')[1] ?? 'localhost'}`;
}

const sentKey = (key: string): string => `sent:${key}`.slice(0, 200);

function isReceipt(value: unknown): value is SendReceipt {
  return typeof value === 'object' && value !== null && 'state' in value && 'reference' in value;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 120);
