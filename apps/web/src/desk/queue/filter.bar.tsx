import { useState, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import type { Option } from '../../components/choice-field.js';
import { usePortal } from '../../layout/portal.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import { FilterSelect } from '../../components/filter-select.js';
import {
  addressOf,
  FIRST_QUEUE,
  SORTS,
  type Filter,
  type FilterName,
  type ListSource,
  type Sort,
} from './list.source.js';
import { CHANNELS, useNames, type Names } from './names.js';
import { useSpeech, type Speech } from './texts/index.js';

export interface FilterBarProps {
  readonly source: ListSource;
  /** What the fields begin with: the filter of the search, or of the view. */
  readonly filter: Filter;
  readonly sort: Sort;
  /** Where the key of searching leads. */
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Words to look for, and by what else to narrow. What is asked for stands in the address: it can be kept, sent, gone back to. */
export function FilterBar({ source, filter, sort, field }: FilterBarProps) {
  const speech = useSpeech();
  const { t } = speech;
  const navigate = useNavigate();
  const path = useAreaPath();
  const names = useNames();
  const { classification } = usePortal();
  const [asked, setAsked] = useState({ filter, sort });
  const [open, setOpen] = useState(() => Object.keys(filter).some((name) => name !== 'q'));
  const set = (name: FilterName, value: string) =>
    setAsked((before) => ({ ...before, filter: { ...before.filter, [name]: value === '' ? undefined : value } }));
  const search = () => void navigate(`${path()}${addressOf({ kind: 'search', ...asked })}`);
  const choices = choicesOf(speech, names, classification, asked.filter.area);
  return (
    <form
      role="search"
      aria-label={t('filter.title')}
      className="sp-filter"
      onSubmit={(event) => {
        event.preventDefault();
        search();
      }}
    >
      <div className="sp-filter-words">
        <label htmlFor="filter-q">{t('filter.q')}</label>
        <input
          ref={field}
          id="filter-q"
          type="search"
          className="form-control"
          value={asked.filter.q ?? ''}
          maxLength={200}
          onChange={(event) => set('q', event.target.value)}
        />
        <button type="submit" className="btn btn-primary btn-sm">
          {t('filter.search')}
        </button>
        <button
          type="button"
          className="btn btn-outline-primary btn-sm"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('filter.more')}
        </button>
        {source.kind === 'search' && (
          <button
            type="button"
            className="btn btn-link btn-sm"
            onClick={() => void navigate(`${path()}${addressOf({ kind: 'queue', queue: FIRST_QUEUE })}`)}
          >
            {t('filter.clear')}
          </button>
        )}
      </div>
      {open && (
        <div className="sp-filter-more">
          {choices.map(({ name, label, options }) => (
            <FilterSelect
              key={name}
              name={`filter-${name}`}
              {...{ label, options, value: asked.filter[name] ?? '' }}
              none={t('filter.any')}
              onChange={(value) => set(name, value)}
            />
          ))}
          <FilterSelect
            name="filter-sort"
            label={t('filter.sort')}
            options={SORTS.map((one) => ({ value: one, label: t(`sort.${one}`) }))}
            value={asked.sort}
            none={null}
            onChange={(value) =>
              setAsked((before) => ({ ...before, sort: SORTS.find((one) => one === value) ?? before.sort }))
            }
          />
        </div>
      )}
    </form>
  );
}

interface FilterChoice {
  readonly name: FilterName;
  readonly label: string;
  readonly options: readonly Option[];
}

const OPEN_STATES = 'registered,in-charge,in-progress,waiting-requester,waiting-third-party';
const WAITING_STATES = 'waiting-requester,waiting-third-party';
const PRIORITIES = [1, 2, 3, 4];
const WITHIN = ['60', '240', '1440', '10080'] as const;

function choicesOf(
  { t, of }: Speech,
  names: Names,
  areas: ReturnType<typeof usePortal>['classification'],
  area: string | undefined,
): readonly FilterChoice[] {
  const named = (items: readonly { id: string; name: { it: string; en: string } }[]) =>
    items.map(({ id, name }) => ({ value: id, label: of(name) }));
  const states = [
    { value: OPEN_STATES, label: t('filter.state.open') },
    { value: WAITING_STATES, label: t('filter.state.waiting') },
    ...names.states,
  ];
  const people = names.people.map(({ id, name }) => ({ value: id, label: name }));
  const technicians = [
    { value: 'me', label: t('filter.assignee.me') },
    { value: 'nobody', label: t('filter.assignee.nobody') },
    ...people,
  ];
  const topics = areas.find(({ id }) => id === area)?.topics ?? [];
  return [
    { name: 'states', label: t('filter.state'), options: states },
    { name: 'assignee', label: t('filter.assignee'), options: technicians },
    { name: 'team', label: t('filter.team'), options: names.teams },
    {
      name: 'dueWithin',
      label: t('filter.dueWithin'),
      options: WITHIN.map((value) => ({ value, label: t(`filter.due.${value}`) })),
    },
    { name: 'severity', label: t('filter.severity'), options: names.severities },
    {
      name: 'priority',
      label: t('filter.priority'),
      options: PRIORITIES.map((one) => ({ value: String(one), label: String(one) })),
    },
    { name: 'kind', label: t('filter.kind'), options: names.kinds },
    {
      name: 'channel',
      label: t('filter.channel'),
      options: CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) })),
    },
    ...(names.campaigns.length > 0
      ? [{ name: 'campaign' as const, label: t('filter.campaign'), options: names.campaigns }]
      : []),
    { name: 'area', label: t('filter.area'), options: named(areas) },
    ...(topics.length > 0 ? [{ name: 'topic' as const, label: t('filter.topic'), options: named(topics) }] : []),
  ];
}
