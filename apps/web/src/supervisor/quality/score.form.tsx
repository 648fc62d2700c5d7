import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { useRead } from '../../api/use-read.js';
import { ChoiceField } from '../../components/choice-field.js';
import { Empty } from '../../components/empty.js';
import { errorOf, ErrorSummary, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { ReadState } from '../../components/read-state.js';
import { TextField } from '../../components/text-field.js';
import { useNotify } from '../../layout/notifier.js';
import { useSpeech } from '../texts/index.js';
import { useForm } from '../use-form.js';

type Sheet = Schema<'ScoreSheetView'>;

export interface ScoreFormProps {
  readonly id: string;
  readonly done: () => void;
}

/** The sheet of the administration, to be filled in. */
export function ScoreForm(props: ScoreFormProps) {
  const { t } = useSpeech();
  const sheet = useRead('/quality/sheet');
  return (
    <ReadState of={sheet}>
      {(read) =>
        read.criteria.length === 0 ? <Empty text={t('quality.noSheet')} /> : <SheetForm {...props} sheet={read} />
      }
    </ReadState>
  );
}

function SheetForm({ id, done, sheet: { scale, pass, criteria } }: ScoreFormProps & { sheet: Sheet }) {
  const { t, of } = useSpeech();
  const api = useApi();
  const notify = useNotify();
  const say = useProblemText();
  const fieldOf = (criterion: string) => `score-${criterion}`;
  const form = useForm<string, { readonly result: number }>({
    of: ['quality', 'score', id],
    initial: { ...empty(criteria.map(({ criterion }) => fieldOf(criterion))), remarks: '' },
    needs: () => Object.fromEntries(criteria.map(({ criterion, name }) => [fieldOf(criterion), of(name)])),
    perform: (draft, key) => {
      const scores = criteria.map(({ criterion }) => ({ criterion, score: Number(draft[fieldOf(criterion)]) }));
      const remarks = draft['remarks'] ?? '';
      const body = { scores, ...(remarks === '' ? {} : { remarks }) };
      return api.post('/quality/reviews/{id}/score', { path: { id }, body, key });
    },
    done: ({ result }) => {
      notify.done(t('quality.scored', { result }));
      done();
    },
  });
  const field = (name: string) => ({
    ...{ name, value: form.draft[name] ?? '', error: errorOf(form.problems, name, say) },
    onChange: (value: string) => form.change(name, value),
  });
  const scores = Array.from({ length: scale + 1 }, (_, score) => ({ value: String(score), label: String(score) }));
  return (
    <form
      className="sp-score-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <h2 className="h4">{t('quality.sheet')}</h2>
      <p>{t('quality.sheet.text', { scale, pass })}</p>
      <ErrorSummary problems={form.problems} round={form.round} />
      <OutcomeNotice outcome={form.action.outcome} />
      {criteria.map(({ criterion, name, weight }) => (
        <ChoiceField
          key={criterion}
          {...field(fieldOf(criterion))}
          {...{ required: true, options: scores, label: of(name), help: t('quality.weight', { weight }) }}
        />
      ))}
      <TextField
        {...field('remarks')}
        {...{ type: 'textarea', rows: 5, maxLength: 5_000, required: false }}
        {...{ label: t('quality.remarks'), help: t('quality.remarks.help') }}
      />
      <button type="submit" className="btn btn-primary" aria-disabled={form.action.busy}>
        {t('quality.score')}
      </button>
    </form>
  );
}

const empty = (names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, '']));
