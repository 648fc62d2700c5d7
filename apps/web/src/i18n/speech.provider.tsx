import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../api/types.js';
import { readLasting, writeLasting } from '../storage/browser.storage.js';
import { message } from './catalogue.js';
import { chooseLanguage } from './choose-language.js';
import { SpeechContext, type Speech } from './language.context.js';

const CHOICE = 'sportello.language';
export const LANGUAGES = ['it', 'en'] as const;

/** The language somebody chose in this browser. */
export const chosenBefore = (): string | null => readLasting(CHOICE);

/** C8: a page that shows ours inside itself says in which language: `?language=en`. */
const askedInAddress = (): string | null => new URLSearchParams(location.search).get('language');

export function SpeechProvider({ offered, children }: { offered: readonly Language[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(() => askedInAddress() ?? chosenBefore());
  const language = chooseLanguage(offered, chosen, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      t: (key, values) => message(language, key, values),
      of: (text) => text?.[language] ?? '',
      choose: (next) => {
        writeLasting(CHOICE, next);
        setChosen(next);
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
