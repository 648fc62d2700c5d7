import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useSession } from '../../staff/session/session.context.js';
import { useVocabulary } from '../../staff/vocabulary.js';
import { useSpeech } from '../texts/index.js';

type Change = Schema<'DutyChangeView'>;

/** What was agreed beside the fixed shifts, and calling it off. */
export function DutyChanges({ changes, again }: { changes: readonly Change[]; again: () => void }) {
  const { t } = useSpeech();
  const { may } = useSession();
  const { say } = useVocabulary();
  const end = useEnd(again);
  const columns: readonly Column<Change>[] = [
    { id: 'kind', title: t('rosters.kind'), cell: ({ kind }) => <strong>{t(`rosters.kind.${kind}`)}</strong> },
    {
      id: 'person',
      title: t('wall.person'),
      cell: ({ person, other }) =>
        [person, ...(other === undefined ? [] : [other])].map(({ name }) => name).join(' → '),
    },
    { id: 'team', title: t('wall.team'), cell: ({ team }) => (team === undefined ? '–' : say('teams', team)) },
    {
      id: 'time',
      title: `${t('rosters.from')} – ${t('rosters.to')}`,
      cell: ({ from, to }) => (
        <>
          <Time at={from} /> – {to === undefined ? t('rosters.noEnd') : <Time at={to} />}
        </>
      ),
    },
    { id: 'reason', title: t('rosters.reason'), cell: ({ reason, by }) => `${reason} (${by.name})` },
    {
      id: 'end',
      title: t('act.title'),
      cell: ({ agreement, person }) =>
        may('roster.agree') && (
          <button
            type="button"
            className="btn btn-outline-primary btn-xs"
            aria-label={t('rosters.endOf', { name: person.name })}
            onClick={() => end(agreement)}
          >
            {t('rosters.end')}
          </button>
        ),
    },
  ];
  return (
    <DataTable
      {...{ caption: t('rosters.changes'), columns, rows: changes, empty: t('rosters.changes.none') }}
      keyOf={({ id }) => id}
    />
  );
}

function useEnd(again: () => void): (agreement: string) => void {
  const { t } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const action = useAction((agreement: string, key) =>
    api.post('/rosters/changes/{agreement}/end', { path: { agreement }, key }),
  );
  return (agreement) =>
    void action.run(agreement).then((ended) => {
      if (ended.kind === 'done') notify.done(t('rosters.ended'));
      if (ended.kind === 'failed' || ended.kind === 'stale') notify.failed(ended.failure);
      if (ended.kind !== 'busy') again();
    });
}
