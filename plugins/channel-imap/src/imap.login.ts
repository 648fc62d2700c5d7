import { imapSession, MailTransportError, type ImapSession, type MailServerAuth } from '@sportello/mail';
import { AuthPluginError, ConfigPluginError, PermanentPluginError, TransientPluginError, type PluginContext } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { ImapMailbox } from './imap.settings.js';

/** Runs one piece of work on a fresh connection, closed afterwards whatever happens. */
export async function inMailbox<T>(ctx: PluginContext<ImapMailbox>, work: (session: ImapSession) => Promise<T>): Promise<T> {
  const { host, port, tls, ca } = ctx.settings;
  const session = imapSession({ host, port, tls, auth: await credentials(ctx), ...(ca === undefined ? {} : { ca }) });
  try {
    await session.connect(ctx.signal);
    return await work(session);
  } catch (error) {
    throw pluginError(error);
  } finally {
    session.close();
  }
}

async function credentials(ctx: PluginContext<ImapMailbox>): Promise<MailServerAuth> {
  const { user, auth } = ctx.settings;
  if (auth.type === 'password') return { user, password: await ctx.secret('auth.password') };
  return { user, accessToken: await accessToken(ctx, auth) };
}

const tokenAnswer = z.object({ access_token: z.string().min(1) });

/** RFC 6749 §6. A refused refresh token needs a person; anything else may pass. */
async function accessToken(ctx: PluginContext<ImapMailbox>, auth: Extract<ImapMailbox['auth'], { type: 'oauth2' }>): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'refresh_token', client_id: auth.clientId, refresh_token: await ctx.secret('auth.refreshToken') });
  if (auth.clientSecret !== undefined) form.set('client_secret', await ctx.secret('auth.clientSecret'));
  if (auth.scope !== undefined) form.set('scope', auth.scope);
  const response = await ctx.http({
    method: 'POST',
    url: auth.tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  });
  if (response.status === 400 || response.status === 401) throw new AuthPluginError('the authorization server refuses the refresh token');
  const answer = tokenAnswer.safeParse(jsonOf(response.body));
  if (response.status !== 200 || !answer.success) throw new TransientPluginError(`the authorization server answered ${response.status} without a token`);
  return answer.data.access_token;
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}

function pluginError(error: unknown): unknown {
  if (!(error instanceof MailTransportError)) return error;
  const options = { cause: error };
  switch (error.kind) {
    case 'auth':
      return new AuthPluginError(error.message, options);
    case 'config':
      return new ConfigPluginError(error.code === 'FOLDER_MISSING' || error.code === 'NOPERM' ? 'folders' : 'host', error.message, options);
    case 'permanent':
      return new PermanentPluginError(error.message, options);
    case 'transient':
      return new TransientPluginError(error.message, options);
  }
}
