/** What one sender holds of the budget. */
export interface Share {
  /** @returns false, holding nothing more, when that much is not left */
  take(bytes: number): boolean;
  /** Gives everything back. May be repeated. */
  release(): void;
}

/** Bounds what all senders together may hold in memory: many large messages at once must not be the end of the process. */
export class ByteBudget {
  #left: number;

  /** @param bytes held at once at most */
  constructor(bytes: number) {
    this.#left = bytes;
  }

  share(): Share {
    let held = 0;
    return {
      take: (bytes) => {
        if (bytes > this.#left) return false;
        this.#left -= bytes;
        held += bytes;
        return true;
      },
      release: () => {
        this.#left += held;
        held = 0;
      },
    };
  }
}
