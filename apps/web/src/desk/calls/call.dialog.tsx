import { useState } from 'react';
import { useApi } from '../../api/api.context.js';
import type { Schema } from '../../api/routes.js';
import type { Api } from '../../api/api.js';
import { CheckField } from '../../components/check-field.js';
import { ChoiceField } from '../../components/choice-field.js';
import { Dialog } from '../../components/dialog.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { useAction } from '../../form/use-action.js';
import { useNotify } from '../../layout/notifier.js';
import { useDraftTexts } from '../../staff/session/use-draft-texts.js';
import { requiredProblem } from '../queue/required.problem.js';
import { OUTCOMES } from './call.outcomes.js';
import { useSpeech } from './texts/index.js';
import type { WaitingCall } from './use-call-backs.js';

type AttemptRequest = Schema<'AttemptRequest'>;

/** `last`: anything, when nobody will try again. */
const UNCALLED = { text: '', outcome: '', last: '' };

export interface CallDialogProps {
  readonly call: WaitingCall;
  readonly close: (done: boolean) => void;
}

/** How a call went: only speaking keeps the promise (C8, C11). */
export function CallDialog({ call, close }: CallDialogProps) {
  const { t } = useSpeech();
  const { id, ticket, name, phone, subject } = call;
  const number = ticket ?? phone ?? id;
  const say = useProblemText();
  const api = useApi();
  const notify = useNotify();
  const [{ text, outcome, ...typed }, change, forget] = useDraftTexts(UNCALLED, 'call-back', ticket ?? id);
  const last = typed.last !== '';
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const action = useAction((body: AttemptRequest, key) => sent(api, call, body, key), ['outcome', 'text']);
  const record = async () => {
    const how = OUTCOMES.find((one) => one === outcome);
    const absent = [
      ...(how === undefined ? [requiredProblem('outcome', t('callBacks.outcome'))] : []),
      ...(text.trim() === '' ? [requiredProblem('text', t('callBacks.words'))] : []),
    ];
    setMissing(absent);
    if (how === undefined || absent.length > 0) return;
    const ended = await action.run({ outcome: how, text: text.trim(), ...(last && how !== 'spoken' ? { last } : {}) });
    if (ended.kind !== 'done') return;
    forget();
    notify.done(t('callBacks.done', { number }));
    close(true);
  };
  const problems = missing.length > 0 ? missing : action.problems;
  return (
    <Dialog
      title={t('callBacks.recordFor', { number })}
      onClose={() => close(false)}
      actions={
        <>
          <button type="submit" form="call-back-form" className="btn btn-primary" aria-disabled={action.busy}>
            {t('action.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={() => close(false)}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      <p>{[name, phone, subject].filter(Boolean).join(' · ')}</p>
      <OutcomeNotice outcome={action.outcome} />
      <form
        id="call-back-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
      >
        <ChoiceField
          {...{ name: 'outcome', required: true, value: outcome, error: errorOf(problems, 'outcome', say) }}
          label={t('callBacks.outcome')}
          help={t('callBacks.outcome.help')}
          options={OUTCOMES.map((one) => ({ value: one, label: t(`callBacks.outcome.${one}`) }))}
          onChange={(value) => change({ outcome: value })}
        />
        <TextField
          {...{ name: 'text', type: 'textarea', rows: 4, required: true, maxLength: 20_000, value: text }}
          label={t('callBacks.words')}
          error={errorOf(problems, 'text', say)}
          onChange={(value) => change({ text: value })}
        />
        {ticket === undefined && outcome !== '' && outcome !== 'spoken' && outcome !== 'wrong-number' && (
          <CheckField
            {...{
              name: 'last',
              required: false,
              checked: last,
              label: t('waiting.last'),
              help: t('waiting.last.help'),
            }}
            onChange={(checked) => change({ last: checked ? 'yes' : '' })}
          />
        )}
      </form>
    </Dialog>
  );
}

/** To the ticket’s own log, or to the promise of somebody who only called. */
const sent = (api: Api, { id, ticket }: WaitingCall, body: AttemptRequest, key: string): Promise<unknown> =>
  ticket === undefined
    ? api.post('/call-backs/{id}/record-call', { path: { id }, body, key })
    : api.post('/tickets/{number}/record-call', {
        path: { number: ticket },
        body: { outcome: body.outcome, text: body.text },
        key,
      });
