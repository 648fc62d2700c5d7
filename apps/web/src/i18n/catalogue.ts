import type { Language } from '../api/types.js';
import { english } from './messages.en.js';
import { italian, type Catalogue, type MessageKey } from './messages.it.js';

export type { MessageKey } from './messages.it.js';
export type Values = Readonly<Record<string, string | number>>;

/** The texts of a part of the pages, in both languages. */
export type Texts<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const catalogues: Readonly<Record<Language, Catalogue>> = { it: italian, en: english };

/** The text of a key that every area knows. */
export function message(language: Language, key: MessageKey, values: Values = {}): string {
  return fillIn(catalogues[language][key], values);
}

/** A text with its `{places}` filled in; a place without a value stays visible, so that a test finds it. */
export function fillIn(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
