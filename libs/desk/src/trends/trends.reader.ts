import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Sight } from '@sportello/ticketing';

/** What came in within an hour of the day, all days together. */
export interface HourLoad {
  /** 0 to 23, on the wall clock of the tenant. */
  readonly hour: number;
  readonly opened: number;
}

/** The tickets opened in a week, and how their terms stand. */
export interface WeekTerms {
  /** Its Monday, YYYY-MM-DD. */
  readonly week: string;
  readonly opened: number;
  readonly met: number;
  /** Also those that still run, past their term. */
  readonly breached: number;
}

export interface Trends {
  readonly hours: readonly HourLoad[];
  readonly weeks: readonly WeekTerms[];
}

export interface TrendsAsked {
  /** First and last day, YYYY-MM-DD, in the zone. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly team?: string | undefined;
  /** Kinds that are out of scope: their terms do not count (C1). */
  readonly kindsApart: readonly string[];
  readonly now: Date;
}

/** $1 tenant, $2 and $3 days, $4 zone, $5 whether restricted ones too, $6 team, $7 kinds apart, $8 now. Days are a range of the index on (tenant, opened_at). */
const TRENDS = `
WITH opened AS MATERIALIZED (
  SELECT t.id, t.opened_at AT TIME ZONE $4 AS at, t.kind = ANY ($7::text[])
           OR coalesce(t.closure_reason = 'out-of-scope' OR (t.closure_reason = 'withdrawn' AND t.taken_charge_at IS NULL), false) AS apart
    FROM ticket t
   WHERE t.tenant_id = $1 AND t.opened_at >= ($2::date)::timestamp AT TIME ZONE $4
     AND t.opened_at < ($3::date + 1)::timestamp AT TIME ZONE $4
     AND (NOT t.restricted OR $5) AND ($6::text IS NULL OR t.team = $6)
), terms AS (
  SELECT date_trunc('week', o.at)::date AS week, count(*) FILTER (WHERE c.state = 'met')::int AS met,
         count(*) FILTER (WHERE c.state = 'breached' OR (c.state = 'running' AND c.due_at < $8))::int AS breached
    FROM opened o JOIN ticket_clock c ON c.tenant_id = $1 AND c.ticket_id = o.id
   WHERE NOT o.apart GROUP BY 1
), weeks AS (
  SELECT w::date AS week FROM generate_series(date_trunc('week', $2::date::timestamp), $3::date::timestamp, '7 days') w
)
SELECT (SELECT jsonb_agg(jsonb_build_object('hour', h, 'opened', (SELECT count(*) FROM opened WHERE extract(hour FROM at) = h)) ORDER BY h)
          FROM generate_series(0, 23) h) AS hours,
       (SELECT jsonb_agg(jsonb_build_object('week', w.week, 'met', coalesce(x.met, 0), 'breached', coalesce(x.breached, 0),
                 'opened', (SELECT count(*) FROM opened WHERE date_trunc('week', at)::date = w.week)) ORDER BY w.week)
          FROM weeks w LEFT JOIN terms x ON x.week = w.week) AS weeks`;

/** How load and terms go over a time (D6), with every hour and week of it, the empty ones too. One statement. */
export class TrendsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  read(
    ctx: Pick<TenantContext, 'tenant'>,
    { from, to, zone, team, kindsApart, now }: TrendsAsked,
    sight: Sight,
  ): Promise<Trends> {
    const values = [ctx.tenant, from, to, zone, sight.restricted, team ?? null, kindsApart, now];
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<Trends>({ name: 'trends', text: TRENDS, values });
        return row ?? { hours: [], weeks: [] };
      },
      { readOnly: true },
    );
  }
}
