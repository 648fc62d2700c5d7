import { askedOf } from './asked.lines.js';

describe('what was already asked', () => {
  it('is one question a line, with its answer after the question mark (C15)', () => {
    expect(askedOf('Quale browser usa? Firefox\n\n  Da quando? ')).toEqual([
      { question: 'Quale browser usa?', answer: 'Firefox' },
      { question: 'Da quando?', answer: '—' },
    ]);
  });

  it('may be no question at all', () => {
    expect(askedOf('Ha riprovato')).toEqual([{ question: 'Ha riprovato', answer: '—' }]);
  });
});
