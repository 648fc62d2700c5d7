import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { ErrorSummary, errorOf, useProblemText } from '../../components/error-summary.js';
import { Icon } from '../../components/icon.js';
import { Notice } from '../../components/notice.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import { useAction } from '../../form/use-action.js';
import { usePortal } from '../../layout/portal.context.js';
import { useSession } from '../../staff/session/session.context.js';
import { staffDraftKey } from '../../storage/drafts.js';
import { useKeptText } from '../../storage/use-kept.js';
import { TRIAL_MS, type Settings } from '../plugins/use-check.js';
import { isAdminKey, useSpeech } from '../texts/index.js';

type Tried = Schema<'PushTrialView'>;
type TriedField = Schema<'TriedFieldView'>;

/** As the server takes them. */
const LONGEST = 200_000;
const SIGNS: Readonly<Record<TriedField['state'], string>> = {
  ...{ taken: 'check-circle', absent: 'minus-circle', 'passed-over': 'warning-circle', wrong: 'error' },
};

/**
 * Tries the settings as they stand in the form on something the other side would send, before they are saved.
 * @param made the settings with what was typed; null when something is wrong with them already
 */
export function SamplePart({ instance, made }: { instance: string; made: () => Settings | null }) {
  const { t } = useSpeech();
  const say = useProblemText();
  const api = useApi();
  const { tenant } = usePortal();
  const { person } = useSession();
  const [sample, setSample] = useKeptText(staffDraftKey(tenant, person, 'sample', instance));
  const trial = useAction(
    (body: { readonly settings: Settings; readonly sample: string }) =>
      api.post('/plugins/{instance}/trial', { path: { instance }, body, deadlineMs: TRIAL_MS }),
    ['sample'],
  );
  const tryIt = () => {
    const settings = made();
    if (settings !== null) void trial.run({ settings, sample });
  };
  return (
    <section aria-labelledby="sample-title" className="sp-settings">
      <h3 id="sample-title">{t('sample.title')}</h3>
      <p>{t('sample.text')}</p>
      <ErrorSummary problems={trial.problems} round={trial.problems.length} />
      <OutcomeNotice outcome={trial.outcome} />
      <TextField
        {...{ name: 'sample', label: t('sample.field'), help: t('sample.help'), required: false, type: 'textarea' }}
        {...{
          value: sample,
          onChange: setSample,
          rows: 10,
          maxLength: LONGEST,
          error: errorOf(trial.problems, 'sample', say),
        }}
      />
      <div className="sp-actions">
        <button
          type="button"
          className="btn btn-outline-primary"
          aria-disabled={trial.busy || sample.trim() === ''}
          onClick={() => sample.trim() !== '' && tryIt()}
        >
          {t('sample.try')}
        </button>
      </div>
      {trial.outcome?.kind === 'done' && <Result tried={trial.outcome.answer} />}
    </section>
  );
}

function Result({ tried: { outcome, fields, problems } }: { tried: Tried }) {
  const { t } = useSpeech();
  const columns = useColumns();
  return (
    <>
      <Notice tone={outcome === 'accepted' ? 'success' : 'danger'} alert>
        <p className="mb-0">{t(`sample.outcome.${outcome}`)}</p>
        {problems.length > 0 && (
          <ul className="mb-0">
            {problems.map(({ field, message }, index) => (
              <li key={index}>{field === '' ? message : `${field}: ${message}`}</li>
            ))}
          </ul>
        )}
      </Notice>
      {outcome !== 'untried' && (
        <DataTable
          {...{ caption: t('sample.result'), columns, rows: fields, empty: t('sample.nothing') }}
          keyOf={({ field, message = '' }) => `${field} ${message}`}
        />
      )}
    </>
  );
}

function useColumns(): readonly Column<TriedField>[] {
  const { t } = useSpeech();
  const named = (field: string): string => {
    const key = `sample.name.${field}`;
    return isAdminKey(key) ? t(key) : field;
  };
  return [
    { id: 'field', title: t('sample.column.field'), cell: ({ field }) => named(field) },
    {
      id: 'state',
      title: t('sample.column.state'),
      cell: ({ state }) => (
        <span className={`sp-state ${state === 'wrong' ? 'is-bad' : ''}`}>
          <Icon name={SIGNS[state]} className="icon-sm" /> {t(`sample.state.${state}`)}
        </span>
      ),
    },
    {
      id: 'value',
      title: t('sample.column.value'),
      cell: ({ value, message }) => <span className="sp-sample-value">{message ?? value ?? '–'}</span>,
    },
  ];
}
