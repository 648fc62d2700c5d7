import type { Problem } from './types.js';

/** Why a request brought no answer: the network, our deadline, a problem the server described, or nonsense. */
export type FailureKind = 'unreachable' | 'deadline' | 'problem';

export class ApiFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    readonly status: number,
    readonly problem?: Problem,
    /** Seconds the server asked to wait (Retry-After). */
    readonly retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(problem?.detail || problem?.title || kind, options);
    this.name = 'ApiFailure';
  }
}

/** Whether the same request may succeed a moment later, without any change. */
export function isPassing(failure: ApiFailure): boolean {
  return failure.kind !== 'problem' || failure.status === 502 || failure.status === 503 || failure.status === 504;
}

/** Whether somebody changed the thing meanwhile, or it no longer is where that could be done: to be read anew. */
export function isStale(failure: unknown): failure is ApiFailure {
  return failure instanceof ApiFailure && (failure.status === 409 || failure.status === 412);
}

/** The server's stable code for what went wrong, e.g. `AUTH.CODE_NEEDED`; empty when it gave none. */
export function codeOf(failure: unknown): string {
  return failure instanceof ApiFailure ? (failure.problem?.code ?? '') : '';
}

/** Reads a problem leniently: a proxy in front may answer HTML, and that must not hide the status. */
export function parseProblem(body: string, status: number): Problem {
  const given = record(parseJson(body));
  const errors = Array.isArray(given['errors']) ? given['errors'].map(record) : [];
  return {
    title: text(given['title']),
    status,
    detail: text(given['detail']),
    code: text(given['code']),
    correlationId: text(given['correlationId']),
    errors: errors.map((error) => ({
      field: text(error['field']),
      code: text(error['code']),
      message: text(error['message']),
    })),
  };
}

/** Retry-After in seconds; a date or nonsense counts as not given. */
export function parseRetryAfter(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header.trim()) : undefined;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
