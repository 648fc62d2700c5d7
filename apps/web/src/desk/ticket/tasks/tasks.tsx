import { useRead } from '../../../api/use-read.js';
import { ReadState } from '../../../components/read-state.js';
import type { Place } from '../actions/action.js';
import { useSpeech } from '../texts/index.js';
import { TaskCard } from './task-card.js';

export interface TasksProps {
  readonly place: Place;
  /** What is being done to a task: its id and the act's. */
  readonly chosen: { readonly task: string; readonly act: string } | null;
  readonly choose: (task: string, act: string | null) => void;
  readonly done: (label: string) => void;
  readonly stale: () => Promise<void>;
  readonly writing: () => void;
}

/** B10: what was given to suppliers and areas; the ticket stays with its team. */
export function Tasks({ place, ...rest }: TasksProps) {
  const { t } = useSpeech();
  const tasks = useRead('/tickets/{number}/tasks', { path: { number: place.ticket.number } });
  return (
    <section aria-labelledby="tasks" className="sp-part">
      <h2 id="tasks">{t('tasks.title')}</h2>
      <ReadState of={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="sp-help">{t('tasks.none')}</p>
          ) : (
            <ul className="sp-tasks">
              {items.map((task) => (
                <li key={task.id}>
                  <TaskCard {...{ task, place, ...rest }} />
                </li>
              ))}
            </ul>
          )
        }
      </ReadState>
    </section>
  );
}
