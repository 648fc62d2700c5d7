export const ID = /^[a-z][a-z0-9-]{0,59}$/;
/** What browsers take in `<input type=email>`, with a domain that has a dot: people and machines get the same answer. */
const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const EMAIL = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$`, 'i');
const PHONE = /^\+?[0-9(][0-9 ./()-]{4,24}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** RFC 5321 §4.5.3.1.1. */
const LONGEST_LOCAL_PART = 64;

export function isId(value: string): boolean {
  return ID.test(value);
}

export function isEmail(value: string): boolean {
  return value.indexOf('@') <= LONGEST_LOCAL_PART && EMAIL.test(value);
}

export function isPhone(value: string): boolean {
  return PHONE.test(value) && value.replaceAll(/\D/g, '').length >= 5;
}

/** A day that exists, as YYYY-MM-DD. */
export function isDate(value: string): boolean {
  if (!DATE.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
}
