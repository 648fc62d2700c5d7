import { createContext, useContext } from 'react';
import type { Language, Localized } from '../api/types.js';
import type { MessageKey, Values } from './catalogue.js';

/** The language of the page, and how to say things in it. */
export interface Speech {
  readonly language: Language;
  readonly t: (key: MessageKey, values?: Values) => string;
  /** A text the desk wrote in both languages. */
  readonly of: (text: Localized | null | undefined) => string;
  readonly choose: (language: Language) => void;
}

export const SpeechContext = createContext<Speech | null>(null);

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('useSpeech outside of SpeechProvider');
  return speech;
}
