import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordAct } from '@sportello/trail';
import { CommandOnce } from '../../shared/command.once.js';
import { PeopleRules } from '../../shared/people.rules.js';
import { workforceNotFound } from '../../shared/workforce.errors.js';
import { alreadyReviewed, ownWork, ticketStillOpen } from '../quality.errors.js';
import type { ReviewState } from '../quality.review.js';
import { fillSheet, resultOf } from '../score.sheet.js';
import { ScoreReviewCommand, type ScoreResult } from './score-review.command.js';

interface Row {
  readonly state: ReviewState;
  readonly operator: string;
  readonly reviewer: string | null;
  readonly ticket: string;
  readonly ended: boolean;
}

@CommandHandler(ScoreReviewCommand)
export class ScoreReviewHandler implements ICommandHandler<ScoreReviewCommand> {
  constructor(
    private readonly once: CommandOnce,
    private readonly rules: PeopleRules,
  ) {}

  async execute(command: ScoreReviewCommand): Promise<ScoreResult> {
    const { quality } = await this.rules.current(command.ctx.tenant);
    const { actor } = command.ctx;
    return this.once.run(command, async (tx, { id, scores, remarks }, at) => {
      const [review] = await tx.query<Row>({
        name: 'quality-review-lock',
        text: `SELECT r.state, r.operator_id AS operator, r.reviewer_name AS reviewer, t.number AS ticket,
                      t.state IN ('resolved', 'closed', 'archived') AS ended
                 FROM quality_review r JOIN ticket t ON t.tenant_id = r.tenant_id AND t.id = r.ticket_id
                WHERE r.tenant_id = $1 AND r.id = $2 FOR UPDATE OF r`,
        values: [tx.tenant, id],
      });
      if (review === undefined) throw workforceNotFound(id);
      if (review.state === 'reviewed') throw alreadyReviewed(review.reviewer ?? '');
      if (review.operator === actor.id) throw ownWork();
      // Reopened since it was drawn: not finished after all.
      if (!review.ended) throw ticketStillOpen(review.ticket);
      const sheet = fillSheet(quality, scores);
      const result = resultOf(sheet);
      await tx.query({
        name: 'quality-review-score',
        text: `UPDATE quality_review SET state = 'reviewed', sheet = $3, result = $4, remarks = $5, reviewer_id = $6, reviewer_name = $7, reviewed_at = $8
                WHERE tenant_id = $1 AND id = $2`,
        values: [tx.tenant, id, JSON.stringify(sheet), result, remarks ?? null, actor.id, actor.name, at],
      });
      await recordAct(tx, command.ctx, at, { type: 'quality-reviewed', data: { review: id, result } });
      return { id, result };
    });
  }
}
