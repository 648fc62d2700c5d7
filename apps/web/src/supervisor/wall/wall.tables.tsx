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
type Campaign = Schema<'CampaignOnWallView'>;
const LOAD = ['open', 'dueSoon', 'breached'] as const satisfies readonly Figure[];

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
    ...LOAD.map((figure): Column<PersonOfTeam> => ({
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

/** Dedicated assistance that is open now: what came by it, whichever team has it (D14). */
export function WallCampaigns({ campaigns }: { campaigns: readonly Campaign[] }) {
  const { t, of } = useSpeech();
  const moment = useMomentText();
  if (campaigns.length === 0) return null;
  const columns: readonly Column<Campaign>[] = [
    { id: 'campaign', title: t('wall.campaign'), cell: ({ name }) => <strong>{of(name)}</strong> },
    {
      id: 'until',
      title: t('wall.campaign.until'),
      text: ({ closesAt }) => (closesAt === undefined ? t('wall.campaign.endless') : moment(closesAt)),
      cell: ({ closesAt }) => (closesAt === undefined ? t('wall.campaign.endless') : <Time at={closesAt} />),
    },
    ...LOAD.map((figure): Column<Campaign> => ({
      id: figure,
      title: t(`wall.${figure}`),
      align: 'end',
      text: (row) => row[figure],
      cell: ({ campaign, name, [figure]: count }) => (
        <FigureCell {...{ figure, count, name: of(name), whose: { campaign } }} />
      ),
    })),
  ];
  return (
    <DataTable
      {...{ caption: t('wall.campaigns'), columns, rows: campaigns, empty: '' }}
      file={{ name: 'wall-campaigns' }}
      keyOf={({ campaign }) => campaign}
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
