import { DomainError } from '@sportello/kernel';
import fc from 'fast-check';
import type { ScoreSheet } from '../shared/people.rules.js';
import { fillSheet, resultOf } from './score.sheet.js';

const name = { it: 'x', en: 'x' };
const sheet: ScoreSheet = {
  scale: 5,
  pass: 70,
  criteria: { words: { name, weight: 20 }, deeds: { name, weight: 80 } },
};

function problems(scores: { criterion: string; score: number }[], given = sheet): unknown {
  try {
    return fillSheet(given, scores);
  } catch (error) {
    return error instanceof DomainError
      ? [error.code, ...error.fields.map(({ field, code }) => `${field} ${code}`)]
      : error;
  }
}

describe('a score sheet (A10)', () => {
  it('weighs what is judged', () => {
    const filled = fillSheet(sheet, [
      { criterion: 'words', score: 0 },
      { criterion: 'deeds', score: 5 },
    ]);
    expect(resultOf(filled)).toBe(80);
    expect(filled.criteria).toMatchObject([
      { id: 'words', score: 0 },
      { id: 'deeds', weight: 80 },
    ]);
  });

  it.each([
    ['a criterion it has not', [{ criterion: 'looks', score: 1 }], 'scores[0].criterion unknown'],
    ['too good a score', [{ criterion: 'words', score: 6 }], 'scores[0].score outside-sheet'],
    ['a score below nothing', [{ criterion: 'words', score: -1 }], 'scores[0].score outside-sheet'],
    ['part of a score', [{ criterion: 'words', score: 1.5 }], 'scores[0].score outside-sheet'],
    ['a criterion left out', [{ criterion: 'words', score: 1 }], 'scores missing'],
    ['a criterion twice', [1, 2].map((score) => ({ criterion: 'words', score })), 'scores[1].criterion twice'],
  ])('refuses %s', (_, scores, problem) => {
    expect(problems(scores)).toEqual(expect.arrayContaining(['QUALITY.SCORES', problem]));
  });

  it('of a tenant without criteria cannot be filled in', () => {
    expect(problems([], { ...sheet, criteria: {} })).toEqual(['QUALITY.NO_SHEET']);
  });

  it('results are from 0 to 100, and no worse for a better score', () => {
    const score = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(score, score, score, (words, deeds, more) => {
        const of = (given: number): number =>
          resultOf(
            fillSheet(sheet, [
              { criterion: 'words', score: words },
              { criterion: 'deeds', score: given },
            ]),
          );
        expect(of(deeds)).toBeGreaterThanOrEqual(0);
        expect(of(deeds)).toBeLessThanOrEqual(100);
        expect(of(Math.max(deeds, more))).toBeGreaterThanOrEqual(of(deeds));
      }),
    );
  });
});
