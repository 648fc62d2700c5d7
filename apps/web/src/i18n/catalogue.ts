import type { Language } from '../api/types.js';
import { english } from './messages.en.js';
import { italian, type Catalogue, type MessageKey } from './messages.it.js';

export type { MessageKey } from './messages.it.js';
export type Values = Readonly<Record<string, string | number>>;

export const catalogues: Readonly<Record<Language, Catalogue>> = { it: italian, en: english };

/** The text of a key with its `{places}` filled in; a place without a value stays visible, so that a test finds it. */
export function message(language: Language, key: MessageKey, values: Values = {}): string {
  return catalogues[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
