import { Icon } from '../../components/icon.js';
import { Time } from '../../components/time.js';
import { useNow } from '../../time/use-now.js';
import type { Task } from '../task.types.js';
import { useSpeech } from '../texts/index.js';
import { taskTerm, type TaskTerm } from './task.term.js';

const ICONS: Readonly<Partial<Record<TaskTerm['tone'], string>>> = {
  late: 'error',
  soon: 'clock',
  ahead: 'clock',
  met: 'check-circle',
};
const MINUTE = 60_000;

/** How the term of a task stands: in words and by an icon, never by colour alone. Below it, the moment itself. */
export function TermCell({ task }: { task: Task }) {
  const { t, language } = useSpeech();
  const now = useNow(MINUTE);
  const { tone, key, span } = taskTerm(task, now, language);
  const icon = ICONS[tone];
  return (
    <span className={`sp-term is-${tone}`}>
      <span className="sp-term-words">
        {icon !== undefined && <Icon name={icon} className="icon-sm" />}
        {t(key, { span })}
      </span>
      {task.dueAt !== undefined && (
        <span className="sp-term-at">
          <Time at={task.dueAt} />
        </span>
      )}
    </span>
  );
}
