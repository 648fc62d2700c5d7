import { setTimeout as pause } from 'node:timers/promises';

/** Waiting, injected like the clock so that tests decide when time passes. */
export abstract class Timers {
  /** Resolves after `milliseconds` or as soon as the signal is aborted, whichever comes first; never rejects. */
  abstract sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export class SystemTimers extends Timers {
  override async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    try {
      await pause(Math.min(milliseconds, MAX_DELAY), undefined, { signal });
    } catch {
      // Aborted: whoever waits looks at the signal.
    }
  }
}

/** What a Node timer can count to. */
const MAX_DELAY = 2_147_483_647;
