import {
  AuthPluginError,
  ConfigPluginError,
  PermanentPluginError,
  TransientPluginError,
  type PluginContext,
  type PluginHttpResponse,
} from '@sportello/plugin-sdk';
import type { z } from 'zod';
import { refusal } from './zammad.answers.js';
import type { ZammadSettings } from './zammad.settings.js';

export type Context = PluginContext<ZammadSettings>;

interface Asked {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly json?: unknown;
}

/** Until when it wants to be left alone. */
const QUIET = 'quiet-until';
/** Seconds it is left alone when it does not say how long, and at most. */
const [PAUSE, LONGEST_PAUSE] = [60, 3_600];

/** Asks for JSON of a known shape. @throws PluginError */
export async function ask<T extends z.ZodType>(ctx: Context, shape: T, asked: Asked): Promise<z.output<T>> {
  const answer = await send(ctx, asked);
  const read = shape.safeParse(jsonOf(answer));
  if (read.success) return read.data;
  // A page of a proxy under a 200, a half answer: it may pass.
  throw new TransientPluginError(
    `it answers ${answer.status} to ${asked.path.split('?')[0]} with something unexpected`,
  );
}

/** Asks for a file. @throws PluginError */
export async function askBytes(ctx: Context, path: string): Promise<Uint8Array> {
  return (await send(ctx, { path })).body;
}

async function send(ctx: Context, { method = 'GET', path, json }: Asked): Promise<PluginHttpResponse> {
  await mustNotBeQuiet(ctx);
  const answer = await ctx.http({
    method,
    url: `${ctx.settings.url.replace(/\/+$/, '')}/api/v1/${path}`,
    headers: {
      authorization: `Token token=${await ctx.secret('token')}`,
      accept: 'application/json',
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  });
  if (answer.status >= 200 && answer.status < 300) return answer;
  if (answer.status === 429) await beQuiet(ctx, answer.headers['retry-after']);
  const error = refused(answer);
  // Behind a 5xx the work may have been done.
  throw answer.status < 500 ? markedAsRefusal(error) : error;
}

function refused(answer: PluginHttpResponse): Error {
  const { status } = answer;
  const { error, error_human: human } = refusal.safeParse(jsonOf(answer)).data ?? {};
  const said = (human ?? error ?? '').replaceAll(/\s+/g, ' ').slice(0, 200);
  const what = `it answers ${status}${said === '' ? '' : `: ${said}`}`;
  if (status === 401) return new AuthPluginError(what);
  if (status === 408 || status === 425 || status === 429 || status >= 500) return new TransientPluginError(what);
  if (status >= 300 && status < 400)
    return new ConfigPluginError('url', `it answers with another address (${status}), which is not followed`);
  // A name that the supplier has changed or never had.
  const unknown = /No lookup value found for '([a-z_]+)'/.exec(error ?? '')?.[1];
  if (status === 422 && unknown === 'group') return new ConfigPluginError('group', what);
  if (status === 422 && unknown === 'state') return new ConfigPluginError('sets', what);
  return new PermanentPluginError(what);
}

/** Failures after which nothing can have changed there. */
const notCarriedOut = new WeakSet<Error>();

/** Whether the request was certainly not carried out. */
export const isRefusal = (error: unknown): boolean => error instanceof Error && notCarriedOut.has(error);

function markedAsRefusal<E extends Error>(error: E): E {
  notCarriedOut.add(error);
  return error;
}

async function mustNotBeQuiet(ctx: Context): Promise<void> {
  const until = await ctx.store.get(QUIET);
  if (typeof until !== 'number' || until <= ctx.clock.now().getTime()) return;
  const until429 = new Date(until).toISOString();
  throw markedAsRefusal(new TransientPluginError(`it wants to be left alone until ${until429} (429)`));
}

/** RFC 9110 §10.2.3: seconds or a date. */
async function beQuiet(ctx: Context, retryAfter = ''): Promise<void> {
  const now = ctx.clock.now().getTime();
  const seconds = /^[0-9]{1,6}$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - now) / 1_000;
  const pause = Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, LONGEST_PAUSE) : PAUSE;
  await ctx.store.set(QUIET, now + pause * 1_000, { ttl: LONGEST_PAUSE });
}

function jsonOf({ body }: PluginHttpResponse): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
