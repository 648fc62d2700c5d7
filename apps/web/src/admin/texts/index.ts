import { speechOf, type SpeechOf } from '../../i18n/language.context.js';
import { english } from './en.js';
import { italian } from './it.js';

export const texts = { it: italian, en: english };

/** The language of the page, and everything these pages say in it. */
export const useSpeech = speechOf(texts);
/** Whether there is such a text: what plugins name may have one. */
export const isAdminKey = (key: string): key is AdminKey => Object.hasOwn(italian, key);
export type AdminKey = keyof typeof italian;
export type Speech = SpeechOf<AdminKey>;
