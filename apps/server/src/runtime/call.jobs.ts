import type { JobRunner } from '@sportello/platform';
import { CALL_BACK_DUE_JOB, type CallBackDuePayload } from '@sportello/telephony';
import { TICKET_JOBS, type CallBackDue } from '@sportello/ticketing';
import type { Services } from './services.js';

/** What promises to call somebody back have to be followed by (C8). @param counted counts a job and what came of it */
export function registerCallJobs(
  runner: JobRunner,
  { callBackDue: due }: Pick<Services, 'callBackDue'>,
  counted: (task: string, work: Promise<void>) => Promise<void>,
): void {
  const { callBackDue } = TICKET_JOBS;
  runner.registerTask<CallBackDuePayload>(CALL_BACK_DUE_JOB, (payload) =>
    counted(CALL_BACK_DUE_JOB, due.ofCaller(payload)),
  );
  runner.registerTask<CallBackDue>(callBackDue, (payload) => counted(callBackDue, due.ofTicket(payload)));
}
