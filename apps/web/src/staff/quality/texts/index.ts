import { speechOf } from '../../../i18n/language.context.js';
import { english } from './en.js';
import { italian } from './it.js';

/** The language of the page, and everything that is said of reviews in it. */
export const useSpeech = speechOf({ it: italian, en: english });
