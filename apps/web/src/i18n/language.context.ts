import { createContext, useContext, useMemo } from 'react';
import type { Language, Localized } from '../api/types.js';
import { fillIn, message, type MessageKey, type Texts, type Values } from './catalogue.js';

/** The language of the page, and how to say things in it. */
export interface SpeechOf<Key extends string> {
  readonly language: Language;
  readonly t: (key: Key | MessageKey, values?: Values) => string;
  /** A text the administration wrote in both languages. */
  readonly of: (text: Localized | null | undefined) => string;
  readonly choose: (language: Language) => void;
}

/** With the texts that every area shares. */
export type Speech = SpeechOf<never>;

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech outside of SpeechProvider');
  return speech;
}

/** The hook of an area: its own texts, and those that every area shares. */
export function speechOf<Key extends string>(texts: Texts<Key>): () => SpeechOf<Key> {
  return function useSpeechOfArea() {
    const shared = useSpeech();
    return useMemo(() => ({ ...shared, t: (key, values) => say(texts, shared.language, key, values) }), [shared]);
  };
}

function say<Key extends string>(
  texts: Texts<Key>,
  language: Language,
  key: Key | MessageKey,
  values?: Values,
): string {
  return isOwn(texts, key) ? fillIn(texts[language][key], values) : message(language, key, values);
}

function isOwn<Key extends string>(texts: Texts<Key>, key: string): key is Key {
  return Object.hasOwn(texts.it, key);
}
