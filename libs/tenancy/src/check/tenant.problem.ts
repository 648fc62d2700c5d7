import type { Localized } from '@sportello/kernel';

/** Keys and positions from the top of the document to a value. */
export type DocumentPath = readonly (string | number)[];

/** Something wrong with a tenant document, before it is known where in the file that is. */
export interface Finding {
  readonly path: DocumentPath;
  /** The key itself is wrong, not what it holds. */
  readonly atKey?: boolean;
  /** Stable, `TENANT.REASON`. */
  readonly code: string;
  readonly text: Localized;
}

/** Something wrong with a tenant file: where an editor must go, and why, in both languages. */
export interface TenantProblem {
  /** As it was given; empty for a document that did not come from a file. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
  /** e.g. `channels[0].settings.listen.port`; empty for the whole document. */
  readonly path: string;
  readonly code: string;
  readonly text: Localized;
}

const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;

export function formatPath(path: DocumentPath): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    if (!PLAIN_KEY.test(part)) return `${text}[${JSON.stringify(part)}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
