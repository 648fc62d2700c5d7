/** How the failure is to be understood by whoever asked; the HTTP layer maps it to a status, the CLI to an exit code. */
export type FailureKind =
  | 'invalid' // the request is malformed or refers to something that is not configured
  | 'unauthenticated' // nobody has said, or proved, who asks
  | 'unprocessable' // well formed, but a field's content is wrong
  | 'not-found'
  | 'forbidden'
  | 'conflict' // duplicate, illegal transition
  | 'stale' // decided on a version that is no longer the current one
  | 'too-large' // more bytes than are accepted
  | 'too-many' // more requests than are allowed
  | 'unavailable'; // try again later

/** One offending field: where it is (JSON pointer or dotted path), what is wrong, in both languages of the product. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: Localized;
}

/** A text in the two languages every reader may ask for. */
export interface Localized {
  readonly it: string;
  readonly en: string;
}

/**
 * An expected failure with a stable code (`AREA.REASON`), readable in both languages, never carrying internals.
 * Unexpected failures are ordinary exceptions with a `cause`.
 */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: FailureKind;
  readonly text: Localized;
  readonly fields: readonly FieldProblem[];
  /** Further public facts, e.g. the transitions that are allowed. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: string,
    kind: FailureKind,
    text: Localized,
    extra: { fields?: readonly FieldProblem[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(`${code}: ${text.en}`, extra.cause === undefined ? undefined : { cause: extra.cause });
    this.name = 'DomainError';
    this.code = code;
    this.kind = kind;
    this.text = text;
    this.fields = extra.fields ?? [];
    this.details = extra.details ?? {};
  }
}
