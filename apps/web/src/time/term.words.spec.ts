import { spanWords, termWords } from './term.words.js';

const NOW = new Date('2026-11-23T09:00:00Z');

describe('a term in plain words', () => {
  it('says how long still, and warns within two hours', () => {
    expect(termWords('2026-11-23T10:20:00Z', NOW, 'it')).toEqual({ tone: 'soon', span: '1 ora e 20 minuti' });
    expect(termWords('2026-11-23T12:00:00Z', NOW, 'en')).toEqual({ tone: 'ahead', span: '3 hours' });
  });

  it('says since when it is over, from the moment it is', () => {
    expect(termWords('2026-11-23T09:00:00Z', NOW, 'it')).toEqual({ tone: 'late', span: '1 minuto' });
    expect(termWords('2026-11-21T08:00:00Z', NOW, 'it')).toEqual({ tone: 'late', span: '2 giorni' });
  });

  it('does not tell minutes beside days, nor beside many hours', () => {
    expect([spanWords(1440 + 61, 'en'), spanWords(500, 'it')]).toEqual(['1 day', '8 ore']);
  });
});
