import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import { addJobs, type BlobRef, type JobSpec, type Tx, type UnitOfWork } from '@sportello/platform';
import { assertKey, firstResult, isUuid, requestHash } from '@sportello/ticketing';
import type { TaskWhole } from '../application/queries/task.view.js';
import { exportNotFound, tooManyExports } from '../escalation.errors.js';
import { EXPORT_COLUMNS, EXPORTED_TASKS, INSERT_EXPORT } from './supplier-exports.sql.js';
import { toTaskWhole, type WholeRow } from './task.whole.js';

/** Names of the jobs exports add. Payload `{tenant, exportId}`. */
export const EXPORT_JOBS = {
  /** Puts the export together. */
  make: 'supplier.export',
  /** Tells whoever asked, at the address they gave. */
  reply: 'supplier.reply',
} as const;

/** What a supplier asks to be put together: its tasks assigned in a time, with their histories. */
export interface ExportAsked {
  readonly from: Date;
  /** Not included. */
  readonly to: Date;
  /** Where to say that it is ready; null: whoever asked looks for themselves. */
  readonly replyTo: string | null;
}

export interface SupplierExport extends ExportAsked {
  readonly id: string;
  readonly supplier: string;
  readonly correlationId: string;
  readonly state: 'queued' | 'done' | 'failed';
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  readonly tasks: number | null;
  /** What was put together; null before. */
  readonly blob: BlobRef | null;
  readonly reply: 'queued' | 'delivered' | 'failed' | null;
  readonly replyError: string | null;
}

interface Row extends Omit<SupplierExport, 'blob'> {
  readonly sha256: string | null;
  readonly size: string | null;
}

type Whose = Pick<TenantContext, 'tenant'>;

/** Exports one supplier may have under way. */
const MOST_WAITING = 5;
/** Tasks read at a time. */
const PAGE = 200;

const FIND = `SELECT ${EXPORT_COLUMNS} FROM supplier_export WHERE tenant_id = $1 AND id = $2`;
const EARLIER = `SELECT ${EXPORT_COLUMNS}, request_hash AS "requestHash" FROM supplier_export WHERE tenant_id = $1 AND key = $2`;
const WAITING = `SELECT count(*)::int AS waiting FROM supplier_export WHERE tenant_id = $1 AND supplier = $2 AND state = 'queued'`;
const DONE = `
UPDATE supplier_export SET state = 'done', ended_at = $3, tasks = $4, sha256 = $5, size = $6
 WHERE tenant_id = $1 AND id = $2 AND state = 'queued' RETURNING reply_to`;
const FAILED = `UPDATE supplier_export SET state = 'failed', ended_at = $3 WHERE tenant_id = $1 AND id = $2 AND state = 'queued'`;
const REPLIED = 'UPDATE supplier_export SET reply = $3, reply_error = $4 WHERE tenant_id = $1 AND id = $2';

/** Exports of a supplier's tasks, asked for now and made by a job (docs/adr/0104). */
export class SupplierExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `EXPORT.TOO_MANY`, `COMMAND.KEY_REUSED` */
  request(ctx: TenantContext, supplier: string, key: string, asked: ExportAsked): Promise<SupplierExport> {
    assertKey(key);
    const { from, to, replyTo } = asked;
    const said = { from: from.toISOString(), to: to.toISOString(), replyTo };
    const hash = requestHash('SupplierExport', ctx.actor, said);
    return this.unitOfWork.run(ctx, async (tx) => {
      const id = newId(this.clock.now().getTime());
      const reply = replyTo === null ? null : 'queued';
      const values = [
        tx.tenant,
        id,
        supplier,
        key,
        hash,
        from,
        to,
        replyTo,
        ctx.correlationId,
        this.clock.now(),
        reply,
      ];
      const [row] = await tx.query<Row>(INSERT_EXPORT, values);
      if (row === undefined) return this.#earlier(tx, key, hash);
      const [count] = await tx.query<{ waiting: number }>(WAITING, [tx.tenant, supplier]);
      if ((count?.waiting ?? 0) > MOST_WAITING) throw tooManyExports(MOST_WAITING);
      await addJobs(tx, ctx, [exportJob(EXPORT_JOBS.make, id)]);
      return toExport(row);
    });
  }

  /** @param supplier whose it has to be. @throws DomainError `EXPORT.NOT_FOUND` */
  async find(ctx: Whose, id: string, supplier?: string): Promise<SupplierExport> {
    const rows = isUuid(id)
      ? await this.unitOfWork.run(ctx, (tx) => tx.query<Row>(FIND, [tx.tenant, id]), { readOnly: true })
      : [];
    const [row] = rows;
    if (row === undefined || (supplier !== undefined && row.supplier !== supplier)) throw exportNotFound();
    return toExport(row);
  }

  /** Page by page, oldest first: what is being told never waits for the database, nor the other way round. */
  async *tasks(ctx: Whose, { supplier, from, to }: SupplierExport): AsyncGenerator<TaskWhole> {
    let after: { readonly at: Date; readonly id: string } | null = null;
    for (;;) {
      const values: unknown[] = [ctx.tenant, supplier, from, to, after?.at ?? null, after?.id ?? null, PAGE];
      const rows: WholeRow[] = await this.unitOfWork.run(
        ctx,
        (tx) => tx.query<WholeRow>({ name: 'supplier-export', text: EXPORTED_TASKS, values }),
        { readOnly: true },
      );
      for (const row of rows) yield toTaskWhole(row);
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = { at: last.opened_at, id: last.id };
    }
  }

  /** It is there; whoever wants to be told is told by another job. */
  async done(ctx: TenantContext, id: string, made: BlobRef & { readonly tasks: number }): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const values = [tx.tenant, id, this.clock.now(), made.tasks, made.sha256, made.size];
      const [row] = await tx.query<{ reply_to: string | null }>(DONE, values);
      if (row !== undefined && row.reply_to !== null) await addJobs(tx, ctx, [exportJob(EXPORT_JOBS.reply, id)]);
    });
  }

  async failed(ctx: Whose, id: string): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => tx.query(FAILED, [tx.tenant, id, this.clock.now()]));
  }

  /** @param error null when they acknowledged it; else why not. @param final nobody will try again */
  async replied(ctx: Whose, id: string, error: string | null, final = true): Promise<void> {
    const reply = error === null ? 'delivered' : final ? 'failed' : 'queued';
    await this.unitOfWork.run(ctx, (tx) => tx.query(REPLIED, [tx.tenant, id, reply, error?.slice(0, 500) ?? null]));
  }

  async #earlier(tx: Tx, key: string, hash: Uint8Array): Promise<SupplierExport> {
    const [row] = await tx.query<Row & { readonly requestHash: Uint8Array }>(EARLIER, [tx.tenant, key]);
    if (row === undefined) throw exportNotFound();
    return toExport(firstResult<Row>({ requestHash: row.requestHash, result: row }, key, hash));
  }
}

/** Tries for an hour or so: what nobody takes for longer is looked for by whoever asked. */
const exportJob = (task: string, exportId: string): JobSpec => ({ task, payload: { exportId }, maxAttempts: 9 });

const toExport = ({ sha256, size, ...row }: Row): SupplierExport => ({
  ...row,
  blob: sha256 === null || size === null ? null : { sha256, size: Number(size) },
});
