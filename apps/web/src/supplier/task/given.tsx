import type { ReactNode } from 'react';
import { Time } from '../../components/time.js';
import type { TaskWhole } from '../task.types.js';
import { useSpeech } from '../texts/index.js';
import { TaskFiles } from './task-files.js';

/** What was shared of the ticket, the files of both sides, and what is known of the task itself. */
export function Given({ task }: { task: TaskWhole }) {
  const { t } = useSpeech();
  const { contract, openedAt, acceptedAt, doneAt, outcome, effortMinutes } = task;
  const shared = Object.entries(task.fields);
  return (
    <>
      <section className="sp-part" aria-labelledby="shared">
        <h2 id="shared">{t('task.shared')}</h2>
        {shared.length === 0 ? (
          <p className="sp-help">{t('task.shared.none')}</p>
        ) : (
          <dl className="sp-facts">
            {shared.map(([name, value]) => (
              <Fact key={name} name={name} value={written(value)} />
            ))}
          </dl>
        )}
      </section>
      <TaskFiles task={task} />
      <section className="sp-part" aria-labelledby="facts">
        <h2 id="facts">{t('task.facts')}</h2>
        <dl className="sp-facts">
          <Fact name={t('task.opened')} value={<Time at={openedAt} />} />
          {acceptedAt !== undefined && <Fact name={t('task.accepted')} value={<Time at={acceptedAt} />} />}
          {doneAt !== undefined && <Fact name={t('task.done')} value={<Time at={doneAt} />} />}
          {outcome !== undefined && <Fact name={t('task.outcome')} value={t(`outcome.${outcome}`)} />}
          {effortMinutes !== undefined && (
            <Fact name={t('task.effort')} value={t('task.effort.is', { minutes: effortMinutes })} />
          )}
          {contract !== undefined && <Fact name={t('task.contract')} value={contract} />}
        </dl>
      </section>
    </>
  );
}

function Fact({ name, value }: { name: string; value: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** Shared data may be more than words. */
const written = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
