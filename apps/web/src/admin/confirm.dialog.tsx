import { Dialog } from '../components/dialog.js';
import { OutcomeNotice } from '../components/outcome-notice.js';
import { useAction } from '../form/use-action.js';
import { useSpeech } from './texts/index.js';

export interface ConfirmDialogProps<Answer> {
  readonly title: string;
  readonly text: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly perform: () => Promise<Answer>;
  readonly done: (answer: Answer) => void;
  readonly close: () => void;
}

/** Asks once more; what fails is said here, and may be tried again. */
export function ConfirmDialog<Answer>({ title, text, action, perform, done, close }: ConfirmDialogProps<Answer>) {
  const { t } = useSpeech();
  const doing = useAction(perform);
  const run = async () => {
    const ended = await doing.run(undefined);
    if (ended.kind === 'done') done(ended.answer);
  };
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <button type="button" className="btn btn-primary" aria-disabled={doing.busy} onClick={() => void run()}>
            {action}
          </button>
          <button type="button" className="btn btn-outline-primary" onClick={close}>
            {t('admin.cancel')}
          </button>
        </>
      }
    >
      <OutcomeNotice outcome={doing.outcome} />
      <p>{text}</p>
    </Dialog>
  );
}
