import { storable, type Json, type TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** Lines kept of each instance; older ones are forgotten. */
export const MOST_LINES = 200;

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** Something an instance said, or the host said of it, with secrets taken out. */
export interface LogLine {
  readonly at: Date;
  readonly level: LogLevel;
  readonly message: string;
  readonly facts: Json;
}

/** A line as it is kept. */
export interface KeptLine extends LogLine {
  /** Of a line said later, a larger number, in decimal digits. */
  readonly id: string;
}

/** The newest lines of each instance, where the process that is asked finds those of the process that works. */
export class PluginLogTable {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Writes lines of one tenant, in their order, and forgets the oldest of the instances they are about. */
  async append(tenant: TenantId, lines: readonly (LogLine & { readonly instance: string })[]): Promise<void> {
    const rows = lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
    const instances = [...new Set(lines.map(({ instance }) => instance))];
    await this.unitOfWork.run({ tenant }, async (tx) => {
      await tx.query(
        `INSERT INTO sportello.plugin_log (tenant_id, instance, at, level, message, facts)
         SELECT $1, l.instance, l.at, l.level, l.message, coalesce(l.facts, '{}')
           FROM jsonb_to_recordset($2::jsonb) AS l (instance text, at timestamptz, level text, message text, facts jsonb)`,
        [tenant, JSON.stringify(storable(rows))],
      );
      await tx.query(
        `DELETE FROM sportello.plugin_log l USING (
           SELECT instance, id, row_number() OVER (PARTITION BY instance ORDER BY id DESC) AS n
             FROM sportello.plugin_log WHERE tenant_id = $1 AND instance = ANY ($2::text[])) AS old
          WHERE l.tenant_id = $1 AND l.instance = old.instance AND l.id = old.id AND old.n > $3`,
        [tenant, instances, MOST_LINES],
      );
    });
  }

  /** The newest lines of one instance, oldest first. */
  async newest(tenant: TenantId, instance: string, limit: number): Promise<readonly KeptLine[]> {
    return this.after(tenant, instance, '0', limit);
  }

  /** The newest of the lines said after one, oldest first. @param id of the last line seen; `0`: none */
  async after(tenant: TenantId, instance: string, id: string, limit: number): Promise<readonly KeptLine[]> {
    const rows = await this.unitOfWork.run(
      { tenant },
      (tx) =>
        tx.query<KeptLine>(
          `SELECT id, at, level, message, facts FROM sportello.plugin_log
            WHERE tenant_id = $1 AND instance = $2 AND id > $3::bigint ORDER BY id DESC LIMIT $4`,
          [tenant, instance, id, Math.min(limit, MOST_LINES)],
        ),
      { readOnly: true },
    );
    return rows.reverse();
  }
}
