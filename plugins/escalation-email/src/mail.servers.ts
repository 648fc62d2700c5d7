import {
  imapSession,
  mailboxField,
  mailPluginError,
  smtpTransport,
  withoutAddresses,
  type ImapSession,
  type SmtpTransport,
} from '@sportello/mail';
import { PermanentPluginError, TransientPluginError, type PluginContext } from '@sportello/plugin-sdk';
import type { EmailSettings } from './email.settings.js';

type Context = PluginContext<EmailSettings>;

/** Runs work with the server that takes mail. @throws PluginError */
export async function bySmtp<T>(ctx: Context, work: (transport: SmtpTransport) => Promise<T>): Promise<T> {
  const { host, port, tls, ca, user } = ctx.settings.smtp;
  try {
    const auth = user === undefined ? {} : { auth: { user, password: await ctx.secret('smtp.password') } };
    return await work(smtpTransport({ host, port, tls, ...auth, ...(ca === undefined ? {} : { ca }) }));
  } catch (error) {
    throw mailPluginError(error, (code) => (code === 'ETLS' ? 'smtp.tls' : 'smtp.host'));
  }
}

/** Hands a mail over to everybody it is for. Some of them refused is told; all of them refused is a failure. */
export async function handOver(ctx: Context, raw: Uint8Array): Promise<void> {
  const { from, to } = ctx.settings;
  const receipt = await bySmtp(ctx, (smtp) => smtp.send(raw, { from: from.address, to }, ctx.signal));
  const { accepted, refused } = receipt;
  const said = withoutAddresses(refused[0]?.response ?? 'no recipient was accepted');
  if (accepted.length > 0) {
    if (refused.length > 0)
      ctx.log.warn('some addresses of the supplier were refused', { refused: refused.length, said });
    return;
  }
  throw refused[0]?.kind === 'transient' ? new TransientPluginError(said) : new PermanentPluginError(said);
}

/** Runs work in the mailbox, on a connection of its own. @throws PluginError */
export async function inMailbox<T>(ctx: Context, work: (session: ImapSession) => Promise<T>): Promise<T> {
  const { host, port, tls, ca, user } = ctx.settings.imap;
  let session: ImapSession | undefined;
  try {
    const auth = { user, password: await ctx.secret('imap.password') };
    session = imapSession({ host, port, tls, auth, ...(ca === undefined ? {} : { ca }) });
    await session.connect(ctx.signal);
    return await work(session);
  } catch (error) {
    throw mailPluginError(error, (code) => {
      const field = mailboxField(code, 'folder');
      return `imap.${field}`;
    });
  } finally {
    session?.close();
  }
}
