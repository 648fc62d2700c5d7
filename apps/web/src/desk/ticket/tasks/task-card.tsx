import { useState } from 'react';
import { Time } from '../../../components/time.js';
import { actsNow } from '../actions/ticket.acts.js';
import type { Place } from '../actions/action.js';
import { ActForm } from '../actions/act-form.js';
import { TASK_ACTS } from '../actions/task.acts.js';
import { useSpeech } from '../texts/index.js';
import type { Task } from '../ticket.types.js';
import { TaskStory } from './task-story.js';
import type { TasksProps } from './tasks.js';

/** One task: who has it, how it stands, what can be done with it. */
export function TaskCard({ task, place, chosen, choose, done, stale, writing }: TasksProps & { task: Task }) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const here: Place = { ...place, task };
  const acts = actsNow(TASK_ACTS, here, task.actions);
  const act = chosen?.task === task.id ? TASK_ACTS.find(({ id }) => id === chosen.act) : undefined;
  const { words } = place;
  const holder = task.supplier === undefined ? words.say('areas', task.area) : words.say('suppliers', task.supplier);
  return (
    <article className="sp-task" data-task={task.number}>
      <h3>
        <span className="sp-number">{task.number}</span> {task.title}
      </h3>
      <p>
        <span className={`sp-task-state is-${task.state}`}>{words.say('taskStates', task.state)}</span>{' '}
        {t('tasks.holder', { name: holder })}
        {task.dueAt !== undefined && (
          <>
            {' · '}
            {t('tasks.due')} <Time at={task.dueAt} />
            {task.withinTerm === false && <strong className="sp-late"> {t('tasks.late')}</strong>}
          </>
        )}
      </p>
      <p className="sp-help">{standing(task, t).join(' · ')}</p>
      {task.outcome !== undefined && <p>{t('tasks.outcome', { outcome: words.say('taskOutcomes', task.outcome) })}</p>}
      {acts.length > 0 && (
        <div className="sp-acts" role="group" aria-label={`${t('act.bar')}: ${task.number}`}>
          {acts.map((one) => (
            <button
              key={one.id}
              type="button"
              className={`btn btn-xs ${one === act ? 'btn-primary' : 'btn-outline-primary'}`}
              aria-expanded={one === act}
              data-do={one.id}
              onClick={() => choose(task.id, one === act ? null : one.id)}
            >
              {one.label(here)}
            </button>
          ))}
        </div>
      )}
      {act && (
        <ActForm
          key={act.id}
          act={act}
          place={here}
          offered={acts.includes(act)}
          close={() => choose(task.id, null)}
          {...{ done, stale, writing }}
        />
      )}
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('tasks.show')}</summary>
        {open && <TaskStory id={task.id} version={task.version} words={words} />}
      </details>
    </article>
  );
}

function standing(task: Task, t: Place['t']): string[] {
  const reason = task.deliveryError?.reason ?? '';
  const delivery = (['queued', 'delivered', 'failed'] as const).find((one) => one === task.delivery);
  return [
    ...(task.supplier === undefined || delivery === undefined ? [] : [t(`tasks.delivery.${delivery}`, { reason })]),
    ...(task.waits ? [t('tasks.waits')] : []),
    ...(task.reference === undefined ? [] : [t('tasks.reference', { reference: task.reference })]),
  ];
}
