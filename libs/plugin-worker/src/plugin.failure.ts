import type { InputProblem, PluginError } from '@sportello/plugin-sdk';

/**
 * What went wrong in a call, as the host understands it. Besides the plugin's own verdicts:
 * `deadline` it took too long · `garbage` its result breaks the contract · `unknown` it threw something else ·
 * `busy` too many of its calls are under way · `open` its circuit breaker is open · `stopped` the instance is stopping ·
 * `not-running` the instance is not in a state to be asked.
 */
export type FailureVerdict =
  PluginError['verdict'] | 'deadline' | 'garbage' | 'unknown' | 'busy' | 'open' | 'stopped' | 'not-running';

export interface FailureDetails {
  /** Setting at fault, for `config`. */
  readonly field?: string;
  /** Stable reason, for `poison`. */
  readonly code?: string;
  /** Field by field, for `invalid-input`. */
  readonly problems?: readonly InputProblem[];
  /** It is the instance's worker that went, not the other side. */
  readonly worker?: boolean;
}

/** A call to a plugin failed. The message carries no secret of the instance. */
export class PluginFailure extends Error {
  override readonly name = 'PluginFailure';

  constructor(
    readonly verdict: FailureVerdict,
    message: string,
    readonly details: FailureDetails = {},
  ) {
    super(message);
  }

  /** Whether the same call may succeed later without anybody doing anything. */
  get retryable(): boolean {
    return RETRYABLE.has(this.verdict);
  }
}

const RETRYABLE: ReadonlySet<FailureVerdict> = new Set<FailureVerdict>([
  'transient',
  'deadline',
  'garbage',
  'unknown',
  'busy',
  'open',
  'stopped',
]);
