import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { AlertEntry, AlertState, StaffAlert } from './staff-alert.js';
import { ALERT_COLUMNS, ALERT_TABLES } from './staff-alerts.store.js';

/** Whose eyes look: A2, an alert on a restricted request is seen by those with sight of it and those who were called. */
export interface AlertSight {
  readonly restricted: boolean;
  readonly person: string;
}

const SEEN = `($2 OR NOT t.restricted OR EXISTS (
  SELECT 1 FROM staff_alert_log l WHERE l.tenant_id = a.tenant_id AND l.alert_id = a.id AND l.people @> jsonb_build_array(jsonb_build_object('id', $3::text))))`;

/** Reads alerts for people. Each call is one statement. */
export class StaffAlertsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. @param before id of the last one of the page before */
  list(
    ctx: Pick<TenantContext, 'tenant'>,
    sight: AlertSight,
    { state, before, limit }: { state?: AlertState | undefined; before?: string | undefined; limit: number },
  ): Promise<readonly StaffAlert[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<StaffAlert>({
          name: 'staff-alerts-list',
          text: `SELECT ${ALERT_COLUMNS} FROM ${ALERT_TABLES}
                  WHERE a.tenant_id = $1 AND ${SEEN} AND ($4::text IS NULL OR a.state = $4) AND ($5::uuid IS NULL OR a.id < $5)
                  ORDER BY a.id DESC LIMIT $6`,
          values: [tx.tenant, sight.restricted, sight.person, state ?? null, before ?? null, limit],
        }),
      { readOnly: true },
    );
  }

  /** One with its log, or null. */
  show(
    ctx: Pick<TenantContext, 'tenant'>,
    sight: AlertSight,
    id: string,
  ): Promise<(StaffAlert & { readonly log: readonly AlertEntry[] }) | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<StaffAlert & { log: readonly (Omit<AlertEntry, 'at'> & { at: string })[] }>({
          name: 'staff-alert-show',
          text: `SELECT ${ALERT_COLUMNS}, (SELECT coalesce(jsonb_agg(jsonb_build_object('at', l.at, 'what', l.what, 'step', l.step,
                          'audience', l.audience, 'people', l.people) ORDER BY l.seq), '[]')
                     FROM staff_alert_log l WHERE l.tenant_id = a.tenant_id AND l.alert_id = a.id) AS log
                   FROM ${ALERT_TABLES} WHERE a.tenant_id = $1 AND ${SEEN} AND a.id = $4`,
          values: [tx.tenant, sight.restricted, sight.person, id],
        });
        return row === undefined
          ? null
          : { ...row, log: row.log.map((entry) => ({ ...entry, at: new Date(entry.at) })) };
      },
      { readOnly: true },
    );
  }
}
