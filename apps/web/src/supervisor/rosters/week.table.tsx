import type { Schema } from '../../api/routes.js';
import { Empty } from '../../components/empty.js';
import { Icon } from '../../components/icon.js';
import { formatDate, formatWeekday } from '../../i18n/format.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useSpeech } from '../texts/index.js';
import { daysFrom, weekOf, type PersonWeek, type ShownDuty } from './week.js';

export interface WeekTableProps {
  readonly plan: Schema<'DutyPlanView'>;
  /** Its Monday. */
  readonly first: string;
  readonly today: string;
}

/** People by days; in a frame narrower than 768 px each person is a card. */
export function WeekTable({ plan, first, today }: WeekTableProps) {
  const { t, language } = useSpeech();
  const rows = weekOf(plan, first);
  if (rows.length === 0) return <Empty text={t('rosters.empty')} />;
  return (
    <div className="sp-week-frame" role="region" aria-label={t('rosters.table')} tabIndex={0}>
      <table className="sp-table sp-roster" role="table" aria-label={t('rosters.table')}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {t('wall.person')}
            </th>
            {daysFrom(first).map((day) => (
              <th key={day} role="columnheader" scope="col" aria-current={day === today ? 'date' : undefined}>
                {formatWeekday(day, language)} <span className="sp-quiet">{formatDate(day, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <WeekRow key={row.person.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WeekRow({ row: { person, days } }: { row: PersonWeek }) {
  const { t, language } = useSpeech();
  return (
    <tr role="row" data-row={person.id}>
      <th role="rowheader" scope="row">
        {person.name}
      </th>
      {days.map(({ day, duties, absent }) => (
        <td key={day} role="cell" data-label={`${formatWeekday(day, language)} ${formatDate(day, language)}`}>
          {/* One thing beside the name of the day, where days stand below each other. */}
          <div>
            {absent && (
              <span className="sp-absent">
                <Icon name="minus-circle" className="icon-sm" /> {t('rosters.absent')}
              </span>
            )}
            {duties.map((duty) => (
              <Duty key={`${duty.duty} ${duty.from}`} duty={duty} />
            ))}
            {!absent && duties.length === 0 && <span aria-hidden="true">–</span>}
          </div>
        </td>
      ))}
    </tr>
  );
}

function Duty({ duty: { duty, from, to, overnight, teams, insteadOf, moved } }: { duty: ShownDuty }) {
  const { t } = useSpeech();
  const { say } = useVocabulary();
  const more = [
    teams.map((team) => say('teams', team)).join(', '),
    ...(insteadOf === null ? [] : [t('rosters.insteadOf', { name: insteadOf })]),
    ...(moved ? [t('rosters.moved')] : []),
  ].filter(Boolean);
  return (
    <span className={`sp-duty is-${duty}`}>
      <span className="sp-duty-hours">
        <Icon name={duty === 'shift' ? 'user' : 'telephone'} className="icon-sm" /> {from}–{to}
        {overnight && ` ${t('rosters.overnight')}`}
      </span>
      <span className="visually-hidden">{t(duty === 'shift' ? 'rosters.shift' : 'rosters.on-call')}</span>
      {duty === 'on-call' && <span aria-hidden="true">{t('rosters.on-call')} </span>}
      <span className="sp-quiet">{more.join(' · ')}</span>
    </span>
  );
}
