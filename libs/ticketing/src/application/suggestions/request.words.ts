/** More words than these tell nothing new. */
const MOST = 200;
const LONGEST = 60;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]+/gu;

/** The words of a request, each once, in the order they come: those of the subject first. */
export function wordsOf(subject: string, text: string): readonly string[] {
  const words = `${subject}\n${text}`.slice(0, 20_000).match(WORD) ?? [];
  const seen = new Map(words.filter((word) => word.length <= LONGEST).map((word) => [word.toLowerCase(), word]));
  return [...seen.keys()].slice(0, MOST);
}
