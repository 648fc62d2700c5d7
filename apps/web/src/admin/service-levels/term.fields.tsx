import { ListChoice } from '../../components/choice-field.js';
import { TextField } from '../../components/text-field.js';
import { useSpeech } from '../texts/index.js';
import type { TermDraft } from './levels.draft.js';

export interface TermFieldsProps {
  readonly rule: string;
  readonly term: TermDraft;
  readonly calendars: readonly string[];
  readonly change: (change: Partial<TermDraft>) => void;
}

/** One term: how long, and by which calendar. */
export function TermFields({ rule, term, calendars, change }: TermFieldsProps) {
  const { t, of } = useSpeech();
  const base = `${rule}.${term.clock}`;
  return (
    <fieldset className="sp-week">
      <legend className="h5">{term.name === undefined ? t('levels.term', { name: term.clock }) : of(term.name)}</legend>
      <TextField
        {...{ name: `${base}.target`, type: 'text', required: true, value: term.target }}
        label={t('word.target')}
        help={t('levels.target.help')}
        onChange={(target) => change({ target: target.trim() })}
      />
      <ListChoice
        {...{ name: `${base}.calendar`, required: true, value: term.calendar }}
        label={t('word.calendar')}
        options={[...new Set([term.calendar, ...calendars])].map((name) => ({ value: name, label: name }))}
        onChange={(calendar) => calendar !== '' && change({ calendar })}
      />
    </fieldset>
  );
}
