import { AuthPluginError, ConfigPluginError, TransientPluginError, type PluginContext } from '@sportello/plugin-sdk';
import { z } from 'zod';
import type { ImapMailbox, OAuth2Settings } from './imap.settings.js';

export interface AccessToken {
  readonly token: string;
  /** Not asked for now: it may have been withdrawn meanwhile. */
  readonly isKept: boolean;
}

/** Milliseconds before its end at which a token is asked for anew. */
const MARGIN = 60_000;

/** Tokens are secrets, so they are kept in memory alone; by the settings of the instance, which end with it. */
const kept = new WeakMap<object, { readonly token: string; readonly until: number }>();

/** RFC 6749 §6. A refused refresh token needs a person; anything else may pass. */
export async function accessToken(ctx: PluginContext<ImapMailbox>, auth: OAuth2Settings): Promise<AccessToken> {
  const known = kept.get(ctx.settings);
  const now = ctx.clock.now().getTime();
  if (known !== undefined && known.until > now) return { token: known.token, isKept: true };
  const { access_token: token, expires_in: seconds } = await askedFor(ctx, auth);
  const until = now + (seconds ?? 0) * 1_000 - MARGIN;
  if (until > now) kept.set(ctx.settings, { token, until });
  return { token, isKept: false };
}

export function forgetToken(ctx: PluginContext<ImapMailbox>): void {
  kept.delete(ctx.settings);
}

const tokenAnswer = z.object({
  access_token: z.string().min(1).max(20_000),
  expires_in: z.coerce.number().positive().max(31_536_000).optional().catch(undefined),
});
const errorAnswer = z.object({ error: z.string().regex(/^[a-z_]{1,60}$/) });

async function askedFor(ctx: PluginContext<ImapMailbox>, auth: OAuth2Settings): Promise<z.output<typeof tokenAnswer>> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: auth.clientId,
    refresh_token: await ctx.secret('auth.refreshToken'),
  });
  if (auth.clientSecret !== undefined) form.set('client_secret', await ctx.secret('auth.clientSecret'));
  if (auth.scope !== undefined) form.set('scope', auth.scope);
  const { status, body } = await ctx.http({
    method: 'POST',
    url: auth.tokenUrl,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
  });
  const answer = tokenAnswer.safeParse(jsonOf(body));
  if (status === 200 && answer.success) return answer.data;
  throw refusal(status, errorAnswer.safeParse(jsonOf(body)).data?.error);
}

/** RFC 6749 §5.2. The answer's words are not repeated: some servers put parts of the request into them. */
function refusal(status: number, error: string | undefined): Error {
  const what = `the authorization server answered ${status}${error === undefined ? '' : ` (${error})`}`;
  if (error === 'invalid_scope') return new ConfigPluginError('auth.scope', what);
  if (error === 'unsupported_grant_type' || error === 'invalid_request')
    return new ConfigPluginError('auth.tokenUrl', what);
  if (error === 'temporarily_unavailable' || error === 'slow_down') return new TransientPluginError(what);
  if ([400, 401, 403].includes(status)) return new AuthPluginError(what);
  // No token endpoint is there; 408 and 429 are the endpoint's own and pass.
  if ([301, 302, 307, 308, 404, 405, 410].includes(status)) return new ConfigPluginError('auth.tokenUrl', what);
  return new TransientPluginError(what);
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch {
    return null;
  }
}
