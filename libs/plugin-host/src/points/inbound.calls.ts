import { DomainError, type TenantContext } from '@sportello/kernel';
import {
  deliveryEvidenceSchema,
  inboundContentSchema,
  jsonSchema,
  pushRequestSchema,
  rawInboundListSchema,
  type DeliveryEvidence,
  type InboundContent,
  type InboundPush,
  type Json,
  type Language,
  type PushRequest,
  type RawInbound,
  type StoredInbound,
} from '@sportello/plugin-sdk';
import type { BlobStore } from '@sportello/platform';
import { work, workAnyway } from '../instances/instance.work.js';
import type { PluginInstance } from '../instances/plugin.instance.js';
import { notFound, translated, type InstanceDesk } from './instance.desk.js';
import { assertOwnBytes } from './own.bytes.js';

/** What comes in: `channel.inbound.*` and `channel.receipt`. Polls and doors are run by `inbound/`. */
export class InboundCalls {
  constructor(
    private readonly desk: InstanceDesk,
    private readonly blobs: Pick<BlobStore, 'get'>,
  ) {}

  async acceptsPush(ctx: TenantContext, instance: string): Promise<boolean> {
    return this.#push(ctx, instance).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError && error.code === 'PLUGIN.INSTANCE_NOT_FOUND') return false;
        throw error;
      },
    );
  }

  async describePush(ctx: TenantContext, instance: string, language: Language): Promise<Json> {
    const { found, point } = await this.#push(ctx, instance);
    return translated(() =>
      work(found, 'describe', jsonSchema, async (plugin) => (await point.describe?.(plugin, language)) ?? null),
    );
  }

  async push(ctx: TenantContext, instance: string, request: PushRequest): Promise<readonly RawInbound[]> {
    const { found, point } = await this.#push(ctx, instance);
    return translated(async () => {
      const given = structuredClone(request);
      const verified = await work(found, 'verify', pushRequestSchema, (plugin) => point.verify(plugin, given));
      return work(found, 'parse', rawInboundListSchema, (plugin) => point.parse(plugin, verified));
    });
  }

  async read(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<InboundContent> {
    const found = await this.desk.find(ctx, instance);
    const { contributes } = found;
    const point =
      contributes['channel.inbound.poll'] ??
      contributes['channel.inbound.listen'] ??
      contributes['channel.inbound.push'];
    if (point === undefined && found.callable) throw notFound(instance);
    const { externalId, mediaType, raw, receivedAt, hints } = stored;
    const message = structuredClone({ externalId, mediaType, raw, receivedAt, hints });
    return translated(async () => {
      const content = await workAnyway(found, 'read', inboundContentSchema, async (plugin) =>
        point?.read(plugin, message),
      );
      await assertOwnBytes(this.blobs, ctx.tenant, 'read', content.attachments);
      return content;
    });
  }

  async classify(ctx: TenantContext, instance: string, stored: StoredInbound): Promise<DeliveryEvidence | null> {
    const { found, point } = await this.desk.serving(ctx, instance, 'channel.receipt');
    const message = structuredClone(stored);
    return translated(() =>
      workAnyway(found, 'classify', deliveryEvidenceSchema.nullable(), async (plugin) =>
        point?.classify(plugin, message),
      ),
    );
  }

  /** A caller from outside is not told that a channel is disabled: for them it is not there. */
  async #push(ctx: TenantContext, name: string): Promise<{ found: PluginInstance; point: InboundPush<unknown> }> {
    const found = await this.desk.find(ctx, name).catch((error: unknown) => {
      throw error instanceof DomainError && error.code === 'PLUGIN.INSTANCE_DISABLED' ? notFound(name) : error;
    });
    const point = found.contributes['channel.inbound.push'];
    if (point === undefined) throw notFound(name);
    return { found, point };
  }
}
