import type { InboundProcessor, InboxStore } from '@sportello/intake';
import { jobContext, type JobHelpers, type JobPayload } from '@sportello/platform';

export type ProcessInboundPayload = { readonly inboxId: string };

/**
 * Job `intake.process`. A message that keeps failing for reasons that ought to pass is quarantined at the last attempt:
 * a person sees it, nothing waits unseen.
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
    if (helpers.attempt >= helpers.maxAttempts) {
      const reason = { code: 'never-processed', reason: error instanceof Error ? error.message : 'unknown' };
      await inbox.settle(jobContext(payload, 'intake'), payload.inboxId, 'quarantined', {
        reason,
        outcome: 'quarantined',
      });
    }
    throw error;
  }
}
