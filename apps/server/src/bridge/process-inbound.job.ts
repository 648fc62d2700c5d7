import type { InboundProcessor, InboxStore } from '@sportello/intake';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';
import { disabledInstance, isGone } from './instance.failures.js';

export type ProcessInboundPayload = { readonly inboxId: string };

/**
 * Job `intake.process`. A message that keeps failing for reasons that ought to pass is quarantined at the last attempt:
 * a person sees it, nothing waits unseen. One whose channel is gone is quarantined soon; one whose channel is switched off waits.
 */
export async function processInbound(
  processor: InboundProcessor,
  inbox: InboxStore,
  payload: ProcessInboundPayload & Pick<JobPayload, 'tenant' | 'correlationId'>,
  helpers: Pick<JobHelpers, 'attempt' | 'maxAttempts'>,
): Promise<void> {
  try {
    await processor.process(payload.tenant, payload.inboxId, payload.correlationId);
  } catch (error) {
    const gone = isGone(error, helpers);
    if (gone || (helpers.attempt >= helpers.maxAttempts && disabledInstance(error) === null)) {
      const code = gone ? 'instance-gone' : 'never-processed';
      const reason = { code, reason: error instanceof Error ? error.message : 'unknown' };
      await inbox.settle(jobContext(payload, 'intake'), payload.inboxId, 'quarantined', {
        reason,
        outcome: 'quarantined',
      });
    }
    if (!gone) throw error;
  }
}
