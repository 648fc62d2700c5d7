const RFC_5322 = /\d{1,2}\s+[A-Za-z]{3}\s+\d{2,4}/;
const ISO = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;
const ZONE = /(?:[+-]\d{2}:?\d{2}|\b(?:GMT|UTC|UT|Z|[ECMP][SD]T))\s*(?:\([^)]*\)\s*)?$/i;

/** A `Date` header value; without a zone it is read as UTC, never as the zone of this machine. Null when it is no date. */
export function mailDate(value: string): Date | null {
  const text = value.trim().slice(0, 200);
  if (!RFC_5322.test(text) && !ISO.test(text)) return null;
  const ms = Date.parse(ZONE.test(text) ? text : `${text} +0000`);
  return Number.isNaN(ms) ? null : new Date(ms);
}
