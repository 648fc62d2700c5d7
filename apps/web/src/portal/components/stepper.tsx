import { useSpeech } from '../texts/index.js';
import { Icon } from '../../components/icon.js';

/** Where one is in a task of several steps. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useSpeech();
  return (
    <div className="sp-stepper">
      <p className="sp-step-count">{t('step.progress', { step: current + 1, total: steps.length })}</p>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step}
            className={index < current ? 'is-done' : index === current ? 'is-current' : ''}
            aria-current={index === current ? 'step' : undefined}
          >
            {index < current && <Icon name="check" className="icon-sm icon-primary" />}
            {step}
            {index < current && <span className="visually-hidden"> ({t('step.confirmed')})</span>}
          </li>
        ))}
      </ol>
    </div>
  );
}
