import type { JobRunner } from '@sportello/platform';
import { SECURITY_JOBS, type DeadlinePayload } from '@sportello/security';
import type { Services } from './services.js';

/** Legal timers that ring. @param counted counts a job and what came of it */
export function registerSecurityJobs(
  runner: JobRunner,
  { securityDeadline }: Pick<Services, 'securityDeadline'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { deadline } = SECURITY_JOBS;
  runner.registerTask<DeadlinePayload>(deadline, (payload) => counted(deadline, securityDeadline.run(payload)));
}
