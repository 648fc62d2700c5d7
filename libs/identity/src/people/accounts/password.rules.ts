import { passwordRefused } from './account.errors.js';

const SHORTEST = 12;
/** Hashing is dear on purpose: what is longer is not read. */
const LONGEST = 200;

/** One text for what different keyboards make of the same signs (NIST SP 800-63B, 5.1.1.2). */
export const normalised = (password: string): string => password.normalize('NFKC');

/**
 * Long and not one's own name: no signs are asked for, which make passwords alike and hard to remember (NIST SP 800-63B).
 * @throws DomainError AUTH.PASSWORD_REFUSED
 */
export function checkPassword(password: string, own: readonly string[]): void {
  const text = normalised(password);
  if ([...text].length < SHORTEST)
    throw passwordRefused(`almeno ${SHORTEST} caratteri`, `at least ${SHORTEST} characters`);
  if (text.length > LONGEST) throw passwordRefused(`al massimo ${LONGEST} caratteri`, `at most ${LONGEST} characters`);
  if (new Set(text).size < 5) throw passwordRefused('si ripete sempre uguale', 'it repeats itself');
  const words = own.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  if (words.some((word) => text.toLowerCase().includes(word) && text.length < word.length + 8))
    throw passwordRefused('è quasi il proprio nome', 'it is nearly one’s own name');
}
