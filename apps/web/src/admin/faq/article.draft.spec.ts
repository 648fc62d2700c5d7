import { articleFrom, draftOf } from './article.draft.js';

const ROME = 'Europe/Rome';
const WRITTEN = {
  ...draftOf(ROME),
  ...{ place: 'access/login', 'title.it': ' Come? ', 'title.en': 'How?', 'body.it': 'Così.', 'body.en': 'So.' },
};

describe('an article being written', () => {
  it('is sent as the server takes it, without what only announcements have', () => {
    expect(articleFrom(ROME, { ...WRITTEN, until: '2026-12-01', problem: 'PRB-1' })).toEqual({
      ...{ kind: 'faq', place: { area: 'access', topic: 'login' } },
      title: { it: 'Come?', en: 'How?' },
      body: { it: 'Così.', en: 'So.' },
    });
  });

  it('of an announcement lasts to the end of its day, as the office counts it', () => {
    const { until, problem } = articleFrom(ROME, {
      ...WRITTEN,
      kind: 'announcement',
      until: '2026-12-01',
      problem: 'PRB-1',
    });
    expect(until).toBe('2026-12-01T22:59:00.000Z');
    expect(problem).toBe('PRB-1');
  });
});
