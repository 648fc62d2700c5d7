import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import { addJobs, type JobSpec, type Tx, type UnitOfWork } from '@sportello/platform';
import type { AlertEntry, AlertKind, StaffAlert } from './staff-alert.js';

type Ctx = Pick<TenantContext, 'tenant' | 'correlationId'>;
export type NewEntry = Omit<AlertEntry, 'at'>;

/** Names of the jobs alerts add; their handlers live in the application. */
export const STAFF_ALERT_JOBS = { step: 'staff.alert-step' } as const;

export const ALERT_COLUMNS = `a.id, a.ticket_id AS "ticketId", t.number AS "ticketNumber", a.kind, a.state, a.step, a.opened_at AS "openedAt",
  a.acknowledged_at AS "acknowledgedAt", a.acknowledged_by AS "acknowledgedBy", a.closed_at AS "closedAt",
  (SELECT l.audience FROM staff_alert_log l WHERE l.tenant_id = a.tenant_id AND l.alert_id = a.id AND l.what = 'called'
    ORDER BY l.seq DESC LIMIT 1) AS "lastCalled"`;
export const ALERT_TABLES = 'staff_alert a JOIN ticket t ON t.tenant_id = a.tenant_id AND t.id = a.ticket_id';

/** Alerts and what was done about them. */
export class StaffAlerts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The alert of its kind on a ticket: one for good, however often it is called for (B8). One statement. */
  open(ctx: Ctx, ticketId: string, kind: AlertKind): Promise<StaffAlert> {
    const at = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await tx.query({
        name: 'staff-alert-open',
        text: `INSERT INTO staff_alert (tenant_id, id, ticket_id, kind, state, opened_at) VALUES ($1, $2, $3, $4, 'open', $5)
               ON CONFLICT ON CONSTRAINT staff_alert_once DO NOTHING`,
        values: [tx.tenant, newId(at.getTime()), ticketId, kind, at],
      });
      const [row] = await tx.query<StaffAlert>({
        name: 'staff-alert-of-ticket',
        text: `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES} WHERE a.tenant_id = $1 AND a.ticket_id = $2 AND a.kind = $3`,
        values: [tx.tenant, ticketId, kind],
      });
      if (row === undefined) throw new Error('an alert that was just opened is gone');
      return row;
    });
  }

  find(ctx: Ctx, id: string): Promise<StaffAlert | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<StaffAlert>({
          name: 'staff-alert-find',
          text: `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES} WHERE a.tenant_id = $1 AND a.id = $2`,
          values: [tx.tenant, id],
        });
        return row ?? null;
      },
      { readOnly: true },
    );
  }

  /** Has the step done that is due, at once or when its time has come; a step that waits is replaced. */
  callNext(ctx: Ctx, alert: Pick<StaffAlert, 'id' | 'step'>, runAt?: Date): Promise<void> {
    return this.unitOfWork.run(ctx, (tx) => addJobs(tx, ctx, [stepJob(alert.id, alert.step, runAt)]));
  }

  /**
   * Takes a step: what was done is written, and the next is set for its time.
   * @param next when the one after is due; null: none follows
   * @returns false, having written nothing, when the alert is not open at that step any more
   */
  step(
    ctx: Ctx,
    { id, step }: Pick<StaffAlert, 'id' | 'step'>,
    entries: readonly NewEntry[],
    next: Date | null,
  ): Promise<boolean> {
    const at = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ id: string }>({
        name: 'staff-alert-step',
        text: `UPDATE staff_alert SET step = step + 1 WHERE tenant_id = $1 AND id = $2 AND step = $3 AND state = 'open' RETURNING id`,
        values: [tx.tenant, id, step],
      });
      if (row === undefined) return false;
      await writeEntries(tx, id, entries, at);
      if (next !== null) await addJobs(tx, ctx, [stepJob(id, step + 1, next)]);
      return true;
    });
  }

  /** Whatever was open on a ticket is over: somebody has taken it in charge, or it has ended. */
  close(ctx: Ctx, ticketId: string): Promise<void> {
    const at = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await tx.query({
        name: 'staff-alert-close',
        text: `WITH closed AS (
                 UPDATE staff_alert SET state = 'closed', closed_at = $3
                  WHERE tenant_id = $1 AND ticket_id = $2 AND state <> 'closed' RETURNING id, step)
               INSERT INTO staff_alert_log (tenant_id, alert_id, seq, at, what, step)
               SELECT $1, c.id, (SELECT coalesce(max(l.seq), 0) + 1 FROM staff_alert_log l WHERE l.tenant_id = $1 AND l.alert_id = c.id),
                      $3, 'closed', c.step FROM closed c`,
        values: [tx.tenant, ticketId, at],
      });
    });
  }
}

const stepJob = (alertId: string, step: number, runAt?: Date): JobSpec => ({
  ...{ task: STAFF_ALERT_JOBS.step, payload: { alertId, step }, jobKey: `staff-alert:${alertId}` },
  ...(runAt === undefined ? {} : { runAt }),
});

/** Adds to the log of an alert whose row the transaction has locked. */
export async function writeEntries(tx: Tx, alertId: string, entries: readonly NewEntry[], at: Date): Promise<void> {
  await tx.query({
    name: 'staff-alert-log',
    text: `INSERT INTO staff_alert_log (tenant_id, alert_id, seq, at, what, step, audience, people)
           SELECT $1, $2, (SELECT coalesce(max(l.seq), 0) FROM staff_alert_log l WHERE l.tenant_id = $1 AND l.alert_id = $2) + e.n,
                  $4, e.what, e.step, e.audience, e.people
             FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (what text, step integer, audience text, people jsonb))
                  WITH ORDINALITY AS e (what, step, audience, people, n)`,
    values: [tx.tenant, alertId, JSON.stringify(entries), at],
  });
}
