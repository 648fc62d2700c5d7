import type { JobPayload, JobRunner } from '@sportello/platform';
import { MAINTENANCE_PLAN_JOB } from '@sportello/systems';
import { TICKET_JOBS } from '@sportello/ticketing';
import type { MaintenanceNewsPayload } from '../bridge/maintenance.news.job.js';
import type { Services } from './services.js';

/** What plans of maintenance, and the rounds they begin, have to be followed by. @param counted counts a job and what came of it */
export function registerMaintenanceJobs(
  runner: JobRunner,
  { maintenancePlan, maintenanceNews }: Pick<Services, 'maintenancePlan' | 'maintenanceNews'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  runner.registerTask<Pick<JobPayload, 'tenant'>>(MAINTENANCE_PLAN_JOB, (payload) =>
    counted(MAINTENANCE_PLAN_JOB, maintenancePlan.run(payload)),
  );
  runner.registerTask<MaintenanceNewsPayload>(TICKET_JOBS.maintenance, (payload) =>
    counted(TICKET_JOBS.maintenance, maintenanceNews.run(payload)),
  );
}
