import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { OutcomeNotice } from '../components/outcome-notice.js';
import type { FormProblem } from '../form/form.problem.js';
import type { Action } from '../form/use-action.js';
import { useSpeech } from './texts/index.js';

export interface FormDialogProps {
  readonly id: string;
  readonly title: string;
  /** What the button that sends says. */
  readonly submit: string;
  readonly form: Form;
  readonly close: () => void;
  readonly children: ReactNode;
}

/** What {@link FormDialog} needs to know of what is being sent. */
export interface Form {
  readonly action: Pick<Action<never, unknown>, 'busy' | 'outcome'>;
  readonly problems: readonly FormProblem[];
  readonly round: number;
  readonly send: () => Promise<void>;
}

/** Fields in front of the page, with what is wrong with them above. */
export function FormDialog({ id, title, submit, form, close, children }: FormDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <button type="submit" form={id} className="btn btn-primary" aria-disabled={form.action.busy}>
            {submit}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('act.cancel')}
          </button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.send();
        }}
      >
        <ErrorSummary problems={form.problems} round={form.round} />
        <OutcomeNotice outcome={form.action.outcome} />
        {children}
      </form>
    </Dialog>
  );
}
