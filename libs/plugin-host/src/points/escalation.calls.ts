import type { TenantContext } from '@sportello/kernel';
import {
  pullResultSchema,
  taskReferenceSchema,
  type EscalatedTask,
  type Json,
  type PullResult,
  type TaskChange,
  type TaskReference,
} from '@sportello/plugin-sdk';
import type { BlobStore } from '@sportello/platform';
import { z } from 'zod';
import { work } from '../instances/instance.work.js';
import { translated, type InstanceDesk } from './instance.desk.js';
import { assertOwnBytes } from './own.bytes.js';

/** A change of a task and the task itself, by the name its supplier knows it by. */
export interface TaskChanged {
  readonly task: EscalatedTask;
  readonly reference: string;
  readonly change: TaskChange;
}

/** Work given to suppliers: `escalation.connector`. */
export class EscalationCalls {
  constructor(
    private readonly desk: InstanceDesk,
    private readonly blobs: Pick<BlobStore, 'get'>,
  ) {}

  async open(ctx: TenantContext, instance: string, task: EscalatedTask, key: string): Promise<TaskReference> {
    const { found, point } = await this.desk.serving(ctx, instance, 'escalation.connector');
    const given = structuredClone(task);
    return translated(() =>
      work(found, 'open', taskReferenceSchema, async (plugin) => point?.open(plugin, given, key)),
    );
  }

  async update(ctx: TenantContext, instance: string, changed: TaskChanged, key: string): Promise<void> {
    const { found, point } = await this.desk.serving(ctx, instance, 'escalation.connector');
    const { task, reference, change } = structuredClone(changed);
    await translated(() =>
      work(found, 'update', z.unknown(), async (plugin) => point?.update(plugin, task, reference, change, key)),
    );
  }

  async pull(ctx: TenantContext, instance: string, since: Json): Promise<PullResult> {
    const { found, point } = await this.desk.serving(ctx, instance, 'escalation.connector');
    return translated(async () => {
      const pulled = await work(
        found,
        'pull',
        pullResultSchema,
        async (plugin) => (await point?.pull?.(plugin, since)) ?? { updates: [], next: since, more: false },
      );
      const attached = pulled.updates.flatMap(({ attachments }) => attachments);
      const kept = (pulled.held ?? []).flatMap(({ raw }) => (raw instanceof Uint8Array ? [] : [{ blob: raw }]));
      await assertOwnBytes(this.blobs, ctx.tenant, 'pull', [...attached, ...kept]);
      return pulled;
    });
  }
}
