import { useNavigate, useSearchParams } from 'react-router';
import { useShortcut } from '../../keys/shortcuts.js';
import { useNotify } from '../../layout/notifier.js';
import { useSession } from '../../staff/session/session.context.js';
import { useAreaPath } from '../../staff/use-area-path.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';
import { ActBar } from './act-bar.js';
import { ActForm } from './act-form.js';
import { actsNow, TASK_ACTS, type TaskAct } from './acts.js';
import { Given } from './given.js';
import { Inquiry } from './inquiry.js';
import { Story } from './story.js';
import { TaskHead } from './task-head.js';
import { Term } from './term.js';
import { useRefresh } from './use-task.js';

/** A task as one page: how it stands, what can be done now, what was shared, what was said. */
export function TaskView({ task }: { task: TaskWhole }) {
  const { t } = useSpeech();
  const { may } = useSession();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const path = useAreaPath();
  // In the address: the back button closes the form, a reload opens it again, and what was typed is there.
  const [query, setQuery] = useSearchParams();
  const acts = may('supplier-task.perform') ? actsNow(task.actions) : [];
  const act = TASK_ACTS.find(({ id }) => id === query.get('do'));
  const close = () => {
    setQuery({});
    document.getElementById('main')?.focus({ preventScroll: true });
  };
  const choose = (next: TaskAct) => (next.id === act?.id ? close() : setQuery({ do: next.id }));
  const done = (label: string) => {
    close();
    notify.done(t('act.done', { what: label }));
    void refresh();
  };
  useShortcut('g c', t('key.tasks'), () => void navigate(path()));
  return (
    <div className="sp-task-page">
      <TaskHead task={task} />
      <Inquiry task={task} answer={acts.find(({ id }) => id === 'answer')} choose={choose} />
      <div className="sp-tools">
        <ActBar acts={acts} chosen={act?.id ?? null} choose={choose} />
      </div>
      <div className="sp-columns">
        <div>
          {act && (
            <ActForm
              key={act.id}
              act={act}
              task={task}
              offered={acts.includes(act)}
              {...{ close, done }}
              stale={refresh}
            />
          )}
          <section className="sp-part" aria-labelledby="asked-for">
            <h2 id="asked-for">{t('task.text')}</h2>
            <p className="sp-multiline" lang={task.language}>
              {task.text}
            </p>
          </section>
          <Story task={task} />
        </div>
        <div>
          <Term task={task} />
          <Given task={task} />
        </div>
      </div>
    </div>
  );
}
