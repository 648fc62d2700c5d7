import { useSpeech } from '../../texts/index.js';

/** A field nobody sees, hears or reaches with the keyboard. Whatever fills it in is not a person. */
export function Trap({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useSpeech();
  return (
    <div className="sp-trap" aria-hidden="true">
      <label htmlFor="website">{t('field.website')}</label>
      <input
        id="website"
        name="website"
        type="text"
        tabIndex={-1}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
