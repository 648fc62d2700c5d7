import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Loading } from '../../components/loading.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { Time } from '../../components/time.js';
import { useAction } from '../../form/use-action.js';
import { withPlaces } from '../configuration/place.words.js';
import { useSpeech as useShared, type Speech as Shared } from '../texts/index.js';
import type { Levels } from './levels.draft.js';
import { useSpeech, type Speech } from './texts/index.js';

type Trial = Schema<'TermsTrialView'>;
type Group = Trial['groups'][number];
type Example = Trial['examples'][number];

/** What would have become of the newest tickets under the terms on the page. */
export function TrialPart({ levels }: { levels: Levels }) {
  const { t } = useSpeech();
  const { t: shared } = useShared();
  const api = useApi();
  const trial = useAction((serviceLevels: Levels) =>
    api
      .post('/configuration/terms-trial', { body: { serviceLevels: { ...serviceLevels } } })
      .catch((failure: unknown) => {
        throw withPlaces(failure, shared);
      }),
  );
  return (
    <section aria-labelledby="trial">
      <h2 id="trial">{t('trial.title')}</h2>
      <p>{t('trial.text')}</p>
      <button
        type="button"
        className="btn btn-outline-primary"
        aria-disabled={trial.busy}
        onClick={() => void trial.run(levels)}
      >
        {t('trial.run')}
      </button>
      {trial.busy && <Loading />}
      <ErrorSummary problems={trial.problems} round={trial.problems.length} />
      <OutcomeNotice outcome={trial.outcome} />
      {trial.outcome?.kind === 'done' && <TrialResult trial={trial.outcome.answer} />}
    </section>
  );
}

function TrialResult({ trial }: { trial: Trial }) {
  const { t } = useSpeech();
  const { t: shared } = useShared();
  const { tickets, skipped, changed, complete, groups, examples } = trial;
  return (
    <div role="status">
      <p>{t('trial.result', { tickets, changed })}</p>
      {skipped > 0 && <p>{t('trial.skipped', { skipped })}</p>}
      {!complete && <p>{t('trial.incomplete')}</p>}
      <DataTable
        {...{ caption: t('trial.groups'), columns: groupColumns(t, shared), rows: groups, empty: t('trial.none') }}
        keyOf={({ clock, severity }) => `${clock} ${severity ?? ''}`}
      />
      {examples.length > 0 && (
        <DataTable
          {...{
            caption: t('trial.examples'),
            columns: exampleColumns(t, shared),
            rows: examples,
            empty: t('trial.none'),
          }}
          keyOf={({ number, clock }) => `${number} ${clock}`}
        />
      )}
    </div>
  );
}

function groupColumns(t: Speech['t'], shared: Shared['t']): readonly Column<Group>[] {
  const tally = ({ kept, broken, open }: Group['present']) => t('trial.tally', { kept, broken, open });
  return [
    { id: 'clock', title: shared('word.clock'), cell: ({ clock }) => <strong>{clock}</strong> },
    { id: 'severity', title: shared('word.severity'), cell: ({ severity }) => severity ?? '' },
    { id: 'present', title: t('trial.present'), cell: ({ present }) => tally(present) },
    { id: 'proposed', title: t('trial.proposed'), cell: ({ proposed }) => tally(proposed) },
  ];
}

function exampleColumns(t: Speech['t'], shared: Shared['t']): readonly Column<Example>[] {
  const term = (tried: Example['present']) =>
    tried === undefined ? (
      t('trial.noTerm')
    ) : (
      <>
        {t(`trial.${tried.outcome}`)} ({tried.target}
        {tried.dueAt !== undefined && (
          <>
            , <Time at={tried.dueAt} />
          </>
        )}
        )
      </>
    );
  return [
    { id: 'number', title: t('trial.ticket'), cell: ({ number }) => <strong>{number}</strong> },
    { id: 'clock', title: shared('word.clock'), cell: ({ clock }) => clock },
    { id: 'present', title: t('trial.present'), cell: ({ present }) => term(present) },
    { id: 'proposed', title: t('trial.proposed'), cell: ({ proposed }) => term(proposed) },
  ];
}
