import type { SessionInfo } from './session.context.js';

/** Why the page is locked: nobody was there, somebody asked, or the session ended on the server. */
export type LockReason = 'idle' | 'asked' | 'ended';

export interface KeptSession {
  /** Who logged in; stays while the page is locked. Null: nobody, or not yet read. */
  readonly info: SessionInfo | null;
  readonly locked: LockReason | null;
}

type Listener = () => void;

/**
 * Holds who has logged in, outside of the pages: requests read the proof of the moment, and those that were refused for want of
 * a session wait here until the same person is back.
 */
export class SessionKeeper {
  #kept: KeptSession;
  readonly #listeners = new Set<Listener>();
  #waiting: ((again: boolean) => void)[] = [];

  /** @param info who has logged in already */
  constructor(info: SessionInfo | null = null) {
    this.#kept = { info, locked: null };
  }

  get kept(): KeptSession {
    return this.#kept;
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): KeptSession => this.#kept;

  readonly proof = (): string | undefined => this.#kept.info?.csrfToken;

  /**
   * Somebody has logged in.
   * @returns false when it is another person than before: what is on the page is not theirs
   */
  began(info: SessionInfo): boolean {
    const before = this.#kept.info;
    if (before !== null && before.person !== info.person) return false;
    if (before === info && this.#kept.locked === null) return true;
    this.#change({ info, locked: null });
    this.#release(true);
    return true;
  }

  lock(reason: LockReason): void {
    if (this.#kept.info !== null && this.#kept.locked === null) this.#change({ info: this.#kept.info, locked: reason });
  }

  /** Resolves when the same person is back: to true, for another try. */
  unlocked(): Promise<boolean> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  /** Nobody is logged in any more, and nobody waits. */
  end(): void {
    this.#change({ info: null, locked: null });
    this.#release(false);
  }

  #release(again: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve(again);
  }

  #change(kept: KeptSession): void {
    this.#kept = kept;
    for (const listener of this.#listeners) listener();
  }
}
