import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import { ChoiceField, ListChoice } from '../../components/choice-field.js';
import { Dialog } from '../../components/dialog.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useDraftTexts } from '../../staff/session/use-draft-texts.js';
import { requiredProblem } from '../queue/required.problem.js';
import { useSpeech } from '../queue/texts/index.js';

type CheckRequest = Schema<'CheckClosureRequest'>;
const OUTCOMES = ['confirmed', 'not-working', 'no-answer'] as const;
const HOW = ['phone', 'mail'] as const;
const RATINGS = ['1', '2', '3', '4', '5'];
const UNASKED = { outcome: '', how: 'phone', rating: '', remarks: '' };

export interface CheckDialogProps {
  readonly check: Schema<'ClosureCheckView'>;
  readonly close: (done: boolean) => void;
}

/** What whoever asked said of it: what they said is needed whenever they answered (B15). */
export function CheckDialog({ check: { number, requester }, close }: CheckDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const api = useApi();
  const notify = useNotify();
  const [answers, change, forget] = useDraftTexts(UNASKED, 'closure-check', number);
  const { remarks } = answers;
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const action = useAction(
    (body: CheckRequest, key) => api.post('/tickets/{number}/check-closure', { path: { number }, body, key }),
    ['outcome', 'how', 'remarks', 'rating'],
  );
  const outcome = OUTCOMES.find((one) => one === answers.outcome);
  const answered = outcome !== undefined && outcome !== 'no-answer';
  const record = async () => {
    const how = HOW.find((one) => one === answers.how) ?? 'phone';
    const absent = [
      ...(outcome === undefined ? [requiredProblem('outcome', t('closure.outcome'))] : []),
      ...(answered && remarks.trim() === '' ? [requiredProblem('remarks', t('closure.remarks'))] : []),
    ];
    setMissing(absent);
    if (outcome === undefined || absent.length > 0) return;
    const said = remarks.trim() === '' ? {} : { remarks: remarks.trim() };
    const rated = outcome === 'confirmed' && answers.rating !== '' ? { rating: Number(answers.rating) } : {};
    const ended = await action.run({ outcome, how, ...said, ...rated });
    if (ended.kind !== 'done') return;
    forget();
    notify.done(t('closure.done', { number }));
    close(true);
  };
  const problems = missing.length > 0 ? missing : action.problems;
  return (
    <Dialog
      title={t('closure.checkFor', { number })}
      onClose={() => close(false)}
      actions={
        <>
          <button type="submit" form="check-form" className="btn btn-primary" aria-disabled={action.busy}>
            {t('action.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={() => close(false)}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      <p>{[requester.name, requester.phone, requester.email].filter(Boolean).join(' · ')}</p>
      <OutcomeNotice outcome={action.outcome} />
      <form
        id="check-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <ChoiceField
          {...{ name: 'outcome', required: true, value: answers.outcome, error: errorOf(problems, 'outcome', say) }}
          label={t('closure.outcome')}
          options={OUTCOMES.map((one) => ({ value: one, label: t(`closure.outcome.${one}`) }))}
          onChange={(value) => change({ outcome: value })}
        />
        <ChoiceField
          {...{ name: 'how', required: true, value: answers.how, error: errorOf(problems, 'how', say) }}
          label={t('closure.how')}
          options={HOW.map((one) => ({ value: one, label: t(`closure.how.${one}`) }))}
          onChange={(value) => change({ how: value })}
        />
        <TextField
          {...{ name: 'remarks', type: 'textarea', rows: 4, required: answered, maxLength: 20_000, value: remarks }}
          label={t('closure.remarks')}
          error={errorOf(problems, 'remarks', say)}
          onChange={(value) => change({ remarks: value })}
        />
        {outcome === 'confirmed' && (
          <ListChoice
            {...{ name: 'rating', required: false, value: answers.rating, error: errorOf(problems, 'rating', say) }}
            label={t('closure.rating')}
            options={RATINGS.map((value) => ({ value, label: value }))}
            onChange={(value) => change({ rating: value })}
          />
        )}
      </form>
    </Dialog>
  );
}
