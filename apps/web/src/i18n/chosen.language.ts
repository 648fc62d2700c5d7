import type { Language } from '../api/types.js';
import { readLasting, writeLasting } from '../storage/browser.storage.js';
import { chooseLanguage } from './choose-language.js';

const CHOICE = 'sportello.language';
export const LANGUAGES = ['it', 'en'] as const;

/** C8: a page that shows ours inside itself says in which language: `?language=en`. Otherwise what somebody chose in this browser. */
export const chosenBefore = (): string | null =>
  new URLSearchParams(location.search).get('language') ?? readLasting(CHOICE);

export const keepChosen = (language: Language): void => writeLasting(CHOICE, language);

/** The language of the page before the administration has said which it offers. */
export const likelyLanguage = (): Language => chooseLanguage(LANGUAGES, chosenBefore(), navigator.languages);
