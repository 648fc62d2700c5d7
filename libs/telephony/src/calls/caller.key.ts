/** Digits by which numbers are told apart, with or without the prefix of the country: as the register of contacts keeps them. */
const DIGITS = 9;

/** The key of a caller; null for a number without digits. */
export function callerKey(number: string): string | null {
  const digits = number.replace(/\D/g, '');
  return digits === '' ? null : digits.slice(-DIGITS);
}
