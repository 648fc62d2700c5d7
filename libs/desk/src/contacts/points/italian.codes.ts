/** What the letters and digits in odd places of a fiscal code count, from A (and 0) on: D.M. 23 December 1976, table of the control character. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const A = 'A'.charCodeAt(0);
/** Digits may be letters where two people would have the same code (omocodia). */
const DIGIT = '[0-9LMNPQRSTUV]';
const OF_PERSON = new RegExp(`^[A-Z]{6}${DIGIT}{2}[ABCDEHLMPRST]${DIGIT}{2}[A-Z]${DIGIT}{3}[A-Z]$`);

/** Whether it is a fiscal code: of sixteen characters, or the eleven digits of an organisation or of one that is provisional. In capitals. */
export const isFiscalCode = (code: string): boolean =>
  OF_PERSON.test(code) ? code.endsWith(controlOf(code.slice(0, -1))) : isVatNumber(code);

function controlOf(first: string): string {
  const sum = [...first].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - A;
    return total + (index % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(A + (sum % ODD.length));
}

/** Whether it is an Italian VAT number: eleven digits, the last of which follows from the others (D.P.R. 633/1972, art. 35; Luhn). */
export function isVatNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
