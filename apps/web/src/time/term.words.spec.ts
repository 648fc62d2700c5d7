import { spanWords, termWords } from './term.words.js';

const NOW = new Date('2026-11-23T09:00:00Z');

describe('a term in plain words', () => {
  it('says how long still, and warns within two hours', () => {
    expect(termWords('2026-11-23T10:20:00Z', NOW, 'it')).toEqual({
      tone: 'soon',
      span: '1 ora e 20 minuti',
      working: false,
    });
    expect(termWords('2026-11-23T12:00:00Z', NOW, 'en')).toEqual({ tone: 'ahead', span: '3 hours', working: false });
  });

  it('says since when it is over, from the moment it is', () => {
    expect(termWords('2026-11-23T09:00:00Z', NOW, 'it')).toEqual({ tone: 'late', span: '1 minuto', working: false });
    expect(termWords('2026-11-21T08:00:00Z', NOW, 'it')).toEqual({ tone: 'late', span: '2 giorni', working: false });
  });

  it('is told in hours of the service where not all hours count, which go on only while they count (C6)', () => {
    const monday = '2026-11-25T09:00:00Z';
    const left = { at: '2026-11-23T08:00:00Z', seconds: 30 * 3600 };
    const told = (counting: boolean) => termWords(monday, NOW, 'it', { ...left, counting });
    expect(told(true)).toEqual({ tone: 'ahead', span: '29 ore', working: true });
    expect(told(false)).toEqual({ tone: 'ahead', span: '30 ore', working: true });
    const soon = termWords(monday, NOW, 'en', { ...left, seconds: 5400, counting: false });
    expect(soon).toEqual({ tone: 'soon', span: '1 hour and 30 minutes', working: true });
    expect(termWords('2026-11-23T08:59:00Z', NOW, 'it', { ...left, counting: true })).toMatchObject({ tone: 'late' });
  });

  it('does not tell minutes beside days, nor beside many hours', () => {
    expect([spanWords(1440 + 61, 'en'), spanWords(500, 'it')]).toEqual(['1 day', '8 ore']);
  });
});
