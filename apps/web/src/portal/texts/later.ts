import { speechOf, type SpeechOf } from '../../i18n/language.context.js';
import { texts as first } from './index.js';
import { english } from './later.en.js';
import { italian } from './later.it.js';

/** With what only the pages say that people come to later: it is loaded with them. */
export const texts = { it: { ...first.it, ...italian }, en: { ...first.en, ...english } };

/** The language of the page, and everything these pages say in it. */
export const useSpeech = speechOf(texts);
export type PortalKey = keyof typeof texts.it;
export type Speech = SpeechOf<PortalKey>;
