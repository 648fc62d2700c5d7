import {
  imapSession,
  mailboxField,
  mailPluginError,
  MailTransportError,
  type ImapSession,
  type MailServerAuth,
} from '@sportello/mail';
import type { PluginContext } from '@sportello/plugin-sdk';
import type { ImapMailbox } from './imap.settings.js';
import { accessToken, forgetToken } from './oauth2.token.js';

/**
 * Runs one piece of work on a fresh connection, closed afterwards whatever happens.
 * @param folderField the setting that names the folder the work is about
 */
export async function inMailbox<T>(
  ctx: PluginContext<ImapMailbox>,
  work: (session: ImapSession) => Promise<T>,
  folderField = 'folders',
): Promise<T> {
  let session: ImapSession | undefined;
  try {
    session = await connected(ctx);
    return await work(session);
  } catch (error) {
    throw mailPluginError(error, (code) => mailboxField(code, folderField));
  } finally {
    session?.close();
  }
}

interface Credentials {
  readonly auth: MailServerAuth;
  /** A token that was good some time ago. */
  readonly isKept: boolean;
}

async function connected(ctx: PluginContext<ImapMailbox>): Promise<ImapSession> {
  const credentials = await credentialsOf(ctx);
  try {
    return await opened(ctx, credentials.auth);
  } catch (error) {
    const isStale = credentials.isKept && error instanceof MailTransportError && error.kind === 'auth';
    if (!isStale) throw error;
    forgetToken(ctx);
    return opened(ctx, (await credentialsOf(ctx)).auth);
  }
}

async function opened(ctx: PluginContext<ImapMailbox>, auth: MailServerAuth): Promise<ImapSession> {
  const { host, port, tls, ca } = ctx.settings;
  const session = imapSession({ host, port, tls, auth, ...(ca === undefined ? {} : { ca }) });
  try {
    await session.connect(ctx.signal);
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}

async function credentialsOf(ctx: PluginContext<ImapMailbox>): Promise<Credentials> {
  const { user, auth } = ctx.settings;
  if (auth.type === 'password') {
    return { auth: { user, password: await ctx.secret('auth.password') }, isKept: false };
  }
  const { token, isKept } = await accessToken(ctx, auth);
  return { auth: { user, accessToken: token }, isKept };
}
