import { TASK_JOBS } from '@sportello/escalation';
import type { JobRunner } from '@sportello/platform';
import type { TaskPayload } from '../bridge/task-delivery.job.js';
import { waitingWhileOff } from '../bridge/waiting.jobs.js';
import type { PullPayload } from '../bridge/task-pull.job.js';
import type { Services } from './services.js';

/** What tasks of suppliers have to be followed by. @param counted counts a job and what came of it */
export function registerTaskJobs(
  runner: JobRunner,
  {
    taskDelivery,
    taskTicket,
    taskPull,
    waiting,
  }: Pick<Services, 'taskDelivery' | 'taskTicket' | 'taskPull' | 'waiting'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { open, update, ticket, pull } = TASK_JOBS;
  const queueOf = ({ taskId }: TaskPayload): string => `task:${taskId}`;
  const opens = waitingWhileOff<TaskPayload>(
    waiting,
    open,
    (given, helpers) => taskDelivery.open(given, helpers),
    queueOf,
  );
  const tells = waitingWhileOff<TaskPayload>(
    waiting,
    update,
    (given, helpers) => taskDelivery.update(given, helpers),
    queueOf,
  );
  runner.registerTask<TaskPayload>(open, (payload, helpers) => counted(open, opens(payload, helpers)));
  runner.registerTask<TaskPayload>(update, (payload, helpers) => counted(update, tells(payload, helpers)));
  runner.registerTask<TaskPayload>(ticket, (payload) => counted(ticket, taskTicket.run(payload)));
  runner.registerTask<PullPayload>(pull, (payload, helpers) => counted(pull, taskPull.run(payload, helpers)));
}
