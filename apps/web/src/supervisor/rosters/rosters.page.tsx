import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { readKey, useRead } from '../../api/use-read.js';
import { ReadState } from '../../components/read-state.js';
import { formatDate } from '../../i18n/format.js';
import { usePortal } from '../../layout/portal.context.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useSession } from '../../staff/session/session.context.js';
import { browserClock } from '../../time/browser.clock.js';
import { dayAfter, instantAt, mondayOf, wallMoment } from '../../time/zone.time.js';
import { useSpeech } from '../texts/index.js';
import { isDay } from '../trends/period.js';
import { AgreeDialog } from './agree.dialog.js';
import { DutyChanges } from './duty.changes.js';
import { WeekTable } from './week.table.js';
import './rosters.css';

const WEEK = 7;

/** Who is on duty when, week by week, and what was agreed beside the fixed shifts (A9). */
export default function RostersPage() {
  const { t, language } = useSpeech();
  const { tenant, zone } = usePortal();
  const { may } = useSession();
  const queries = useQueryClient();
  const [params, setParams] = useSearchParams();
  const [agreeing, setAgreeing] = useState(false);
  const [today] = useState(() => wallMoment(browserClock.now(), zone).day);
  const asked = params.get('week') ?? '';
  const first = mondayOf(isDay(asked) ? asked : today);
  const after = dayAfter(first, WEEK);
  const go = (day: string) => setParams({ week: day });
  const [from, to] = [first, after].map((day) => instantAt({ day, time: '00:00' }, zone)?.toISOString() ?? '');
  const plan = useRead('/rosters/plan', { query: { from: first } }, { keep: true });
  const changes = useRead('/rosters/changes', { query: { from: from ?? '', to: to ?? '' } }, { keep: true });
  const again = () => {
    for (const route of ['/rosters/plan', '/rosters/changes', '/rosters/on-duty'] as const)
      void queries.invalidateQueries({ queryKey: readKey(tenant, route) });
  };
  return (
    <>
      <AreaHeading title={t('rosters.title')}>
        {may('roster.agree') && (
          <button type="button" className="btn btn-primary btn-sm" onClick={() => setAgreeing(true)}>
            {t('rosters.agree')}
          </button>
        )}
      </AreaHeading>
      <nav className="sp-week-nav" aria-label={t('rosters.weeks')}>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => go(dayAfter(first, -WEEK))}>
          {t('rosters.before')}
        </button>
        <h2 className="h5" aria-live="polite">
          {t('rosters.week', { from: formatDate(first, language), to: formatDate(dayAfter(after, -1), language) })}
        </h2>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => go(after)}>
          {t('rosters.after')}
        </button>
        <button type="button" className="btn btn-link btn-sm" onClick={() => go(mondayOf(today))}>
          {t('rosters.now')}
        </button>
      </nav>
      <ReadState of={plan}>{(read) => <WeekTable plan={read} first={first} today={today} />}</ReadState>
      <ReadState of={changes}>{({ items }) => <DutyChanges changes={items} again={again} />}</ReadState>
      {agreeing && (
        <AgreeDialog
          day={first}
          close={() => setAgreeing(false)}
          agreed={() => {
            setAgreeing(false);
            again();
          }}
        />
      )}
    </>
  );
}
