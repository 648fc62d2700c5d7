import { ApiFailure } from '../api/failure.js';
import type { MessageKey, Values } from '../i18n/catalogue.js';
import type { FormProblem } from './form.problem.js';

/** Fields the server may name that stand under another one on the page. */
const STANDS_UNDER: Readonly<Record<string, string>> = {
  attachment: 'attachments',
  files: 'attachments',
  file: 'attachments',
};

/** The server's field errors as problems of the page. `shown` are the fields on it: others are told without a link. */
export function fieldProblems(failure: unknown, shown: readonly string[]): FormProblem[] {
  if (!(failure instanceof ApiFailure)) return [];
  return (failure.problem?.errors ?? [])
    .filter((error) => error.message !== '')
    .map((error) => {
      const path = error.field.replace(/^\/?(body\/)?/, '');
      // What stands under a list is told at the list, unless each of its rows has fields of its own.
      const bare = shown.includes(path) ? path : path.replace(/[[.]\d+\]?.*$/, '');
      const name = STANDS_UNDER[bare] ?? bare;
      return { field: shown.includes(name) ? name : '', text: error.message };
    });
}

/** What to say of a failure as a whole, in the reader's language. */
export function failureMessage(failure: unknown): { key: MessageKey; values?: Values } {
  if (!(failure instanceof ApiFailure)) return { key: 'failure.server' };
  if (failure.kind === 'unreachable') return { key: 'failure.unreachable' };
  if (failure.kind === 'deadline') return { key: 'failure.deadline' };
  if (failure.status === 413) return { key: 'failure.tooLarge' };
  if (failure.status === 415) return { key: 'failure.mediaType' };
  if (failure.status === 429 && failure.retryAfter !== undefined)
    return { key: 'failure.tooManyAfter', values: { seconds: failure.retryAfter } };
  if (failure.status === 429) return { key: 'failure.tooMany' };
  return { key: failure.status >= 500 ? 'failure.server' : 'failure.other' };
}

/** The server's own words on what was refused, when it says more than the status. */
export function failureDetail(failure: unknown): string {
  return failure instanceof ApiFailure && failure.status >= 400 && failure.status < 500 && failure.status !== 429
    ? (failure.problem?.detail ?? '')
    : '';
}

/** The id to tell the help desk. */
export function correlationOf(failure: unknown): string {
  return failure instanceof ApiFailure ? (failure.problem?.correlationId ?? '') : '';
}
