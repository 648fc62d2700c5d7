import { speechOf } from '../../../i18n/language.context.js';
import { english } from './en.js';
import { italian } from './it.js';

export const texts = { it: italian, en: english };

/** The language of the page, and everything these pages say in it. */
export const useSpeech = speechOf(texts);
export type ChatKey = keyof typeof italian;
