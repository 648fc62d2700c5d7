/**
 * Whether a text says these words one after the other, in capitals or not, with accents or not. A `*` at the end stands for
 * any ending: `phish*` is found in "phishing". Words are whole: `ict` is not in "delicto". Nothing is thrown.
 */
export function says(text: string, words: string): boolean {
  const open = words.endsWith('*');
  return plain(text).includes(open ? plain(words).trimEnd() : plain(words));
}

/** Lower case, without accents, each word between single spaces. */
const plain = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')} `;
