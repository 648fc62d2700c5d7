import { ApiFailure } from '../api/failure.js';

/**
 * The field of the page a problem belongs to: `auth.password` stands under `auth` where that is one field.
 * @returns an empty string when there is none
 */
export function nearestField(field: string, names: readonly string[]): string {
  const parts = field
    .replace(/^\/?(?:body[/.])?/, '')
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter(Boolean);
  for (let length = parts.length; length > 0; length -= 1) {
    const name = parts.slice(0, length).join('.');
    if (names.includes(name)) return name;
  }
  return '';
}

/** What is said of a field: beside it in its own words, elsewhere with its name. */
export const saidOf = (field: string, shownAt: string, message: string): string =>
  shownAt === field || field === '' ? message : `${field}: ${message}`;

/** The same failure, its problems at the fields of the page they belong to. */
export function atNearestFields(failure: unknown, names: readonly string[]): unknown {
  if (!(failure instanceof ApiFailure) || failure.problem === undefined) return failure;
  const { kind, status, problem, retryAfter } = failure;
  const errors = problem.errors.map(({ field, code, message }) => {
    const shownAt = nearestField(field, names);
    return { field: shownAt, code, message: saidOf(field, shownAt, message) };
  });
  return new ApiFailure(kind, status, { ...problem, errors }, retryAfter, { cause: failure });
}

/** The same failure, its problems named from below a part of what was sent: `template.text.it` is `text.it` on the page. */
export function below(failure: unknown, part: string): unknown {
  if (!(failure instanceof ApiFailure) || failure.problem === undefined) return failure;
  const { kind, status, problem, retryAfter } = failure;
  const errors = problem.errors.map((error) => ({ ...error, field: error.field.replace(`${part}.`, '') }));
  return new ApiFailure(kind, status, { ...problem, errors }, retryAfter, { cause: failure });
}
