import { isHappy, readRating, scoresOf } from './rating.js';

describe('an evaluation (D10)', () => {
  it('is like or dislike, or from 1 to 5, with the hooks the validator looks for', () => {
    expect(scoresOf('thumbs').map(({ score }) => score)).toEqual([1, 0]);
    expect(scoresOf('five').map(({ hook }) => hook)).toEqual([1, 2, 3, 4, 5].map((n) => `feedback-rate-${n}`));
  });

  it.each([
    ['five', 1, false],
    ['five', 3, false],
    ['five', 4, true],
    ['thumbs', 0, false],
    ['thumbs', 1, true],
  ] as const)('on the scale %s, %d is happy: %s', (scale, score, happy) => {
    expect(isHappy(scale, score)).toBe(happy);
  });

  it('that was kept is taken up as far as it fits', () => {
    expect(readRating({ score: 9, aspect: 'no-such', words: 3 })).toEqual({ score: null, aspect: null, words: '' });
    expect(readRating({ score: 0, aspect: 'other', words: 'w' })).toEqual({ score: 0, aspect: 'other', words: 'w' });
    expect(readRating('x')).toBeNull();
  });
});
