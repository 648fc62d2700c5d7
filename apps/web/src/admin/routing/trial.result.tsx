import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Notice } from '../../components/notice.js';
import { nameIn, type Routing } from './routing.names.js';
import { useSpeech } from './texts/index.js';

type Tried = Schema<'TriedRouteView'>;
type TeamLoad = Tried['teams'][number];

/** What one rule did: nothing, when one before it had decided. */
interface Said {
  readonly rule: string;
  readonly plugin: string;
  readonly opinion?: Tried['trail'][number];
}

/** Where it would go, what every rule said, and what the rules knew of the teams. */
export function TrialResult({ tried, routing }: { tried: Tried; routing: Routing }) {
  const { t, of } = useSpeech();
  const opinions = useOpinions();
  const loads = useLoads(routing);
  const asked = new Map(tried.trail.map((opinion) => [opinion.rule, opinion]));
  const said = routing.rules.map(({ rule, plugin }): Said => {
    const opinion = asked.get(rule);
    return opinion === undefined ? { rule, plugin } : { rule, plugin, opinion };
  });
  return (
    <section aria-label={t('trial.result')} className="sp-trial-result">
      <Notice tone="success" alert>
        <p className="mb-1">
          <strong>{t('trial.goes', { team: nameIn(routing.teams, tried.team, of), level: tried.level })}</strong>
        </p>
        <p className="mb-1">{tried.rule === undefined ? t('trial.byNone') : t('trial.by', { rule: tried.rule })}</p>
        <p className="mb-0">{of(tried.reason)}</p>
        {tried.technician !== undefined && (
          <p className="mb-0">{t('trial.technician', { technician: tried.technician })}</p>
        )}
      </Notice>
      <DataTable
        {...{ caption: t('trial.opinions'), columns: opinions, rows: said, empty: t('trial.opinions.empty') }}
        keyOf={({ rule }) => rule}
      />
      <DataTable
        {...{ caption: t('trial.teams'), columns: loads, rows: tried.teams, empty: '' }}
        keyOf={({ team }) => team}
      />
    </section>
  );
}

function useOpinions(): readonly Column<Said>[] {
  const { t, of } = useSpeech();
  return [
    { id: 'rule', title: t('routing.rule'), cell: ({ rule }) => rule },
    {
      id: 'verdict',
      title: t('trial.verdict'),
      cell: ({ opinion }) => t(`trial.verdict.${opinion === undefined ? 'unasked' : opinion.verdict}`),
    },
    {
      id: 'why',
      title: t('trial.why'),
      cell: ({ opinion }) => (opinion === undefined ? t('trial.unasked') : of(opinion.reason)),
    },
    { id: 'score', title: t('trial.score'), align: 'end', cell: ({ opinion }) => opinion?.score ?? '–' },
  ];
}

function useLoads({ teams }: Routing): readonly Column<TeamLoad>[] {
  const { t, of } = useSpeech();
  return [
    { id: 'team', title: t('trial.team'), cell: ({ team }) => nameIn(teams, team, of) },
    { id: 'open', title: t('trial.open'), align: 'end', cell: ({ open }) => open },
    { id: 'capacity', title: t('trial.capacity'), align: 'end', cell: ({ capacity }) => capacity ?? '–' },
    { id: 'duty', title: t('trial.onDuty'), align: 'end', cell: ({ onDuty }) => onDuty ?? '–' },
    { id: 'skills', title: t('trial.skills'), cell: ({ skills }) => skills.join(', ') || '–' },
  ];
}
