import type { Tx } from '@sportello/platform';
import { BroadcastStore } from '../application/broadcast.ports.js';
import type { ReachedOffice, Report, ReportKind } from '../domain/index.js';
import { LOCK_PROBLEM, LOCK_TICKET, NEXT_NUMBER, PUT_OFFICES, TOLD } from './broadcasts.sql.js';

export class PostgresBroadcastStore extends BroadcastStore {
  async nextOrdinal(tx: Tx): Promise<number> {
    // Apart from the lock: a statement sees what was there when it began.
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`broadcast:${tx.tenant}`]);
    const [row] = await tx.query<{ ordinal: number }>(NEXT_NUMBER, [tx.tenant]);
    return row?.ordinal ?? 1;
  }

  async lockReport(
    tx: Tx,
    { kind, number }: { readonly kind: ReportKind; readonly number: string },
    seesRestricted: boolean,
  ): Promise<Report | null> {
    const values = [tx.tenant, number, seesRestricted];
    const [row] =
      kind === 'problem'
        ? await tx.query<Omit<Report, 'kind'>>(LOCK_PROBLEM, values)
        : await tx.query<Omit<Report, 'kind'>>(LOCK_TICKET, [...values, kind === 'security-report']);
    return row === undefined ? null : { kind, ...row };
  }

  async told(tx: Tx, reportId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ key: string }>(TOLD, [tx.tenant, reportId]);
    return new Set(rows.map(({ key }) => key));
  }

  async putOffices(
    tx: Tx,
    { id, reportId }: { readonly id: string; readonly reportId: string },
    offices: readonly (ReachedOffice & { readonly state: 'sending' | 'withheld' })[],
  ): Promise<void> {
    await tx.query(PUT_OFFICES, [tx.tenant, id, reportId, JSON.stringify(offices)]);
  }
}
