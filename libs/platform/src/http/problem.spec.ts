import { DomainError } from '@sportello/kernel';
import { languageOf, plainProblem, problemOf } from './problem.js';

const stale = new DomainError(
  'TICKET.STALE',
  'stale',
  { it: 'Già modificato.', en: 'Already changed.' },
  {
    fields: [{ field: 'version', code: 'stale', message: { it: 'vecchia', en: 'old' } }],
    details: { current: 3 },
    cause: new Error('UPDATE ticket SET … password=hunter2'),
  },
);

describe('problem+json', () => {
  it('says code, fields and correlation id in the asked language, and nothing of the inside', () => {
    expect(problemOf(stale, 'it', 'c-9')).toEqual({
      type: 'about:blank',
      title: 'Precondition Failed',
      status: 412,
      detail: 'Già modificato.',
      code: 'TICKET.STALE',
      correlationId: 'c-9',
      errors: [{ field: 'version', code: 'stale', message: 'vecchia' }],
      details: { current: 3 },
    });
  });

  it('tells of an unexpected fault only that it is one', () => {
    expect(plainProblem(500, 'en', 'c-9')).toMatchObject({
      status: 500,
      code: 'SERVER.FAULT',
      detail: expect.stringContaining('correlation id'),
    });
  });

  it.each([
    [undefined, 'it'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,it;q=0.8', 'en'],
    ['fr, it;q=0.5, en;q=0.4', 'it'],
    ['de', 'it'],
  ])('answers Accept-Language %p in %p', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});
