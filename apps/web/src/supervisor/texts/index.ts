import { speechOf, type SpeechOf } from '../../i18n/language.context.js';
import { englishBoard } from './en.board.js';
import { englishPeople } from './en.people.js';
import { englishQuality } from './en.quality.js';
import { englishService } from './en.service.js';
import { english } from './en.js';
import { italianBoard } from './it.board.js';
import { italianPeople } from './it.people.js';
import { italianQuality } from './it.quality.js';
import { italianService } from './it.service.js';
import { italian } from './it.js';

const it = { ...italian, ...italianBoard, ...italianQuality, ...italianPeople, ...italianService };
const en: Readonly<Record<keyof typeof it, string>> = {
  ...english,
  ...englishBoard,
  ...englishQuality,
  ...englishPeople,
  ...englishService,
};
export const texts = { it, en };

/** The language of the page, and everything these pages say in it. */
export const useSpeech = speechOf(texts);
export type SupervisorKey = keyof typeof it;
export type Speech = SpeechOf<SupervisorKey>;
