import { invalidCursor } from '../../ticketing.errors.js';

export interface PageRequest {
  /** Where the page before ended; opaque to callers. */
  readonly cursor?: string;
  /** 1 to 100, default 25. */
  readonly limit?: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Cursor of the next page, null on the last. */
  readonly next: string | null;
}

/** A place in a list ordered by a time and an id. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

const [DEFAULT_LIMIT, MOST] = [25, 100];
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export const limitOf = ({ limit = DEFAULT_LIMIT }: PageRequest): number =>
  Math.min(Math.max(Math.trunc(limit), 1), MOST);

export const toCursor = ({ at, id }: Place): string => Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');

/** @throws DomainError `LIST.INVALID_CURSOR` */
export function fromCursor(cursor: string): Place {
  const [time = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !ID.test(id)) throw invalidCursor();
  return { at, id };
}

/** Splits what was read (one more than a page) into the page and where it ends. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  place: (row: R) => Place,
  view: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(view), next: rows.length > limit && last !== undefined ? toCursor(place(last)) : null };
}
