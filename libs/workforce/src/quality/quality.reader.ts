import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { QualityReview, ReviewState } from './quality.review.js';
import type { FilledSheet } from './score.sheet.js';

type Ctx = Pick<TenantContext, 'tenant'>;

const COLUMNS = `r.id, t.number AS "ticketNumber", jsonb_build_object('id', r.operator_id, 'name', r.operator_name) AS operator, r.team,
  r.sample, r.state, r.drawn_at AS "drawnAt", r.sheet, r.result, r.remarks, r.reviewed_at AS "reviewedAt",
  r.comment, r.commented_at AS "commentedAt",
  CASE WHEN r.reviewer_id IS NOT NULL THEN jsonb_build_object('id', r.reviewer_id, 'name', r.reviewer_name) END AS reviewer`;
const TABLES = 'quality_review r JOIN ticket t ON t.tenant_id = r.tenant_id AND t.id = r.ticket_id';

/** More than these are not summed up at once. */
const MOST = 20_000;

/** A review as the report counts it. */
export interface ReviewedTicket {
  readonly operatorId: string;
  readonly operatorName: string;
  readonly team: string | null;
  readonly result: number;
  readonly sheet: FilledSheet;
}

/** Reads reviews. Each call is one statement. */
export class QualityReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first. @param before id of the last one of the page before */
  list(
    ctx: Ctx,
    asked: {
      operator?: string | undefined;
      state?: ReviewState | undefined;
      before?: string | undefined;
      limit: number;
    },
  ): Promise<readonly QualityReview[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<QualityReview>({
          name: 'quality-list',
          text: `SELECT ${COLUMNS} FROM ${TABLES}
                  WHERE r.tenant_id = $1 AND ($2::text IS NULL OR r.operator_id = $2) AND ($3::text IS NULL OR r.state = $3)
                    AND ($4::uuid IS NULL OR r.id < $4) ORDER BY r.id DESC LIMIT $5`,
          values: [tx.tenant, asked.operator ?? null, asked.state ?? null, asked.before ?? null, asked.limit],
        }),
      { readOnly: true },
    );
  }

  async show(ctx: Ctx, id: string): Promise<QualityReview | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<QualityReview>({
          name: 'quality-show',
          text: `SELECT ${COLUMNS} FROM ${TABLES} WHERE r.tenant_id = $1 AND r.id = $2`,
          values: [tx.tenant, id],
        });
        return row ?? null;
      },
      { readOnly: true },
    );
  }

  /** Reviews made in a period of days, first and last included, in a zone. */
  reviewed(
    ctx: Ctx,
    { from, to, zone }: { readonly from: string; readonly to: string; readonly zone: string },
  ): Promise<readonly ReviewedTicket[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<ReviewedTicket>({
          name: 'quality-reviewed',
          text: `SELECT operator_id AS "operatorId", operator_name AS "operatorName", team, result, sheet FROM quality_review
                  WHERE tenant_id = $1 AND state = 'reviewed' AND reviewed_at >= ($2::date)::timestamp AT TIME ZONE $4
                    AND reviewed_at < ($3::date + 1)::timestamp AT TIME ZONE $4 ORDER BY operator_id LIMIT ${MOST}`,
          values: [tx.tenant, from, to, zone],
        }),
      { readOnly: true },
    );
  }
}
