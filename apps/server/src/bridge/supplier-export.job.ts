import { Readable } from 'node:stream';
import type { SupplierExport, SupplierExports } from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import { jobContext, type BlobStore, type JobHelpers, type JobPayload } from '@sportello/platform';
import type { TenantDirectory } from '@sportello/tenancy';
import { exportedTask } from '../suppliers/task.presenter.js';

export type ExportPayload = { readonly exportId: string };

type Payload = ExportPayload & Pick<JobPayload, 'tenant' | 'correlationId'>;

/** Job `supplier.export`: puts a supplier's tasks together, a page at a time, straight into the store of files. */
export class SupplierExportJob {
  constructor(
    private readonly exports: SupplierExports,
    private readonly directory: TenantDirectory,
    private readonly blobs: BlobStore,
  ) {}

  async run(payload: Payload, { attempt, maxAttempts }: Pick<JobHelpers, 'attempt' | 'maxAttempts'>): Promise<void> {
    const ctx = jobContext(payload, 'escalation');
    const asked = await this.exports.find(ctx, payload.exportId);
    if (asked.state !== 'queued') return;
    try {
      await this.#make(ctx, asked);
    } catch (error) {
      if (attempt >= maxAttempts) await this.exports.failed(ctx, asked.id);
      throw error;
    }
  }

  async #make(ctx: TenantContext, asked: SupplierExport): Promise<void> {
    const { name } = await this.directory.current(ctx.tenant);
    let tasks = 0;
    const lines = async function* (all: ReturnType<SupplierExports['tasks']>): AsyncGenerator<string> {
      yield '{"items":[';
      for await (const task of all) {
        yield `${tasks === 0 ? '' : ','}\n${JSON.stringify(exportedTask(task, name[task.language]))}`;
        tasks += 1;
      }
      yield '\n]}\n';
    };
    const blob = await this.blobs.put(ctx.tenant, Readable.from(lines(this.exports.tasks(ctx, asked))));
    await this.exports.done(ctx, asked.id, { ...blob, tasks });
  }
}
