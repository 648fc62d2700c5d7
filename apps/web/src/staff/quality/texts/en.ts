import type { italian } from './it.js';

/** What is said of a review of somebody’s work, in English. */
export const english: Readonly<Record<keyof typeof italian, string>> = {
  'review.ticket': 'Ticket',
  'review.operator': 'Who handled it',
  'review.reviewer': 'Who reviewed it',
  'review.at': 'When',
  'review.result': 'Result out of 100',
  'review.scores': 'Scores',
  'review.criterion': 'Criterion',
  'review.weight': 'Weight',
  'review.score': 'Score',
  'review.score.of': '{score} of {scale}',
  'review.remarks': 'Remarks',
  'review.noRemarks': 'No remarks.',
  'review.comment': 'Comment of who handled it',
  'review.noComment': 'No comment.',
};
