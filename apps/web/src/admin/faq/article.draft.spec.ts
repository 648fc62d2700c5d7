import { readTexts } from '../kept.form.js';
import { articleFrom, draftOf, FIELDS } from './article.draft.js';

const WRITTEN = {
  ...draftOf(),
  ...{ place: 'access/login', 'title.it': ' Come? ', 'title.en': 'How?', 'body.it': 'Così.', 'body.en': 'So.' },
};

describe('an article being written', () => {
  it('is sent as the server takes it, without what only announcements have', () => {
    expect(articleFrom({ ...WRITTEN, until: '2026-12-01', problem: 'PRB-1' })).toEqual({
      ...{ kind: 'faq', place: { area: 'access', topic: 'login' } },
      title: { it: 'Come?', en: 'How?' },
      body: { it: 'Così.', en: 'So.' },
    });
  });

  it('of an announcement lasts to the end of its day', () => {
    const { until, problem } = articleFrom({ ...WRITTEN, kind: 'announcement', until: '2026-12-01', problem: 'PRB-1' });
    expect(new Date(until ?? '').getTime()).toBe(new Date(2026, 11, 1, 23, 59, 59).getTime());
    expect(problem).toBe('PRB-1');
  });

  it('is taken up from the window as far as it fits', () => {
    expect(readTexts({ kind: 3, 'title.it': 'x' }, FIELDS)).toMatchObject({ kind: '', 'title.it': 'x', place: '' });
    expect(readTexts(null, FIELDS)).toBeNull();
  });
});
