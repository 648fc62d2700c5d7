/** Something a key does on the page at hand. */
export interface Shortcut {
  /** A letter or sign as it is typed (`j`, `?`), or two one after the other (`g q`). */
  readonly keys: string;
  /** What it does, in the reader's language, for the help. */
  readonly label: string;
  readonly act: () => void;
}

/** Milliseconds within which the second of two keys counts. */
export const PAIR_WITHIN = 1_500;

/** The shortcuts of what is on the page now; a later one of the same keys goes before an earlier. */
export class ShortcutRegistry {
  readonly #known: Shortcut[] = [];
  #before: { readonly key: string; readonly at: number } | null = null;

  /** @returns takes it away again */
  add(shortcut: Shortcut): () => void {
    this.#known.push(shortcut);
    return () => void this.#known.splice(this.#known.indexOf(shortcut), 1);
  }

  /** Once for each keys. */
  list(): readonly Shortcut[] {
    return [...new Map(this.#known.map((shortcut) => [shortcut.keys, shortcut])).values()];
  }

  /** What a key asks for now. @param at milliseconds, of any origin */
  press(key: string, at: number): Shortcut | null {
    const before = this.#before !== null && at - this.#before.at <= PAIR_WITHIN ? this.#before.key : null;
    const found = (before === null ? undefined : this.#find(`${before} ${key}`)) ?? this.#find(key);
    this.#before = found === undefined ? { key, at } : null;
    return found ?? null;
  }

  #find(keys: string): Shortcut | undefined {
    return this.#known.findLast((shortcut) => shortcut.keys === keys);
  }
}
