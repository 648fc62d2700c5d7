import type { FieldProblem, Localized } from '@sportello/kernel';
import { DomainError } from '@sportello/kernel';
import type { ScoreSheet } from '../shared/people.rules.js';
import { noSheet } from './quality.errors.js';

export interface ScoredCriterion {
  readonly id: string;
  readonly name: Localized;
  readonly weight: number;
  /** 0 to the scale of the sheet. */
  readonly score: number;
}

/** A sheet as it was filled in, with the weights it then had. */
export interface FilledSheet {
  readonly scale: number;
  readonly pass: number;
  readonly criteria: readonly ScoredCriterion[];
}

export interface GivenScore {
  readonly criterion: string;
  readonly score: number;
}

/** @throws DomainError `QUALITY.SCORES` for scores outside the sheet, given twice or missing; `QUALITY.NO_SHEET` */
export function fillSheet({ scale, pass, criteria }: ScoreSheet, scores: readonly GivenScore[]): FilledSheet {
  const ids = Object.keys(criteria);
  if (ids.length === 0) throw noSheet();
  const problems = [
    ...scores.flatMap((given, index) => problemsOf(given, index, ids, scale)),
    ...ids.filter((id) => scores.every(({ criterion }) => criterion !== id)).map(missing),
    ...scores.flatMap(({ criterion }, index) =>
      scores.findIndex((other) => other.criterion === criterion) < index ? [twice(criterion, index)] : [],
    ),
  ];
  if (problems.length > 0) throw badScores(problems);
  const filled = Object.entries(criteria).map(([id, { name, weight }]) => ({
    ...{ id, name, weight },
    score: scores.find(({ criterion }) => criterion === id)?.score ?? 0,
  }));
  return { scale, pass, criteria: filled };
}

/** Weighted mean, 0 to 100, rounded to a whole number. */
export function resultOf({ scale, criteria }: FilledSheet): number {
  const weights = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const points = criteria.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return weights === 0 ? 0 : Math.round((100 * points) / (weights * scale));
}

function problemsOf({ criterion, score }: GivenScore, index: number, ids: readonly string[], scale: number) {
  const field = `scores[${index}]`;
  if (!ids.includes(criterion))
    return [
      problem(`${field}.criterion`, 'unknown', `La scheda non ha il criterio «${criterion}».`, {
        en: `The sheet has no criterion "${criterion}".`,
      }),
    ];
  if (Number.isInteger(score) && score >= 0 && score <= scale) return [];
  return [
    problem(`${field}.score`, 'outside-sheet', `Il punteggio va da 0 a ${scale}.`, {
      en: `A score is from 0 to ${scale}.`,
    }),
  ];
}

const missing = (id: string): FieldProblem =>
  problem('scores', 'missing', `Manca il criterio «${id}».`, { en: `Criterion "${id}" is missing.` });

const twice = (id: string, index: number): FieldProblem =>
  problem(`scores[${index}].criterion`, 'twice', `Il criterio «${id}» è dato due volte.`, {
    en: `Criterion "${id}" is given twice.`,
  });

const problem = (field: string, code: string, it: string, { en }: { en: string }): FieldProblem => ({
  ...{ field, code, message: { it, en } },
});

const badScores = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'QUALITY.SCORES',
    'invalid',
    { it: 'I punteggi non corrispondono alla scheda.', en: 'The scores do not fit the sheet.' },
    { fields },
  );
