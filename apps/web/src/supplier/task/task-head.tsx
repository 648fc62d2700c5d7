import { AreaHeading } from '../../staff/layout/area-heading.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';

/** What the task is, and how it stands. */
export function TaskHead({ task: { number, title, state, severity, returns } }: { task: TaskWhole }) {
  const { t } = useSpeech();
  return (
    <header>
      <p className="sp-number mb-0">{number}</p>
      <AreaHeading title={title} />
      <ul className="sp-marks">
        <li className={`sp-task-state is-${state}`}>
          <span className="visually-hidden">{t('list.state')}: </span>
          {t(`state.${state}`)}
        </li>
        {severity !== undefined && <li className="sp-mark">{t('task.severity', { severity })}</li>}
        {returns > 0 && <li className="sp-mark">{t('task.returns', { count: returns })}</li>}
      </ul>
    </header>
  );
}
