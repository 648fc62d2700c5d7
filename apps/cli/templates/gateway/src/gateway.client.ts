import {
  AuthPluginError,
  PermanentPluginError,
  TransientPluginError,
  type Json,
  type PluginContext,
  type PluginHttpRequest,
} from '@sportello/plugin-sdk';
import type { Settings } from './settings.js';

/** One call to the gateway. The error that is thrown tells the host what to do next. */
export async function call(
  ctx: PluginContext<Settings>,
  method: PluginHttpRequest['method'],
  path: string,
  body?: Json,
  key?: string,
): Promise<Json> {
  const answer = await ctx.http({
    method,
    url: new URL(path, ctx.settings.gateway).href,
    headers: {
      authorization: `Bearer ${await ctx.secret('token')}`,
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (answer.status === 401 || answer.status === 403) throw new AuthPluginError('the gateway refuses the token');
  if (answer.status === 429 || answer.status >= 500) {
    throw new TransientPluginError(`the gateway answers ${answer.status}`);
  }
  if (answer.status >= 300) throw new PermanentPluginError(`the gateway answers ${answer.status}`);
  return parsed(answer.body);
}

function parsed(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Json;
  } catch (cause) {
    throw new TransientPluginError('the gateway answers something that is not JSON', { cause });
  }
}
