/** Words by which exchanges say that the caller does not show a number. */
const WITHHELD = /^(?:|anonymous|restricted|private|unknown|unavailable|withheld|asterisk|null|none|-?\s*)$/i;
const SCHEME = /^(?:sips?|tel):/i;
const NUMBER = /^\+?[0-9*#][0-9 ()./*#-]{0,28}$/;

/** Without the scheme of an address of SIP, what stands after its `@`, and its parameters. */
const bare = (text: string): string =>
  text
    .trim()
    .replace(SCHEME, '')
    .replace(/[@;].*$/, '')
    .trim();

/** Whether the caller shows no number. */
export const isWithheld = (text: string): boolean => text.length <= 120 && WITHHELD.test(bare(text));

/** Whether it is a number that could be dialled, however it is spaced. */
export const isNumber = (text: string): boolean => text.length <= 120 && NUMBER.test(bare(text));

/**
 * A number as it is kept: digits, and a `+` before those of another country. `tel:` and `sip:` addresses lose all but the number;
 * `00` before a country is its `+`. Null when the caller shows none.
 */
export function callerNumber(text: string): string | null {
  const number = bare(text.slice(0, 120));
  if (WITHHELD.test(number)) return null;
  const plain = number.replace(/[^0-9*#+]/g, '').replace(/^00(?=[1-9])/, '+');
  return plain === '' ? null : plain;
}
