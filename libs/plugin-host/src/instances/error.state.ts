import type { FailureVerdict } from '@sportello/plugin-worker';
import type { InstanceState } from './instance.state.js';

/** What the instance as a whole becomes when starting it, polling or listening fails: the error decides. */
export function stateAfterLivingFailure(verdict: FailureVerdict): InstanceState {
  switch (verdict) {
    case 'auth':
      return 'NEEDS_REAUTH';
    case 'config':
      return 'MISCONFIGURED';
    case 'permanent':
      return 'FAILED';
    default:
      return 'RETRYING';
  }
}

/**
 * What it becomes when one piece of work fails (a notice, a form). Refused credentials or settings concern all that follows;
 * an outage degrades it; a permanent or poisonous piece of work, or wrong input, concerns that piece alone.
 */
export function stateAfterWorkFailure(verdict: FailureVerdict): InstanceState | undefined {
  switch (verdict) {
    case 'auth':
      return 'NEEDS_REAUTH';
    case 'config':
      return 'MISCONFIGURED';
    case 'transient':
    case 'deadline':
    case 'garbage':
    case 'unknown':
    case 'open':
      return 'DEGRADED';
    default:
      return undefined;
  }
}
