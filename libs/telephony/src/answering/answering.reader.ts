import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** B16: how the calls of a line were answered over a time. */
export interface LineFigures {
  /** Channel instance. */
  readonly line: string;
  readonly calls: number;
  readonly answered: number;
  readonly missed: number;
  /** Of those answered, how many within the set time; null: none is set. */
  readonly inTime: number | null;
  /** Seconds the answered waited: half of them less, nineteen of twenty less, the longest. Null: nobody was answered. */
  readonly median: number | null;
  readonly most: number | null;
  readonly longest: number | null;
}

export interface AnsweringAsked {
  /** First and last day, YYYY-MM-DD, in the zone. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** Seconds within which the calls of each line are to be answered. */
  readonly within: Readonly<Record<string, number>>;
}

/** $1 tenant, $2 and $3 days, $4 zone, $5 the set times. Days are a range of the index on (tenant, first_at). */
const FIGURES = `
WITH heard AS (
  SELECT c.instance, c.state, extract(epoch FROM c.answered_at - coalesce(c.rang_at, c.first_at)) AS waited,
         ($5::jsonb->>c.instance)::numeric AS within
    FROM phone_call c
   WHERE c.tenant_id = $1 AND c.first_at >= ($2::date)::timestamp AT TIME ZONE $4
     AND c.first_at < ($3::date + 1)::timestamp AT TIME ZONE $4 AND c.state <> 'ringing'
)
SELECT instance AS line, count(*)::int AS calls, count(waited)::int AS answered,
       count(*) FILTER (WHERE state = 'missed')::int AS missed,
       CASE WHEN max(within) IS NOT NULL THEN count(*) FILTER (WHERE waited <= within)::int END AS "inTime",
       round(percentile_cont(0.5) WITHIN GROUP (ORDER BY waited))::int AS median,
       round(percentile_cont(0.95) WITHIN GROUP (ORDER BY waited))::int AS most,
       round(max(waited))::int AS longest
  FROM heard GROUP BY instance ORDER BY instance`;

/** Measures how soon calls are answered. Calls that still ring do not count yet. One statement. */
export class AnsweringReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  figures(
    ctx: Pick<TenantContext, 'tenant'>,
    { from, to, zone, within }: AnsweringAsked,
  ): Promise<readonly LineFigures[]> {
    const values = [ctx.tenant, from, to, zone, JSON.stringify(within)];
    return this.unitOfWork.run(ctx, (tx) => tx.query<LineFigures>({ name: 'answering', text: FIGURES, values }), {
      readOnly: true,
    });
  }
}
