import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.js';
import { errorOf, useProblemText } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import type { Action } from '../../form/use-action.js';
import { useDraftText } from '../../staff/session/use-draft-text.js';
import { requiredProblem } from '../queue/required.problem.js';
import { useSpeech } from './texts/index.js';

export interface ReasonDialogProps {
  /** Under which what is written is kept. */
  readonly draft: string;
  readonly title: string;
  readonly label: string;
  readonly submit: string;
  readonly action: Pick<Action<string, unknown>, 'busy' | 'outcome' | 'problems'>;
  /** @returns whether it was done */
  readonly send: (reason: string) => Promise<boolean>;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** An act on contacts that is asked about once more, and needs its reason. */
export function ReasonDialog({ draft, title, label, submit, action, send, close, children }: ReasonDialogProps) {
  const { t } = useSpeech();
  const say = useProblemText();
  const [reason, setReason, forget] = useDraftText('contact', draft);
  const [missing, setMissing] = useState<readonly FormProblem[]>([]);
  const act = async () => {
    const absent = reason.trim() === '' ? [requiredProblem('reason', label)] : [];
    setMissing(absent);
    if (absent.length > 0 || !(await send(reason.trim()))) return;
    forget();
    close();
  };
  const problems = missing.length > 0 ? missing : action.problems;
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <button type="submit" form="reason-form" className="btn btn-primary" aria-disabled={action.busy}>
            {submit}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('action.cancel')}
          </button>
        </>
      }
    >
      {children}
      <OutcomeNotice outcome={action.outcome} />
      <form
        id="reason-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void act();
        }}
      >
        <TextField
          {...{ name: 'reason', type: 'textarea', rows: 3, required: true, maxLength: 1_000, value: reason, label }}
          error={errorOf(problems, 'reason', say)}
          onChange={setReason}
        />
      </form>
    </Dialog>
  );
}
