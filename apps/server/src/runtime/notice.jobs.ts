import { STAFF_NOTICE_JOBS } from '@sportello/intake';
import type { JobRunner } from '@sportello/platform';
import type { StaffNoticePayload, StaffSendPayload } from '../bridge/staff-notice.job.js';
import { waitingWhileOff } from '../bridge/waiting.jobs.js';
import type { Services } from './services.js';

/** How the staff is told. @param counted counts a job and what came of it */
export function registerNoticeJobs(
  runner: JobRunner,
  { staffNoticeJob, waiting }: Pick<Services, 'staffNoticeJob' | 'waiting'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { gather, send } = STAFF_NOTICE_JOBS;
  const sends = waitingWhileOff<StaffSendPayload>(waiting, send, (payload, helpers) =>
    staffNoticeJob.send(payload, helpers),
  );
  runner.registerTask<StaffNoticePayload>(gather, (payload) => counted(gather, staffNoticeJob.gather(payload)));
  runner.registerTask<StaffSendPayload>(send, (payload, helpers) => counted(send, sends(payload, helpers)));
}
