import type { BlobRef, Door, Json, PluginContext, PluginHttpRequest, RawInbound } from '@sportello/plugin-sdk';
import type { FromWorker } from './worker.protocol.js';

type Asked = Extract<FromWorker, { kind: 'ask' }>;
type Told = Extract<FromWorker, { kind: 'log' | 'metric' }>;

const LEVELS = new Set(['debug', 'info', 'warn', 'error']);

/**
 * Does what a worker asks by the host's own context of that call, which checks scopes and sizes and takes secrets out: the
 * other end is hostile until proved otherwise.
 */
export async function answerOf(
  { question, args }: Asked,
  ctx: PluginContext,
  door: Door | undefined,
): Promise<unknown> {
  const [first, second, third] = args;
  switch (question) {
    case 'secret':
      return ctx.secret(String(first));
    case 'http':
      return ctx.http(first as PluginHttpRequest);
    case 'store.get':
      return ctx.store.get(String(first));
    case 'store.set':
      return ctx.store.set(String(first), second as Json, third as { readonly ttl?: number } | undefined);
    case 'store.delete':
      return ctx.store.delete(String(first));
    case 'blobs.put':
      return ctx.blobs.put(first as Uint8Array);
    case 'blobs.get':
      return ctx.blobs.get(first as BlobRef);
    case 'door.accept':
      if (door === undefined) throw new Error('this call has no door');
      return door.accept(first as RawInbound);
    default:
      throw new Error('the host knows no such question');
  }
}

export function hear(told: Told, ctx: PluginContext): void {
  if (told.kind === 'metric') {
    if (told.type === 'count') ctx.metrics.count(told.name, told.value);
    else ctx.metrics.gauge(told.name, told.value);
  } else if (LEVELS.has(told.level)) ctx.log[told.level](told.message, told.facts);
}
