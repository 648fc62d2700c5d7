import type { TenantContext } from '@sportello/kernel';
import { jobSpecsJson, type Tx } from '@sportello/platform';
import type { ClockRun } from '@sportello/service-levels';
import { ClockStore, type LockedClock } from '../application/ports/clock-store.port.js';
import type { AlertView } from '../application/queries/get-ticket-clocks/get-ticket-clocks.query.js';
import { ALERTS, LOCK_CLOCK, NOTE_STEPS } from './clock-statements.sql.js';

interface LockedRow {
  readonly run: ClockRun;
  readonly revision: number;
  readonly alerts: readonly { readonly run: number; readonly step: string; readonly stepAt: string }[];
}

export class PostgresClockStore extends ClockStore {
  async lock(tx: Tx, ticketId: string, clock: string): Promise<LockedClock | null> {
    const values = [tx.tenant, ticketId, clock];
    const [row] = await tx.query<LockedRow>({ name: 'clock-lock', text: LOCK_CLOCK, values });
    if (row === undefined) return null;
    return { ...row, alerts: row.alerts.map((alert) => ({ ...alert, stepAt: new Date(alert.stepAt) })) };
  }

  async alerts(tx: Tx, ticketId: string): Promise<readonly AlertView[]> {
    const rows = await tx.query<Pick<AlertView, 'clock' | 'run' | 'step'> & { step_at: Date; at: Date }>({
      ...{ name: 'clock-alerts', text: ALERTS, values: [tx.tenant, ticketId] },
    });
    return rows.map(({ clock, run, step, step_at, at }) => ({
      ...{ clock, run, step, stepAt: step_at.toISOString(), at: at.toISOString() },
    }));
  }

  async note(
    tx: Tx,
    ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
    { ticketId, clock, alerts, next, at, jobs }: Parameters<ClockStore['note']>[2],
  ): Promise<void> {
    const rows = alerts.map(({ run, step, stepAt, dueAt }) => ({ run, step, step_at: stepAt, due_at: dueAt }));
    const values = [tx.tenant, ticketId, clock, JSON.stringify(rows), next, at, jobSpecsJson(ctx, jobs)];
    await tx.query({ name: 'clock-note', text: NOTE_STEPS, values });
  }
}
