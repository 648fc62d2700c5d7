import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { recordAct } from '@sportello/trail';
import { CommandOnce } from '../../shared/command.once.js';
import { workforceNotFound } from '../../shared/workforce.errors.js';
import { alreadyCommented, notYetReviewed } from '../quality.errors.js';
import type { ReviewState } from '../quality.review.js';
import { CommentReviewCommand, type CommentResult } from './comment-review.command.js';

interface Row {
  readonly state: ReviewState;
  readonly operator: string;
  readonly commented: boolean;
}

@CommandHandler(CommentReviewCommand)
export class CommentReviewHandler implements ICommandHandler<CommentReviewCommand> {
  constructor(private readonly once: CommandOnce) {}

  execute(command: CommentReviewCommand): Promise<CommentResult> {
    return this.once.run(command, async (tx, { id, text }, at) => {
      const [review] = await tx.query<Row>({
        name: 'quality-comment-lock',
        text: `SELECT state, operator_id AS operator, commented_at IS NOT NULL AS commented FROM quality_review
                WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        values: [tx.tenant, id],
      });
      // A10: a review is the business of whoever did the work; for anybody else there is none to comment on.
      if (review === undefined || review.operator !== command.ctx.actor.id) throw workforceNotFound(id);
      if (review.state !== 'reviewed') throw notYetReviewed();
      if (review.commented) throw alreadyCommented();
      await tx.query({
        name: 'quality-comment',
        text: `UPDATE quality_review SET comment = $3, commented_at = $4 WHERE tenant_id = $1 AND id = $2`,
        values: [tx.tenant, id, text, at],
      });
      await recordAct(tx, command.ctx, at, { type: 'quality-commented', data: { review: id } });
      return { id };
    });
  }
}
