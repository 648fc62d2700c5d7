import type { JobRunner } from '@sportello/platform';
import { TICKET_JOBS } from '@sportello/ticketing';
import { STAFF_ALERT_JOBS } from '@sportello/workforce';
import type { AlertPayload, AlertStepPayload } from '../bridge/staff-alert.job.js';
import type { Services } from './services.js';

/** How people are reached at once. @param counted counts a job and what came of it */
export function registerAlertJobs(
  runner: JobRunner,
  { staffAlerts }: Pick<Services, 'staffAlerts'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { alert, arrived } = TICKET_JOBS;
  const { step } = STAFF_ALERT_JOBS;
  runner.registerTask<AlertPayload>(alert, (payload) => counted(alert, staffAlerts.run(payload)));
  runner.registerTask<AlertPayload>(arrived, (payload) => counted(arrived, staffAlerts.arrived(payload)));
  runner.registerTask<AlertStepPayload>(step, (payload) => counted(step, staffAlerts.step(payload)));
}
