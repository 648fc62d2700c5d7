import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** A visit somebody has promised already. Instants are RFC 3339. */
export interface PromisedVisit {
  readonly number: string;
  readonly from: string;
  readonly to: string;
}

const OVERLAPPING = `
SELECT t.number, v->>'from' AS "from", v->>'to' AS "to"
  FROM (SELECT DISTINCT e.ticket_id FROM ticket_event e
         WHERE e.tenant_id = $1 AND e.type = 'visit-agreed' AND e.at > $5 AND e.data->'technician'->>'id' = $2) AS agreed
  JOIN ticket t ON t.tenant_id = $1 AND t.id = agreed.ticket_id
 CROSS JOIN LATERAL jsonb_array_elements(t.progress->'interventions'->'planned') AS v
 WHERE v->'technician'->>'id' = $2 AND (v->>'from')::timestamptz < $4 AND (v->>'to')::timestamptz > $3 AND t.number <> $6 AND t.id::text <> $6
 ORDER BY 2 LIMIT 1`;

/** Milliseconds: no visit is agreed longer before. */
const FURTHEST = 370 * 24 * 60 * 60_000;

/** Visits on site across tickets (B11). */
export class VisitsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The first visit of a technician on another ticket, still to come, that overlaps a time; null when they are free. */
  async overlapping(
    ctx: Pick<TenantContext, 'tenant'>,
    technician: string,
    from: Date,
    to: Date,
    number: string,
  ): Promise<PromisedVisit | null> {
    const since = new Date(from.getTime() - FURTHEST);
    const [visit] = await this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<PromisedVisit>({
          name: 'visits-overlapping',
          text: OVERLAPPING,
          values: [tx.tenant, technician, from, to, since, number],
        }),
      { readOnly: true },
    );
    return visit ?? null;
  }
}
