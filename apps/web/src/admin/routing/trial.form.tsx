import type { ReactNode } from 'react';
import { ErrorSummary } from '../../components/error-summary.js';
import { OutcomeNotice } from '../../components/outcome-notice.js';
import type { Action } from '../../form/use-action.js';
import type { FormProblem } from '../../form/form.problem.js';

export interface TrialFormProps {
  /** Id of the part, and of its heading. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly form: {
    readonly action: Pick<Action<never, unknown>, 'busy' | 'outcome'>;
    readonly problems: readonly FormProblem[];
    readonly round: number;
    readonly run: () => Promise<void>;
  };
  /** What the button that tries it says. */
  readonly button: string;
  /** The button beside it. */
  readonly other: ReactNode;
  readonly fields: ReactNode;
  /** What came of it. */
  readonly children: ReactNode;
}

/** A part of the page in which something is tried out: its fields, what is wrong with them, and what came of it. */
export function TrialForm({ id, title, text, form, button, other, fields, children }: TrialFormProps) {
  return (
    <section aria-labelledby={id} className="sp-part">
      <h2 id={id}>{title}</h2>
      <p>{text}</p>
      <form
        noValidate
        className="sp-settings"
        onSubmit={(event) => {
          event.preventDefault();
          void form.run();
        }}
      >
        <ErrorSummary problems={form.problems} round={form.round} />
        <OutcomeNotice outcome={form.action.outcome} />
        {fields}
        <div className="sp-actions">
          <button type="submit" className="btn btn-primary" aria-disabled={form.action.busy}>
            {button}
          </button>
          {other}
        </div>
      </form>
      {children}
    </section>
  );
}
