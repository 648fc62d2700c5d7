import { speechOf, type SpeechOf } from '../../../i18n/language.context.js';
import { english } from './en.js';
import { italian } from './it.js';

export const texts = { it: italian, en: english };

/** The language of the page, and everything the lists of the desk say in it. */
export const useSpeech = speechOf(texts);
export type ListKey = keyof typeof italian;
export type Speech = SpeechOf<ListKey>;
