import { smtpTransport, withoutAddresses, type SmtpTransport } from '@sportello/mail';
import {
  PermanentPluginError,
  TransientPluginError,
  type Notification,
  type PluginContext,
} from '@sportello/plugin-sdk';
import type { NotifierSettings } from './notifier.settings.js';

/** The mail server of the settings; null when there is none and messages stay in the outbox. */
export async function transportOf(ctx: PluginContext<NotifierSettings>): Promise<SmtpTransport | null> {
  const { transport } = ctx.settings;
  if (transport.type === 'outbox') return null;
  const { host, port, tls, user, ca } = transport;
  return smtpTransport({
    host,
    port,
    tls,
    ...(user === undefined ? {} : { auth: { user, password: await ctx.secret('transport.password') } }),
    ...(ca === undefined ? {} : { ca }),
  });
}

/** @returns the server's words, usually with its queue id */
export async function handOver(
  ctx: PluginContext<NotifierSettings>,
  transport: SmtpTransport,
  raw: Uint8Array,
  { recipient }: Notification,
): Promise<string> {
  const envelope = { from: ctx.settings.from.address, to: [recipient.address] };
  const { accepted, refused, response } = await transport.send(raw, envelope, ctx.signal);
  if (accepted.length > 0) return withoutAddresses(response);
  const said = withoutAddresses(refused[0]?.response ?? 'the recipient was not accepted');
  throw refused[0]?.kind === 'transient' ? new TransientPluginError(said) : new PermanentPluginError(said);
}
