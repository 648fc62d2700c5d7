import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { usePortal } from '../../layout/portal.context.js';
import { browserClock } from '../../time/browser.clock.js';
import { useSpeech } from '../texts/index.js';
import { isDay, periodIn } from './period.js';

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly change: (name: 'from' | 'to', day: string) => void;
}

/** The period in the address: a reload and a link keep to it. @param days before today where nothing is asked */
export function usePeriod(days: number): Period {
  const [params, setParams] = useSearchParams();
  const { zone } = usePortal();
  const [now] = useState(() => browserClock.now());
  const change = (name: 'from' | 'to', day: string) => {
    if (!isDay(day)) return;
    const next = new URLSearchParams(params);
    next.set(name, day);
    setParams(next, { replace: true });
  };
  return { ...periodIn(params, now, days, zone), change };
}

/** From when to when; what is only half typed changes nothing yet. */
export function PeriodFields({ period }: { period: Period }) {
  return (
    <div className="sp-filters">
      <DayField key={`from ${period.from}`} name="from" period={period} />
      <DayField key={`to ${period.to}`} name="to" period={period} />
    </div>
  );
}

function DayField({ name, period }: { name: 'from' | 'to'; period: Period }) {
  const { t } = useSpeech();
  return (
    <div className="sp-filter-field">
      <label htmlFor={`period-${name}`}>{t(`period.${name}`)}</label>
      <input
        type="date"
        id={`period-${name}`}
        className="form-control"
        defaultValue={period[name]}
        onBlur={(event) => period.change(name, event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && period.change(name, event.currentTarget.value)}
      />
    </div>
  );
}
