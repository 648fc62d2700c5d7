import type { Outcome } from '../form/use-action.js';
import { FailureNotice } from './failure-notice.js';
import { StaleNotice } from './stale-notice.js';

/** What is to be said above a form of how its last sending ended; nothing when all went well. */
export function OutcomeNotice({ outcome }: { outcome: Outcome<unknown> | null }) {
  if (outcome?.kind === 'stale') return <StaleNotice failure={outcome.failure} />;
  if (outcome?.kind === 'failed') return <FailureNotice error={outcome.failure} />;
  return null;
}
