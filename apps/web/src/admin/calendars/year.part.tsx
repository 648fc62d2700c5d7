import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { ReadState } from '../../components/read-state.js';
import { formatDay } from '../../i18n/format.js';
import { dateFormat } from '../../i18n/formatters.js';
import { usePortal } from '../../layout/portal.context.js';
import { browserClock } from '../../time/browser.clock.js';
import { useSpeech } from '../texts/index.js';
import { WEEKDAYS, type CalendarDraft } from './calendar.draft.js';
import { monthsOf, type Day, type Week } from './month.weeks.js';

/** The year as the calendar makes it, with what is not saved yet. */
export function YearPart({ calendar }: { calendar: CalendarDraft }) {
  const { t } = useSpeech();
  const api = useApi();
  const { tenant } = usePortal();
  const [year, setYear] = useState(() => browserClock.now().getFullYear());
  const read = useQuery({
    queryKey: ['calendar-year', tenant, year, JSON.stringify(calendar)],
    queryFn: ({ signal }) =>
      api.post('/configuration/calendar-year', { body: { calendar: { ...calendar }, year }, signal }),
    placeholderData: keepPreviousData,
  });
  return (
    <section aria-labelledby="year">
      <div className="sp-year-head">
        <h2 id="year">{t('calendars.year', { year })}</h2>
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setYear(year - 1)}>
          {year - 1}
        </button>
        <button type="button" className="btn btn-outline-primary btn-xs" onClick={() => setYear(year + 1)}>
          {year + 1}
        </button>
      </div>
      <ReadState of={read}>
        {(shown) => <Year shown={shown} most={calendar.suspensionRules?.maxDaysPerYear} />}
      </ReadState>
    </section>
  );
}

interface YearProps {
  readonly shown: Schema<'CalendarYearView'>;
  /** C7: days of service that may be suspended in a year; absent where there is no rule. */
  readonly most: number | undefined;
}

function Year({ shown: { year, days, suspendedDays }, most }: YearProps) {
  const { t, of, language } = useSpeech();
  const special = days.filter(({ kind }) => kind !== 'service' && kind !== 'rest-day');
  const working = days.filter(({ service }) => service).length;
  return (
    <>
      <p>
        {t('calendars.counted', { working, suspended: suspendedDays })}{' '}
        {most !== undefined && t('calendars.left', { year, most, left: Math.max(0, most - suspendedDays) })}
      </p>
      <div className="sp-year">
        {monthsOf(days).map(({ month, weeks }) => (
          <Month key={month} month={month} weeks={weeks} />
        ))}
      </div>
      <details>
        <summary>{t('calendars.special', { count: special.length })}</summary>
        <ul>
          {special.map(({ date, kind, name }) => (
            <li key={date}>
              {formatDay(date, language)}: {t(`day.${kind}`)} {name !== undefined && `(${of(name)})`}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function Month({ month, weeks }: { month: string; weeks: readonly Week[] }) {
  const { t, language } = useSpeech();
  const title = dateFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T12:00:00Z`),
  );
  return (
    <table className="sp-month">
      <caption>{title}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((day) => (
            <th key={day} scope="col">
              <abbr title={t(`weekday.${day}`)}>{t(`weekday.${day}`).slice(0, 2)}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) => (
              <DayCell key={place} day={day} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What a day is, is said in words and shown by more than its colour. */
function DayCell({ day }: { day: Day | null }) {
  const { t, of } = useSpeech();
  if (day === null) return <td />;
  const number = Number(day.date.slice(8));
  if (day.kind === 'service') return <td>{number}</td>;
  const said = [t(`day.${day.kind}`), day.name === undefined ? '' : of(day.name)].filter(Boolean).join(': ');
  return (
    <td className={`is-${day.kind}`} title={said}>
      {number}
      <span className="visually-hidden"> {said}</span>
    </td>
  );
}
