import type { Language } from '../api/types.js';
import { useSpeech } from '../i18n/language.context.js';

const NAMES: Readonly<Record<Language, { short: string; long: string }>> = {
  it: { short: 'ITA', long: 'Italiano' },
  en: { short: 'ENG', long: 'English' },
};

/** Two languages need no menu: each is a button in its own language. */
export function LanguageChooser({ offered }: { offered: readonly Language[] }) {
  const { language, choose, t } = useSpeech();
  if (offered.length < 2) return null;
  return (
    <div role="group" aria-label={t('language.change')} className="sp-languages">
      {offered.map((code) => (
        <button key={code} type="button" lang={code} aria-pressed={code === language} onClick={() => choose(code)}>
          <span aria-hidden="true">{NAMES[code].short}</span>
          <span className="visually-hidden">{NAMES[code].long}</span>
        </button>
      ))}
    </div>
  );
}
