import { TextField } from '../../components/text-field.js';
import { useSpeech } from '../texts/index.js';
import { hoursOf, WEEKDAYS, withHours, type CalendarDraft } from './calendar.draft.js';

export interface PartProps {
  readonly calendar: CalendarDraft;
  readonly change: (calendar: CalendarDraft) => void;
}

/** The openings of the ordinary week. */
export function HoursPart({ calendar, change }: PartProps) {
  const { t } = useSpeech();
  return (
    <section aria-labelledby="hours">
      <h2 id="hours">{t('calendars.hours')}</h2>
      <p>{t('calendars.hours.help')}</p>
      <div className="sp-week">
        {WEEKDAYS.map((day) => (
          <TextField
            key={day}
            {...{ name: `hours.${day}`, type: 'text', required: false }}
            label={t(`weekday.${day}`)}
            value={hoursOf(calendar.week, day)}
            onChange={(typed) => change({ ...calendar, week: withHours(calendar.week, day, typed) })}
          />
        ))}
      </div>
    </section>
  );
}
