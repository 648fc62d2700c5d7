import { Fragment, type ReactNode } from 'react';
import type { FormDescription } from '../../../api/types.js';
import { ErrorSummary } from '../../../components/error-summary.js';
import { Stepper } from '../../components/stepper.js';
import type { FormProblem } from '../../../form/form.problem.js';
import { useSpeech } from '../../texts/index.js';
import { PageHeading } from '../../../layout/page-heading.js';
import { usePortal } from '../../../layout/portal.context.js';
import { STEPS, type Step } from './steps.js';

export interface StepFrameProps {
  readonly form: FormDescription;
  readonly step: Step;
  readonly problems: readonly FormProblem[];
  readonly round: number;
  /** What stays as it is from one step to the next. */
  readonly beside: ReactNode;
  readonly children: ReactNode;
}

/** Title, steps and problems around each step of a request. */
export function StepFrame({ form, step, problems, round, beside, children }: StepFrameProps) {
  const { t, of } = useSpeech();
  const portal = usePortal();
  const names = { topic: t('step.topic'), details: t('step.details'), review: t('step.review') };
  const title = form.title || t('new.title');
  return (
    <div className="sp-narrow">
      <Fragment key={`head of ${step}`}>
        <PageHeading title={`${names[step]} · ${title}`} site={of(portal.name)}>
          {title}
          <span className="visually-hidden">: {names[step]}</span>
        </PageHeading>
        {step === 'topic' && form.intro !== '' && <p className="lead sp-multiline">{form.intro}</p>}
        <Stepper steps={STEPS.map((one) => names[one])} current={STEPS.indexOf(step)} />
        <ErrorSummary problems={problems} round={round} />
        {step !== 'review' && <p className="sp-help sp-required-note">{t('required.note')}</p>}
      </Fragment>
      {beside}
      <Fragment key={step}>{children}</Fragment>
    </div>
  );
}
