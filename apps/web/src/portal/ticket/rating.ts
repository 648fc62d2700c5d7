import type { Schema } from '../../api/routes.js';
import type { PortalKey } from '../texts/later.js';

type Scale = Schema<'EvaluationView'>['scale'];
export type Aspect = NonNullable<Schema<'EvaluateRequest'>['aspect']>;

/** An evaluation being given. */
export interface Rating {
  readonly score: number | null;
  readonly aspect: Aspect | null;
  readonly words: string;
}

export const NOTHING: Rating = { score: null, aspect: null, words: '' };
const ASPECTS: readonly Aspect[] = ['clear', 'complete', 'sure', 'technical', 'other'];

interface Score {
  readonly score: number;
  readonly label: PortalKey;
  /** What the official validator looks for. */
  readonly hook: string;
}

const STARS: readonly Score[] = [1, 2, 3, 4, 5].map((score) => ({
  score,
  label: score === 1 ? 'evaluation.star' : 'evaluation.stars',
  hook: `feedback-rate-${score}`,
}));
const THUMBS: readonly Score[] = [
  { score: 1, label: 'evaluation.like', hook: 'feedback-rate-like' },
  { score: 0, label: 'evaluation.dislike', hook: 'feedback-rate-dislike' },
];

export const scoresOf = (scale: Scale): readonly Score[] => (scale === 'five' ? STARS : THUMBS);

/** C.SI.2.5: from 1 to 3 what was difficult is asked, from 4 on what was good. */
export const isHappy = (scale: Scale, score: number): boolean => (scale === 'five' ? score >= 4 : score === 1);

/** What was kept in the window, leniently. */
export function readRating(stored: unknown): Rating | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const [score, words] = [kept.get('score'), kept.get('words')];
  return {
    score: typeof score === 'number' && score >= 0 && score <= 5 ? score : null,
    aspect: ASPECTS.find((one) => one === kept.get('aspect')) ?? null,
    words: typeof words === 'string' ? words : '',
  };
}
