/** ETSI EN 319 412-1, 5.1.3: a tax number with its country. */
const TAX_NUMBER = /^TIN([A-Z]{2})-([A-Z0-9]{1,32})$/;
/** Month and places where digits may have become letters (omocodia) included. */
const ITALIAN = /^[A-Z]{6}[0-9LMNP-V]{2}[A-EHLMPRST][0-9LMNP-V]{2}[A-Z][0-9LMNP-V]{3}[A-Z]$/;
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/**
 * The fiscal number of a claim, as SPID and CIE give it (`TINIT-RSSMRA80A01H501U`), also without its prefix or in small
 * letters. An Italian one must have the right control character.
 * @returns `TINIT-…` or another country's; null for anything else
 */
export function fiscalNumber(claim: unknown): string | null {
  if (typeof claim !== 'string' || claim.length > 40) return null;
  const text = claim.trim().toUpperCase();
  const prefixed = text.includes('-') ? text : `TINIT-${text}`;
  const [, country, number = ''] = TAX_NUMBER.exec(prefixed) ?? [];
  if (country === undefined) return null;
  return country !== 'IT' || isItalian(number) ? prefixed : null;
}

/** D.M. 23 December 1976: the last character is made of the fifteen before it. */
function isItalian(number: string): boolean {
  if (!ITALIAN.test(number)) return false;
  const sum = [...number.slice(0, 15)].reduce((total, character, index) => {
    const value = placeOf(character);
    return total + (index % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return placeOf(number.slice(15)) === sum % 26;
}

/** Digits count as the letters of their place: 0 as A, 9 as J. */
const placeOf = (character: string): number =>
  /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 'A'.charCodeAt(0);
