import type { Language } from '@sportello/plugin-sdk';

/** Small words that are frequent in one of the languages and no words of the other. */
const WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  it: new Set(
    'il lo la gli le un una di del della dei delle dal dalla al alla nel nella che non per con sono è ho hanno questo questa anche come quando ma più mi ci si buongiorno buonasera grazie salve cordiali saluti vorrei posso potete'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the of and to is are was were have has been with for not this that it my we you your our from can could would please when what since hello dear thank thanks regards cannot'.split(
      ' ',
    ),
  ),
};

/** Enough to tell: more of a long mail says nothing new. In characters. */
const WINDOW = 5_000;
/** Small words that must be there, and how many times more than those of the other language. */
const FEWEST = 3;
const CLEARLY = 2;

/**
 * The language of what a person wrote, for channels whose messages do not say it (A6).
 * @returns undefined when the text is too short or too mixed to tell
 */
export function writtenLanguage(text: string): Language | undefined {
  const words =
    text
      .slice(0, WINDOW)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number => words.filter((word) => WORDS[language].has(word)).length;
  const [it, en] = [count('it'), count('en')];
  if (it >= FEWEST && it >= en * CLEARLY) return 'it';
  return en >= FEWEST && en >= it * CLEARLY ? 'en' : undefined;
}
