import { useRef, useState } from 'react';
import { FilterSelect } from '../../components/filter-select.js';
import { useShortcut } from '../../keys/shortcuts.js';
import { useSpeech } from '../texts/index.js';
import { SORTS, STATES, type Asked } from './tasks.asked.js';

export interface TaskFilterProps {
  readonly asked: Asked;
  readonly ask: (name: keyof Asked, value: string) => void;
}

/** Words to look for, the state, the order: they hold as soon as they are chosen. */
export function TaskFilter({ asked, ask }: TaskFilterProps) {
  const { t } = useSpeech();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(asked.q ?? '');
  useShortcut('/', t('key.search'), () => field.current?.focus());
  return (
    <form
      role="search"
      aria-label={t('filter.title')}
      className="sp-filter"
      onSubmit={(event) => {
        event.preventDefault();
        ask('q', words.trim());
      }}
    >
      <div className="sp-filter-words">
        <label htmlFor="filter-q">{t('filter.q')}</label>
        <input
          ref={field}
          id="filter-q"
          type="search"
          className="form-control"
          value={words}
          maxLength={100}
          autoComplete="off"
          onChange={(event) => setWords(event.target.value)}
        />
        <button type="submit" className="btn btn-primary btn-sm">
          {t('filter.find')}
        </button>
      </div>
      <div className="sp-filter-more">
        <FilterSelect
          name="filter-state"
          label={t('filter.state')}
          options={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
          value={asked.state ?? ''}
          none={t('filter.state.all')}
          onChange={(value) => ask('state', value)}
        />
        <FilterSelect
          name="filter-sort"
          label={t('filter.sort')}
          options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
          value={asked.sort ?? 'newest'}
          none={null}
          onChange={(value) => ask('sort', value)}
        />
      </div>
    </form>
  );
}
