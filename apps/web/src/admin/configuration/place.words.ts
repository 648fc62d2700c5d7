import { ApiFailure } from '../../api/failure.js';
import type { Speech } from '../texts/index.js';
import { pathWords } from './change.words.js';

const REFUSED = ['CONFIGURATION.REFUSED', 'TENANT.SCHEDULED_INVALID'];

/** The same failure; what is said of places of the document names them in the words of the page. */
export function withPlaces(failure: unknown, t: Speech['t']): unknown {
  if (!(failure instanceof ApiFailure) || failure.problem === undefined || !REFUSED.includes(failure.problem.code))
    return failure;
  const { kind, status, problem, retryAfter } = failure;
  const errors = problem.errors.map(({ field, code, message }) => ({
    ...{ field: '', code },
    message: `${pathWords(field, t)}: ${message}`,
  }));
  return new ApiFailure(kind, status, { ...problem, errors }, retryAfter, { cause: failure });
}
