import { speechOf } from '../../../i18n/language.context.js';
import { english } from '../../queue/texts/en.js';
import { italian } from '../../queue/texts/it.js';
import { en } from './en.js';
import { it } from './it.js';

/** The language of the page, and everything the pages about contacts say in it. */
export const useSpeech = speechOf({ it: { ...italian, ...it }, en: { ...english, ...en } });
export type Speech = ReturnType<typeof useSpeech>;
