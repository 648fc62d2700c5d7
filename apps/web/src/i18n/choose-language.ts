import type { Language } from '../api/types.js';

/** The reader's own choice, else the first language of the browser the desk serves, else the desk's first. */
export function chooseLanguage(
  offered: readonly Language[],
  chosen: string | null,
  browser: readonly string[],
): Language {
  const serves = (code: string | null | undefined): code is Language => offered.some((language) => language === code);
  if (serves(chosen)) return chosen;
  const preferred = browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(serves);
  return preferred ?? offered[0] ?? 'it';
}
