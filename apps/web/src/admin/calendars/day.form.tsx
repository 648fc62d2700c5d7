import { useState } from 'react';
import type { Localized } from '../../api/types.js';
import { TextField } from '../../components/text-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKept } from '../../storage/use-kept.js';
import { useSpeech } from '../texts/index.js';

const EMPTY = { from: '', to: '', it: '', en: '' };
type Typed = typeof EMPTY;
type Field = keyof Typed;

export interface DayFormProps {
  readonly kind: 'holiday' | 'closure';
  readonly add: (day: { readonly from: string; readonly to: string; readonly name: Localized }) => void;
}

/** One more holiday or closure; the server judges the day. */
export function DayForm({ kind, add }: DayFormProps) {
  const { t } = useSpeech();
  const { tenant } = usePortal();
  const { person } = useSession();
  const [typed, set, forget] = useKept<Typed>(staffDraftKey(tenant, person, 'calendar', kind), EMPTY, readTyped);
  const [asked, setAsked] = useState(false);
  const needed: readonly Field[] = ['from', 'it', 'en'];
  const field = (name: Field, type: 'text' | 'date') => ({
    ...{ name: `${kind}.${name}`, type, value: typed[name], required: needed.includes(name) },
    error: asked && needed.includes(name) && typed[name].trim() === '' ? t('calendars.needed') : undefined,
    onChange: (value: string) => set({ ...typed, [name]: value }),
  });
  const submit = () => {
    const missing = needed.some((name) => typed[name].trim() === '');
    setAsked(missing);
    if (missing) return;
    add({ from: typed.from.trim(), to: typed.to, name: { it: typed.it.trim(), en: typed.en.trim() } });
    forget();
  };
  return (
    <form
      noValidate
      className="sp-day-form"
      aria-label={t(`calendars.add.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {kind === 'holiday' ? (
        <TextField {...field('from', 'text')} label={t('calendars.on')} help={t('calendars.on.help')} />
      ) : (
        <>
          <TextField {...field('from', 'date')} label={t('calendars.from')} />
          <TextField {...field('to', 'date')} label={t('calendars.to')} />
        </>
      )}
      <TextField {...field('it', 'text')} label={t('answers.name.it')} />
      <TextField {...field('en', 'text')} label={t('answers.name.en')} />
      <button type="submit" className="btn btn-outline-primary btn-sm">
        {t(`calendars.add.${kind}`)}
      </button>
    </form>
  );
}

function readTyped(stored: unknown): Typed | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const text = (name: Field): string => {
    const value = kept.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { from: text('from'), to: text('to'), it: text('it'), en: text('en') };
}
