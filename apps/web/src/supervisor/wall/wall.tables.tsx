import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Icon } from '../../components/icon.js';
import { Time } from '../../components/time.js';
import { useMomentText } from '../../time/use-moment-text.js';
import { useSpeech, type Speech } from '../texts/index.js';
import { FigureCell } from './figure.js';
import { FIGURES, type Figure } from './wall.lists.js';

type Team = Schema<'TeamOnWallView'>;
type PersonOfTeam = Schema<'PersonOnWallView'> & { readonly team: Team };
const OF_PEOPLE = ['open', 'dueSoon', 'breached'] as const satisfies readonly Figure[];

/** What each team has before it; those no team has yet come last. */
export function WallTeams({ teams }: { teams: readonly Team[] }) {
  const speech = useSpeech();
  const { t } = speech;
  const moment = useMomentText();
  const columns: readonly Column<Team>[] = [
    { id: 'team', title: t('wall.team'), cell: (row) => <strong>{nameOf(row, speech)}</strong> },
    ...FIGURES.map((figure): Column<Team> => ({
      id: figure,
      title: t(`wall.${figure}`),
      align: 'end',
      text: (row) => row[figure],
      cell: (row) => (
        <FigureCell
          {...{ figure, count: row[figure], name: nameOf(row, speech) }}
          whose={row.team === undefined ? null : { team: row.team }}
        />
      ),
    })),
    {
      id: 'oldest',
      title: t('wall.oldest'),
      text: ({ oldest }) => moment(oldest),
      cell: ({ oldest }) => (oldest === undefined ? '–' : <Time at={oldest} form="relative" />),
    },
  ];
  return (
    <DataTable
      {...{ caption: t('wall.teams'), columns, rows: teams, empty: t('wall.teams.none') }}
      file={{ name: 'wall-teams' }}
      keyOf={({ team = '' }) => `team ${team}`}
    />
  );
}

/** Who is on duty in each team, and what they and others have in hand. */
export function WallPeople({ teams }: { teams: readonly Team[] }) {
  const speech = useSpeech();
  const { t } = speech;
  const dutyOf = (on: boolean) => t(on ? 'wall.onDuty' : 'wall.offDuty');
  const rows = teams.flatMap((team) => team.people.map((person) => ({ ...person, team })));
  const columns: readonly Column<PersonOfTeam>[] = [
    { id: 'person', title: t('wall.person'), cell: ({ person }) => <strong>{person.name}</strong> },
    { id: 'team', title: t('wall.team'), cell: ({ team }) => nameOf(team, speech) },
    {
      id: 'duty',
      title: t('wall.duty'),
      cell: ({ onDuty }) => <Duty on={onDuty} />,
      text: (row) => dutyOf(row.onDuty),
    },
    ...OF_PEOPLE.map((figure): Column<PersonOfTeam> => ({
      id: figure,
      title: t(`wall.${figure}`),
      align: 'end',
      text: (row) => row[figure],
      cell: ({ person, team: { team }, [figure]: count }) => (
        <FigureCell {...{ figure, count, name: person.name, whose: { team, assignee: person.id } }} />
      ),
    })),
  ];
  return (
    <DataTable
      {...{ caption: t('wall.people'), columns, rows, empty: t('wall.people.none') }}
      file={{ name: 'wall-people' }}
      keyOf={({ person, team }) => `${team.team ?? ''} ${person.id}`}
    />
  );
}

function Duty({ on }: { on: boolean }) {
  const { t } = useSpeech();
  return (
    <span className="sp-wall-duty">
      <Icon name={on ? 'user' : 'minus-circle'} className="icon-sm" />
      {t(on ? 'wall.onDuty' : 'wall.offDuty')}
    </span>
  );
}

const nameOf = ({ team, name }: Team, { t, of }: Speech): string =>
  team === undefined ? t('wall.unrouted') : of(name) || team;
