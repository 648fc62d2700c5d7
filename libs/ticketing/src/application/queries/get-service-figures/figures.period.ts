import { DomainError, type FieldProblem } from '@sportello/kernel';
import { MOST_DAYS } from './get-service-figures.query.js';

const DAY = 86_400_000;
const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** @throws DomainError `FIGURES.INVALID_PERIOD` naming the field that is wrong */
export function assertPeriod(from: string, to: string): void {
  const [first, last] = [dayOf(from), dayOf(to)];
  const problems = [...(first === null ? [noDate('from')] : []), ...(last === null ? [noDate('to')] : [])];
  if (first !== null && last !== null) {
    if (first > last) problems.push(problem('to', 'before-from', 'Viene prima dell’inizio.', 'It is before `from`.'));
    else if ((last - first) / DAY + 1 > MOST_DAYS) {
      problems.push(problem('to', 'too-long', `Al massimo ${MOST_DAYS} giorni.`, `At most ${MOST_DAYS} days.`));
    }
  }
  if (problems.length > 0) throw invalidPeriod(problems);
}

/** Milliseconds of its midnight in UTC; null when there is no such day. */
function dayOf(text: string): number | null {
  const day = WRITTEN.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text ? null : day;
}

const problem = (field: string, code: string, it: string, en: string): FieldProblem => ({
  ...{ field, code },
  message: { it, en },
});

const noDate = (field: string): FieldProblem =>
  problem(field, 'not-a-date', 'Serve una data esistente, AAAA-MM-GG.', 'An existing date is needed, YYYY-MM-DD.');

const invalidPeriod = (fields: readonly FieldProblem[]): DomainError =>
  new DomainError(
    'FIGURES.INVALID_PERIOD',
    'invalid',
    { it: 'Il periodo non è valido.', en: 'The period is not valid.' },
    { fields },
  );
