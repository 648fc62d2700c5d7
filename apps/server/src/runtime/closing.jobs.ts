import { FOLLOW_DELIVERY, type FollowDeliveryPayload } from '@sportello/intake';
import type { JobPayload, JobRunner } from '@sportello/platform';
import { TICKET_JOBS } from '@sportello/ticketing';
import { RESEND_JOB, type ResendPayload } from '../bridge/resend.job.js';
import { waitingWhileOff } from '../bridge/waiting.jobs.js';
import type { NotifyPayload } from '../bridge/notify.job.js';
import type { Services } from './services.js';

/** What the end of tickets, and what they are to each other, have to be followed by. @param counted counts a job and what came of it */
export function registerClosingJobs(
  runner: JobRunner,
  {
    endings,
    returned,
    followDelivery,
    watch,
    resend,
    waiting,
  }: Pick<Services, 'endings' | 'returned' | 'followDelivery' | 'watch' | 'resend' | 'waiting'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { endings: ends, returned: returns, watch: watches } = TICKET_JOBS;
  runner.registerTask<Record<never, never>>(ends, (payload: JobPayload) => counted(ends, endings.run(payload)));
  runner.registerTask<NotifyPayload>(returns, (payload) => counted(returns, returned.run(payload)));
  const resends = waitingWhileOff<ResendPayload>(waiting, RESEND_JOB, (payload, helpers) =>
    resend.run(payload, helpers),
  );
  runner.registerTask<ResendPayload>(RESEND_JOB, (payload, helpers) => counted(RESEND_JOB, resends(payload, helpers)));
  runner.registerTask<FollowDeliveryPayload>(FOLLOW_DELIVERY, (payload) =>
    counted(FOLLOW_DELIVERY, followDelivery.run(payload)),
  );
  runner.registerTask<NotifyPayload>(watches, (payload) => counted(watches, watch.run(payload)));
}
