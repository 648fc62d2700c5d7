import { TASK_JOBS } from '@sportello/escalation';
import type { JobRunner } from '@sportello/platform';
import type { AgainPayload, TaskPayload } from '../bridge/task-delivery.job.js';
import type { TaskTermsPayload } from '../bridge/task-terms.job.js';
import type { TaskAlarmPayload } from '../bridge/task-alarm.job.js';
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
    taskAlarm,
    taskPeople,
    taskTerms,
    scanFiles,
    waiting,
  }: Pick<
    Services,
    'taskDelivery' | 'taskTicket' | 'taskPull' | 'taskAlarm' | 'taskPeople' | 'taskTerms' | 'scanFiles' | 'waiting'
  >,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { open, update, again, ticket, pull, alarm, next, people, terms, scan } = TASK_JOBS;
  const queueOf = ({ taskId }: Pick<TaskPayload, 'taskId'>): string => `task:${taskId}`;
  const telling = (task: string) =>
    waitingWhileOff<TaskPayload>(waiting, task, (given, helpers) => taskDelivery.tell(given, helpers), queueOf);
  const [opens, tells] = [telling(open), telling(update)];
  const tries = waitingWhileOff<AgainPayload>(
    waiting,
    again,
    (given, helpers) => taskDelivery.again(given, helpers),
    queueOf,
  );
  runner.registerTask<TaskPayload>(open, (payload, helpers) => counted(open, opens(payload, helpers)));
  runner.registerTask<TaskPayload>(update, (payload, helpers) => counted(update, tells(payload, helpers)));
  runner.registerTask<AgainPayload>(again, (payload, helpers) => counted(again, tries(payload, helpers)));
  runner.registerTask<TaskPayload>(ticket, (payload) => counted(ticket, taskTicket.run(payload)));
  runner.registerTask<TaskAlarmPayload>(alarm, (payload) => counted(alarm, taskAlarm.run(payload)));
  runner.registerTask<TaskAlarmPayload>(next, (payload) => counted(next, taskPeople.follow(payload)));
  runner.registerTask<TaskTermsPayload>(terms, (payload) => counted(terms, taskTerms.run(payload)));
  runner.registerTask<TaskPayload>(people, (payload) => counted(people, taskPeople.tell(payload)));
  runner.registerTask<TaskPayload>(scan, (payload) => counted(scan, scanFiles.ofTask(payload)));
  runner.registerTask<PullPayload>(pull, (payload, helpers) => counted(pull, taskPull.run(payload, helpers)));
}
