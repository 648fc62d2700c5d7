import { WorkforceCommand } from '../../shared/workforce.command.js';

export interface CommentInput {
  readonly id: string;
  readonly text: string;
}

export interface CommentResult {
  readonly id: string;
}

/** Whoever did the work answers the review of it, once. */
export class CommentReviewCommand extends WorkforceCommand<CommentInput, CommentResult> {}
