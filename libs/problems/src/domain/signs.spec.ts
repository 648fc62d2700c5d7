import { signOf, usualOf, type SignRules } from './signs.js';

const rules: SignRules = { windowHours: 24, atLeast: 5, times: 3, usualDays: 28 };
const about = { area: 'a', topic: 't', subtopic: 's' };

describe('signs of something in the number of similar requests (A4)', () => {
  it.each([
    [4, 0, false],
    [5, 0, true],
    [5, 46, true], // 1.64 a day, of which 5 are more than three times
    [5, 47, false],
    [300, 28 * 100, true],
    [299, 28 * 100, false],
  ])('%d in a day after %d in four weeks: %s', (recent, before, isSign) => {
    expect(signOf({ ...about, recent, before }, rules) !== null).toBe(isSign);
  });

  it('say why in both languages, with the usual number', () => {
    expect(usualOf({ before: 42 }, rules)).toBe(1.5);
    expect(signOf({ ...about, recent: 9, before: 42 }, rules)).toEqual({
      it: '9 richieste simili in 24 ore: di solito, negli ultimi 28 giorni, sono 1,5.',
      en: '9 similar requests in 24 hours: usually, over the last 28 days, they are 1.5.',
    });
  });
});
