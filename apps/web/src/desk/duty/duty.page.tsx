import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { ReadState } from '../../components/read-state.js';
import { Time } from '../../components/time.js';
import { AreaHeading } from '../../staff/layout/area-heading.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useNames } from '../queue/names.js';
import { useRowKeys } from '../queue/use-row-keys.js';
import { useSpeech } from '../queue/texts/index.js';
import '../queue/queue.css';

type OnDuty = Schema<'OnDutyView'>;
type TeamLoad = Schema<'TeamWorkloadView'>;
/** Milliseconds between readings: shifts change by the hour, load by the minute. */
const POLL = 60_000;

/** Who is at work and who can be called, and what each team has before it (A9, E1). */
export default function DutyPage() {
  const { t } = useSpeech();
  const keys = useRowKeys();
  const present = useRead('/rosters/on-duty', undefined, { refetchInterval: POLL });
  const load = useRead('/rosters/fronts', undefined, { refetchInterval: POLL });
  const people = usePeopleColumns();
  const teams = useTeamColumns();
  return (
    <div ref={keys.frame} onFocus={keys.onFocus}>
      <AreaHeading title={t('duty.title')} />
      <ReadState of={present}>
        {({ at, items }) => (
          <>
            <p className="sp-help">
              <Time at={at} form="full" />
            </p>
            <DataTable
              caption={t('duty.people')}
              columns={people}
              rows={items}
              keyOf={({ person, duty, from }) => `${person.id} ${duty} ${from}`}
              empty={t('duty.empty')}
              file={{ name: 'on-duty' }}
            />
          </>
        )}
      </ReadState>
      <ReadState of={load}>
        {({ items }) => (
          <DataTable
            caption={t('duty.load')}
            columns={teams}
            rows={onceEach(items.flatMap((front) => front.teams))}
            keyOf={({ team }) => team}
            empty={t('duty.load.empty')}
            file={{ name: 'load-of-teams' }}
          />
        )}
      </ReadState>
    </div>
  );
}

/** A team may serve more than one front. */
const onceEach = (teams: readonly TeamLoad[]): readonly TeamLoad[] => [
  ...new Map(teams.map((one) => [one.team, one])).values(),
];

function usePeopleColumns(): readonly Column<OnDuty>[] {
  const { t } = useSpeech();
  const names = useNames();
  const moment = useMomentText();
  const moreOf = useMore();
  const kind = ({ duty }: OnDuty) => t(duty === 'shift' ? 'duty.shift' : 'duty.on-call');
  return [
    {
      id: 'person',
      title: t('duty.person'),
      cell: (row) => <Who row={row} />,
      text: (row) => [row.person.name, ...moreOf(row)].join(', '),
    },
    {
      id: 'duty',
      title: t('duty.duty'),
      text: kind,
      cell: (row) => (
        <>
          <Icon name={row.duty === 'shift' ? 'user' : 'telephone'} className="icon-sm" /> {kind(row)}
        </>
      ),
    },
    { id: 'teams', title: t('duty.teams'), cell: ({ teams }) => teams.map(names.team).join(', ') },
    { id: 'from', title: t('duty.from'), cell: ({ from }) => <Time at={from} />, text: (row) => moment(row.from) },
    {
      id: 'to',
      title: t('duty.to'),
      cell: ({ to }) => (to === undefined ? t('duty.noEnd') : <Time at={to} />),
      text: ({ to }) => (to === undefined ? t('duty.noEnd') : moment(to)),
    },
  ];
}

function useMore(): (row: OnDuty) => readonly string[] {
  const { t } = useSpeech();
  return ({ insteadOf, moved }) => [
    ...(insteadOf === undefined ? [] : [t('duty.insteadOf', { name: insteadOf.name })]),
    ...(moved ? [t('duty.moved')] : []),
  ];
}

function Who({ row }: { row: OnDuty }) {
  const more = useMore()(row);
  return (
    <>
      {row.person.name} {more.length > 0 && <span className="sp-quiet">({more.join(', ')})</span>}
    </>
  );
}

function useTeamColumns(): readonly Column<TeamLoad>[] {
  const { t, of } = useSpeech();
  return [
    { id: 'team', title: t('duty.team'), cell: ({ name }) => of(name) },
    { id: 'open', title: t('duty.open'), cell: ({ open }) => open, align: 'end' },
    { id: 'onShift', title: t('duty.onShift'), cell: ({ onShift }) => onShift, align: 'end' },
    { id: 'onCall', title: t('duty.onCall'), cell: ({ onCall }) => onCall, align: 'end' },
  ];
}
