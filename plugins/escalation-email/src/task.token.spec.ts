import { taggedSubject, tagOf, tokenOf } from './task.token.js';

const [KEY, OLD, SCOPE] = ['k'.repeat(32), 'o'.repeat(32), 'comune/fornitore'];
const NUMBER = 'PROVA-2026-0000001/1';
const subject = (key = KEY, scope = SCOPE, number = NUMBER) =>
  taggedSubject(number, tokenOf(key, scope, number), 'Il modulo');

describe('the tag of a subject', () => {
  it.each([
    ['an answer', `R: I: ${subject()}`],
    ['shouted', subject().toUpperCase()],
    ['folded', subject().replace(' ', '\t  ')],
    ['after another tag', `[EXTERNAL] ${subject()}`],
  ])('names its task: %s', (_why, written) => {
    expect(tagOf(written, [KEY], SCOPE)).toEqual({ found: 'task', number: NUMBER });
  });

  it('counts under the key before, as long as that is kept', () => {
    expect(tagOf(subject(OLD), [KEY, OLD], SCOPE)).toMatchObject({ found: 'task' });
    expect(tagOf(subject(OLD), [KEY], SCOPE)).toEqual({ found: 'forged', number: NUMBER });
  });

  it('is worth nothing for another task, supplier or tenant', () => {
    const token = tokenOf(KEY, SCOPE, NUMBER);
    expect(tagOf(taggedSubject('PROVA-2026-0000001/2', token, ''), [KEY], SCOPE)).toMatchObject({ found: 'forged' });
    expect(tagOf(subject(KEY, 'altro/fornitore'), [KEY], SCOPE)).toMatchObject({ found: 'forged' });
  });

  it('is not there when there is only a number, or a line as long as a book', () => {
    expect(tagOf(`R: ${NUMBER} fatto`, [KEY], SCOPE)).toEqual({ found: 'nothing' });
    expect(tagOf('[A'.repeat(1_000_000), [KEY], SCOPE)).toEqual({ found: 'nothing' });
  });
});
