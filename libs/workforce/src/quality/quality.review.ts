import type { FilledSheet } from './score.sheet.js';

export const REVIEW_STATES = ['drawn', 'reviewed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

/** How a ticket came to be reviewed: drawn by lot, so that the same draw can be made again, or picked on purpose. */
export type ReviewSample =
  | {
      readonly from: string;
      readonly to: string;
      readonly team: string | null;
      readonly operator: string | null;
      /** Of the classification; null: any. */
      readonly area: string | null;
      readonly topic: string | null;
      readonly size: number;
      readonly seed: string;
    }
  | { readonly picked: true };

/** A handled ticket that is to be, or has been, judged (A10). */
export interface QualityReview {
  readonly id: string;
  readonly ticketNumber: string;
  readonly operator: { readonly id: string; readonly name: string };
  readonly team: string | null;
  readonly sample: ReviewSample;
  readonly state: ReviewState;
  readonly drawnAt: Date;
  readonly sheet: FilledSheet | null;
  /** 0 to 100. */
  readonly result: number | null;
  readonly remarks: string | null;
  readonly reviewer: { readonly id: string; readonly name: string } | null;
  readonly reviewedAt: Date | null;
  /** What whoever did the work said of it, once. */
  readonly comment: string | null;
  readonly commentedAt: Date | null;
}
