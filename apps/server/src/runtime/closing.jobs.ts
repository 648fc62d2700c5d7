import type { JobPayload, JobRunner } from '@sportello/platform';
import { TICKET_JOBS } from '@sportello/ticketing';
import type { NotifyPayload } from '../bridge/notify.job.js';
import type { Services } from './services.js';

/** What the end of tickets, and what they are to each other, have to be followed by. @param counted counts a job and what came of it */
export function registerClosingJobs(
  runner: JobRunner,
  { endings, returned, watch }: Pick<Services, 'endings' | 'returned' | 'watch'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { endings: ends, returned: returns, watch: watches } = TICKET_JOBS;
  runner.registerTask<Record<never, never>>(ends, (payload: JobPayload) => counted(ends, endings.run(payload)));
  runner.registerTask<NotifyPayload>(returns, (payload) => counted(returns, returned.run(payload)));
  runner.registerTask<NotifyPayload>(watches, (payload) => counted(watches, watch.run(payload)));
}
