import {
  AuthPluginError,
  ConfigPluginError,
  PermanentPluginError,
  TransientPluginError,
  type PluginHttpRequest,
  type PluginHttpResponse,
} from '@sportello/plugin-sdk';
import type { RedContext } from './protocol.source.js';
import type { RestSettings } from './red.settings.js';

/** What the interface is asked, below its root. */
export interface RestRequest {
  readonly method: 'GET' | 'POST';
  /** With its query, beginning with `/`. */
  readonly path: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers that will be the same the next time. */
const GONE = [404, 410];

/** Asks the protocol system. @throws PluginError for whatever is no answer; `PermanentPluginError` for what it does not have */
export async function asked(
  ctx: RedContext,
  { method, path, json, headers }: RestRequest,
): Promise<PluginHttpResponse> {
  const { url } = restOf(ctx);
  const request: PluginHttpRequest = {
    ...{ method, url: `${url.replace(/\/+$/, '')}${path}` },
    headers: {
      authorization: `Bearer ${await ctx.secret('rest.token')}`,
      accept: 'application/json, application/octet-stream',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  };
  const answer = await ctx.http(request);
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw refusal(answer.status, path.split('?')[0] ?? '');
}

export function restOf({ settings: { rest } }: RedContext): RestSettings {
  if (rest === undefined) throw new ConfigPluginError('rest', 'no interface is given');
  return rest;
}

/** What the interface says as JSON. An error page under a 200 is none. @throws TransientPluginError */
export function jsonIn({ headers, body }: PluginHttpResponse): unknown {
  if (!/^application\/(?:[a-z0-9.+-]+\+)?json\b/i.test(headers['content-type'] ?? ''))
    throw new TransientPluginError('the protocol system answers with something that is no JSON');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new TransientPluginError('the protocol system answers with half a JSON');
  }
}

function refusal(status: number, path: string): Error {
  if (status === 401 || status === 403) return new AuthPluginError(`the protocol system refuses the token (${status})`);
  if (status >= 300 && status < 400)
    return new ConfigPluginError(
      'rest.url',
      `the protocol system answers with another address (${status}), which is not followed`,
    );
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return new TransientPluginError(`the protocol system answers ${status}`);
  const what = GONE.includes(status) ? 'does not have' : 'refuses';
  return new PermanentPluginError(`the protocol system ${what} ${path.slice(0, 200)} (${status})`);
}
