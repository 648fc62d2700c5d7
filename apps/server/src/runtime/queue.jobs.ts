import type { JobPayload, JobRunner } from '@sportello/platform';
import { RANK_JOB, type RankPayload } from '@sportello/ticketing';
import type { Services } from './services.js';

/** What keeps the queues in order (E8). @param counted counts a job and what came of it */
export function registerQueueJobs(
  runner: JobRunner,
  { ranking }: Pick<Services, 'ranking'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  runner.registerTask<RankPayload>(RANK_JOB, ({ tenant, teams }: RankPayload & Pick<JobPayload, 'tenant'>) =>
    counted(
      RANK_JOB,
      ranking.rank(tenant, { teams }).then(() => undefined),
    ),
  );
}
