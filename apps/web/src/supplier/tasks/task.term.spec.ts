import { taskTerm } from './task.term.js';

const NOW = new Date('2026-03-03T09:00:00Z');
const worked = { state: 'in-progress', target: '8h', dueAt: '2026-03-03T10:30:00Z' } as const;

describe('how the term of a task stands', () => {
  it('says how long there is still, or since when it is over', () => {
    expect(taskTerm(worked, NOW, 'it')).toEqual({ tone: 'soon', key: 'term.soon', span: '1 ora e 30 minuti' });
    const late = taskTerm({ ...worked, dueAt: '2026-03-03T08:00:00Z' }, NOW, 'en');
    expect(late).toEqual({ tone: 'late', key: 'term.late', span: '1 hour' });
  });

  it('waits while the supplier waits for an answer', () => {
    expect(taskTerm({ state: 'waiting-information', target: '8h' }, NOW, 'it').key).toBe('term.waiting');
  });

  it('is judged once, when the task is concluded, and does not run on after it', () => {
    const done = { ...worked, dueAt: '2026-03-01T10:00:00Z', state: 'done' } as const;
    expect(taskTerm({ ...done, withinTerm: true }, NOW, 'it').key).toBe('term.met');
    expect(taskTerm({ ...done, state: 'verified', withinTerm: false }, NOW, 'it').key).toBe('term.missed');
    expect(taskTerm({ ...worked, state: 'cancelled' }, NOW, 'it').key).toBe('term.over');
  });

  it('is none where none was agreed', () => {
    expect(taskTerm({ state: 'offered' }, NOW, 'it').key).toBe('term.none');
  });
});
