import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Language } from '../api/types.js';
import { message } from './catalogue.js';
import { chooseLanguage } from './choose-language.js';
import { chosenBefore, keepChosen } from './chosen.language.js';
import { SpeechContext, type Speech } from './language.context.js';

export function SpeechProvider({ offered, children }: { offered: readonly Language[]; children: ReactNode }) {
  const [chosen, setChosen] = useState(chosenBefore);
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
        keepChosen(next);
        setChosen(next);
      },
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
