import type { ReactNode } from 'react';
import { Dialog } from '../components/dialog.js';
import { ErrorSummary } from '../components/error-summary.js';
import { OutcomeNotice } from '../components/outcome-notice.js';
import type { Action } from '../form/use-action.js';
import type { FormProblem } from '../form/form.problem.js';
import { useSpeech } from './texts/index.js';

export interface KeptFormDialogProps {
  readonly id: string;
  readonly title: string;
  readonly form: {
    readonly action: Pick<Action<never, unknown>, 'busy' | 'outcome'>;
    readonly problems: readonly FormProblem[];
    readonly round: number;
    readonly save: () => Promise<void>;
  };
  readonly close: () => void;
  readonly children: ReactNode;
}

/** A form in front of the page, with its buttons and what is wrong with it. */
export function KeptFormDialog({ id, title, form, close, children }: KeptFormDialogProps) {
  const { t } = useSpeech();
  return (
    <Dialog
      className="sp-answer-dialog"
      title={title}
      onClose={close}
      actions={
        <>
          <button type="submit" form={id} className="btn btn-primary" aria-disabled={form.action.busy}>
            {t('admin.save')}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('admin.cancel')}
          </button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <ErrorSummary problems={form.problems} round={form.round} />
        <OutcomeNotice outcome={form.action.outcome} />
        {children}
      </form>
    </Dialog>
  );
}
