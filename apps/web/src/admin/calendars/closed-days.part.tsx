import { CheckField } from '../../components/check-field.js';
import { useSpeech } from '../texts/index.js';
import { withClosures, withLocal, withNational, type Closure, type LocalHoliday } from './calendar.draft.js';
import { DayForm } from './day.form.js';
import type { PartProps } from './hours.part.js';

/** National and local holidays. */
export function HolidaysPart({ calendar, change }: PartProps) {
  const { t } = useSpeech();
  const { national, local = [] } = calendar.holidays ?? {};
  return (
    <section aria-labelledby="holidays">
      <h2 id="holidays">{t('calendars.holidays')}</h2>
      <CheckField
        {...{ name: 'national', required: false, checked: national === 'it' }}
        label={t('calendars.national')}
        help={t('calendars.national.help')}
        onChange={(checked) => change(withNational(calendar, checked))}
      />
      <DayList
        days={local}
        keyOf={({ on }) => on}
        remove={(gone) =>
          change(
            withLocal(
              calendar,
              local.filter((one) => one !== gone),
            ),
          )
        }
      />
      <DayForm
        kind="holiday"
        add={({ from, name }) => change(withLocal(calendar, [...local, { on: from, name } satisfies LocalHoliday]))}
      />
    </section>
  );
}

/** Days on which the service is closed out of the ordinary. */
export function ClosuresPart({ calendar, change }: PartProps) {
  const { t } = useSpeech();
  const { closures = [] } = calendar;
  return (
    <section aria-labelledby="closures">
      <h2 id="closures">{t('calendars.closures')}</h2>
      <DayList
        days={closures}
        keyOf={({ from, to, hours = [] }) => [from, ...(to === undefined ? [] : [to]), ...hours].join(' – ')}
        remove={(gone) =>
          change(
            withClosures(
              calendar,
              closures.filter((one) => one !== gone),
            ),
          )
        }
      />
      <DayForm
        kind="closure"
        add={({ from, to, name }) => {
          const closure: Closure = { from, ...(to === '' ? {} : { to }), name };
          change(withClosures(calendar, [...closures, closure]));
        }}
      />
    </section>
  );
}

interface DayListProps<Day> {
  readonly days: readonly Day[];
  readonly keyOf: (day: Day) => string;
  readonly remove: (day: Day) => void;
}

function DayList<Day extends Pick<LocalHoliday, 'name'>>({ days, keyOf, remove }: DayListProps<Day>) {
  const { t, of } = useSpeech();
  if (days.length === 0) return <p>{t('calendars.none')}</p>;
  return (
    <ul className="sp-day-list">
      {days.map((day) => (
        <li key={keyOf(day)}>
          <span>
            <strong>{keyOf(day)}</strong> {of(day.name)}
          </span>
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('calendars.removeOne', { name: `${keyOf(day)} ${of(day.name)}` })}
            onClick={() => remove(day)}
          >
            {t('calendars.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}
