import type { JobRunner } from '@sportello/platform';
import { TICKET_JOBS } from '@sportello/ticketing';
import type { OnCallPayload } from '../bridge/on-call.job.js';
import type { ReclassifiedPayload } from '../bridge/reclassified.job.js';
import type { TellStaffPayload } from '../bridge/tell-staff.job.js';
import type { Services } from './services.js';

/** What giving, reminding, calling out and classifying are followed by. @param counted counts a job and what came of it */
export function registerEscalationJobs(
  runner: JobRunner,
  { tellStaff, onCall, reclassified }: Pick<Services, 'tellStaff' | 'onCall' | 'reclassified'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const tasks = TICKET_JOBS;
  runner.registerTask<TellStaffPayload>(tasks.tellStaff, (payload) => counted(tasks.tellStaff, tellStaff.run(payload)));
  runner.registerTask<OnCallPayload>(tasks.onCall, (payload) => counted(tasks.onCall, onCall.run(payload)));
  runner.registerTask<ReclassifiedPayload>(tasks.reclassified, (payload) =>
    counted(tasks.reclassified, reclassified.run(payload)),
  );
}
