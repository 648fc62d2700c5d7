import type { TenantContext } from '@sportello/kernel';
import {
  inboundContentSchema,
  InvalidInputError,
  PoisonMessageError,
  rawInboundListSchema,
  type InboundContent,
  type InboundPush,
  type InputProblem,
  type Localized,
  type PushRequest,
  type RawInbound,
} from '@sportello/plugin-sdk';
import { notFound, translated } from '../points/instance.desk.js';
import type { PluginInstance } from './plugin.instance.js';
import type { TrialBlobs } from './trial.blobs.js';

/** What a channel would make of something pushed to it. */
export interface PushTried {
  /** Why it would be refused, field by field; empty: it would be accepted. */
  readonly problems: readonly InputProblem[];
  /** What would be made of it; null when it would be refused, or nothing would be made of it. */
  readonly content: InboundContent | null;
}

/**
 * Has a channel judge and understand a sample, as if somebody it believes had pushed it. Who sent it is not asked: nobody can
 * sign a sample. Nothing is taken in.
 * @throws DomainError PLUGIN.INSTANCE_NOT_FOUND for an instance nobody pushes to; PluginError
 */
export async function tryPush(
  ctx: TenantContext,
  instance: PluginInstance,
  blobs: TrialBlobs,
  request: PushRequest,
): Promise<PushTried> {
  const point = instance.contributes['channel.inbound.push'];
  if (point === undefined) throw notFound(instance.name);
  const asked = { guarded: false };
  try {
    const [first] = await translated(() =>
      instance.call('parse', rawInboundListSchema, (plugin) => point.parse(plugin, request), asked),
    );
    return { problems: [], content: first === undefined ? null : await understood(ctx, instance, point, blobs, first) };
  } catch (error) {
    if (error instanceof InvalidInputError) return { problems: error.problems, content: null };
    if (error instanceof PoisonMessageError)
      return { problems: [{ field: 'body', code: error.code, message: sameInBoth(error.message) }], content: null };
    throw error;
  }
}

async function understood(
  ctx: TenantContext,
  instance: PluginInstance,
  point: InboundPush<unknown>,
  blobs: TrialBlobs,
  { externalId, mediaType, receivedAt, raw, hints = {} }: RawInbound,
): Promise<InboundContent> {
  const stored = raw instanceof Uint8Array ? await blobs.put(ctx.tenant, raw) : raw;
  const message = { externalId, mediaType, receivedAt, hints, raw: stored };
  return translated(() =>
    instance.call('read', inboundContentSchema, (plugin) => point.read(plugin, message), { guarded: false }),
  );
}

const sameInBoth = (text: string): Localized => ({ it: text, en: text });
