import type { Json } from '@sportello/kernel';
import type { JobHelpers, JobPayload, TaskHandler } from '@sportello/platform';
import type { WaitingWork } from '@sportello/plugin-host';
import { disabledInstance } from './instance.failures.js';

/**
 * A job whose instance is switched off waits, untried, until it is switched on: its attempts are for failures.
 * @param queueOf the queue it has to come back to
 */
export function waitingWhileOff<P extends object>(
  work: Pick<WaitingWork, 'keep'>,
  task: string,
  run: TaskHandler<P>,
  queueOf: (payload: P) => string | undefined = () => undefined,
): TaskHandler<P> {
  return async (payload, helpers: JobHelpers) => {
    try {
      await run(payload, helpers);
    } catch (error) {
      const instance = disabledInstance(error);
      if (instance === null) throw error;
      const queue = queueOf(payload);
      const { tenant }: Pick<JobPayload, 'tenant'> = payload;
      const kept = { task, payload: payload as unknown as { readonly [key: string]: Json } };
      await work.keep({ tenant }, instance, { ...kept, ...(queue === undefined ? {} : { queue }) });
      helpers.log.info({ instance }, 'the instance is switched off: the job waits');
    }
  };
}
