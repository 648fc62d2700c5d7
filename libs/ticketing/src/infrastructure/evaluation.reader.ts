import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Sight } from '../application/ports/ticket-reader.port.js';
import { assertPeriod } from '../application/queries/get-service-figures/figures.period.js';

/** By what evaluations are counted apart. */
export const EVALUATION_GROUPS = ['service', 'team', 'channel', 'topic', 'month'] as const;
export type EvaluationGroup = (typeof EVALUATION_GROUPS)[number];

/** What was said of the service, and how many said anything. */
export interface EvaluationFigures {
  /** Null: neither team nor service, and in the sum of all. */
  readonly key: string | null;
  /** Requests technically closed in the period. */
  readonly closed: number;
  /** Of those, evaluated. */
  readonly answers: number;
  /** Likes, and 4 and 5. */
  readonly positive: number;
  /** Dislikes, and 1 to 3. */
  readonly negative: number;
  /** Of those from 1 to 5; null without any. */
  readonly average: number | null;
  readonly scores: readonly { readonly scale: string; readonly score: number; readonly count: number }[];
}

const KEY: Readonly<Record<EvaluationGroup, string>> = {
  service: `t.progress->'scope'->>'service'`,
  team: 't.team',
  channel: 't.channel',
  topic: `t.area || coalesce('/' || t.topic, '')`,
  month: `to_char(t.resolved_at AT TIME ZONE $4, 'YYYY-MM')`,
};

/**
 * $1 tenant, $2 and $3 first and last day, $4 their zone, $5 whether restricted tickets count. Of tickets closed in the period:
 * a range of the index `ticket_handled`; what counts of each is the last that was said, which the ticket keeps.
 */
const figures = (key: string): string => `
WITH closed AS MATERIALIZED (
  SELECT ${key} AS key, t.progress->'evaluation'->>'scale' AS scale, (t.progress->'evaluation'->>'score')::int AS score
    FROM ticket t
   WHERE t.tenant_id = $1 AND t.resolved_at >= ($2::date)::timestamp AT TIME ZONE $4
     AND t.resolved_at < ($3::date + 1)::timestamp AT TIME ZONE $4 AND (NOT t.restricted OR $5)
)
SELECT c.key, count(*)::int AS closed, count(c.score)::int AS answers,
       count(*) FILTER (WHERE (c.scale = 'thumbs' AND c.score = 1) OR (c.scale = 'five' AND c.score >= 4))::int AS positive,
       count(*) FILTER (WHERE (c.scale = 'thumbs' AND c.score = 0) OR (c.scale = 'five' AND c.score <= 3))::int AS negative,
       round(avg(c.score) FILTER (WHERE c.scale = 'five'), 2)::float AS average,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('scale', s.scale, 'score', s.score, 'count', s.n) ORDER BY s.scale, s.score), '[]')
          FROM (SELECT o.scale, o.score, count(*)::int AS n FROM closed o
                 WHERE o.key IS NOT DISTINCT FROM c.key AND o.score IS NOT NULL GROUP BY o.scale, o.score) AS s) AS scores
  FROM closed c GROUP BY c.key ORDER BY c.key NULLS LAST LIMIT 1000`;

/** D6, D10: evaluations of a period. One statement, whatever there is. */
export class EvaluationReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @param zone in which the days are @throws DomainError `FIGURES.INVALID_PERIOD` */
  figures(
    ctx: Pick<TenantContext, 'tenant'>,
    {
      from,
      to,
      zone,
      by,
    }: { readonly from: string; readonly to: string; readonly zone: string; readonly by: EvaluationGroup },
    sight: Sight,
  ): Promise<readonly EvaluationFigures[]> {
    assertPeriod(from, to);
    const values = [ctx.tenant, from, to, zone, sight.restricted];
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<EvaluationFigures>({ name: `evaluations-${by}`, text: figures(KEY[by]), values }),
      { readOnly: true },
    );
  }
}
