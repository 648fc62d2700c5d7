import { BROADCAST_JOBS, type ImprovePayload, type OfficePayload } from '@sportello/broadcasts';
import type { JobRunner } from '@sportello/platform';
import { ACTION_DUE_JOB, type ActionDuePayload } from '@sportello/problems';
import type { Services } from './services.js';

/** E5: offices are told, improvements begun and followed to their end. @param counted counts a job and what came of it */
export function registerBroadcastJobs(
  runner: JobRunner,
  {
    broadcastOffice,
    broadcastImprove,
    actionDue,
  }: Pick<Services, 'broadcastOffice' | 'broadcastImprove' | 'actionDue'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { office, improve } = BROADCAST_JOBS;
  runner.registerTask<OfficePayload>(office, (payload, helpers) =>
    counted(office, broadcastOffice.run(payload, helpers)),
  );
  runner.registerTask<ImprovePayload>(improve, (payload) => counted(improve, broadcastImprove.run(payload)));
  runner.registerTask<ActionDuePayload>(ACTION_DUE_JOB, (payload) => counted(ACTION_DUE_JOB, actionDue.run(payload)));
}
