/** How a requester may judge the service: like or dislike (0, 1), or from 1 to 5 (D10). */
export const EVALUATION_SCALES = ['thumbs', 'five'] as const;
export type EvaluationScale = (typeof EVALUATION_SCALES)[number];

/** What each scale goes from and to. */
export const SCALE_ENDS: Readonly<Record<EvaluationScale, readonly [number, number]>> = {
  thumbs: [0, 1],
  five: [1, 5],
};

/** What was hard, of those who are not content; what was good, of those who are. */
export const EVALUATION_ASPECTS = ['clear', 'complete', 'sure', 'technical', 'other'] as const;
export type EvaluationAspect = (typeof EVALUATION_ASPECTS)[number];

/** What a requester said of the service they had (D10). */
export interface Evaluation {
  readonly scale: EvaluationScale;
  readonly score: number;
  readonly aspect: EvaluationAspect | null;
}

export interface EvaluationEventData {
  rated: Evaluation & {
    /** Of the words they added. */
    readonly messageId: string | null;
  };
}
