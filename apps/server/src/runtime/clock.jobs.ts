import type { JobRunner } from '@sportello/platform';
import { TICKET_JOBS, type ClockOfTicket, type RecountPosition } from '@sportello/ticketing';
import type { ReachedStep } from '../bridge/clock.jobs.js';
import type { Services } from './services.js';

/** What clocks have to be followed by. @param counted counts a job and what came of it */
export function registerClockJobs(
  runner: JobRunner,
  { clocks, clockAlert: alerts }: Pick<Services, 'clocks' | 'clockAlert'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { clockStep, clockAction, clockAlert, recompute } = TICKET_JOBS;
  runner.registerTask<ClockOfTicket>(clockStep, (payload) => counted(clockStep, clocks.step(payload)));
  runner.registerTask<RecountPosition>(recompute, (payload) => counted(recompute, clocks.recompute(payload)));
  runner.registerTask<ReachedStep>(clockAction, (payload) => counted(clockAction, clocks.act(payload)));
  runner.registerTask<ReachedStep>(clockAlert, (payload) => counted(clockAlert, alerts.run(payload)));
}
