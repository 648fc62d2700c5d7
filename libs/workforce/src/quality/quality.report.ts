import type { Localized } from '@sportello/kernel';
import type { ReviewedTicket } from './quality.reader.js';

/** Means of the reviews of one person or team. */
export interface QualityMeans {
  readonly id: string;
  readonly name: string;
  readonly reviews: number;
  /** Mean result, 0 to 100, with one decimal. */
  readonly mean: number;
  /** Reviews below the mark of their sheet. */
  readonly below: number;
  /** Mean of each criterion as a share of the best score, 0 to 100. */
  readonly criteria: readonly { readonly id: string; readonly name: Localized; readonly mean: number }[];
}

/** A10: averages by whatever tells the reviews apart, weakest first. @param by null: the review counts for nobody */
export function meansBy(
  reviews: readonly ReviewedTicket[],
  by: (review: ReviewedTicket) => { readonly id: string; readonly name: string } | null,
): readonly QualityMeans[] {
  const groups = new Map<string, { name: string; reviews: ReviewedTicket[] }>();
  for (const review of reviews) {
    const key = by(review);
    if (key === null) continue;
    const group = groups.get(key.id) ?? { name: key.name, reviews: [] };
    group.reviews.push(review);
    groups.set(key.id, group);
  }
  return [...groups]
    .map(([id, group]) => ({ id, name: group.name, ...figures(group.reviews) }))
    .sort((a, b) => a.mean - b.mean || (a.id < b.id ? -1 : 1));
}

const figures = (reviews: readonly ReviewedTicket[]): Omit<QualityMeans, 'id' | 'name'> => ({
  reviews: reviews.length,
  mean: mean(reviews.map(({ result }) => result)),
  below: reviews.filter(({ result, sheet }) => result < sheet.pass).length,
  criteria: criteria(reviews),
});

/** Sheets change: each criterion is averaged over the reviews that had it. */
function criteria(reviews: readonly ReviewedTicket[]): QualityMeans['criteria'] {
  const found = new Map<string, { name: Localized; shares: number[] }>();
  for (const { sheet } of reviews) {
    for (const { id, name, score } of sheet.criteria) {
      const known = found.get(id) ?? { name, shares: [] };
      known.shares.push((100 * score) / sheet.scale);
      found.set(id, known);
    }
  }
  return [...found].map(([id, { name, shares }]) => ({ id, name, mean: mean(shares) }));
}

const mean = (values: readonly number[]): number =>
  Math.round((10 * values.reduce((sum, value) => sum + value, 0)) / values.length) / 10;
