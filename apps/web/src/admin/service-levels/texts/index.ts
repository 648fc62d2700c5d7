import { speechOf, type SpeechOf } from '../../../i18n/language.context.js';
import { english } from './en.js';
import { italian } from './it.js';

export const texts = { it: italian, en: english };

/** The language of the page, and everything the page of the service levels says in it. */
export const useSpeech = speechOf(texts);
export type LevelsKey = keyof typeof italian;
export type Speech = SpeechOf<LevelsKey>;
