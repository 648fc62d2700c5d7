/** A line of a list, as far as its changes go. */
export interface Line {
  readonly number: string;
  readonly updatedAt: string;
  readonly state: string;
  readonly team?: string | undefined;
  readonly assignee?: { readonly id: string } | undefined;
}

/** How what is known now differs from what is on the page. */
export interface ListChanges {
  readonly changed: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly added: number;
  /** Tickets in all. */
  readonly count: number;
}

export const NO_CHANGES: ListChanges = { changed: new Set(), gone: new Set(), added: 0, count: 0 };

/** Rows stay where they are until asked for: only the differences are told. */
export function changesBetween(shown: readonly Line[], known: readonly Line[]): ListChanges {
  if (shown === known) return NO_CHANGES;
  const now = new Map(known.map((line) => [line.number, line]));
  const before = new Set(shown.map(({ number }) => number));
  const gone = new Set(shown.filter(({ number }) => !now.has(number)).map(({ number }) => number));
  const changed = new Set(
    shown.filter((line) => differs(line, now.get(line.number) ?? line)).map(({ number }) => number),
  );
  const added = known.filter(({ number }) => !before.has(number)).length;
  return { changed, gone, added, count: changed.size + gone.size + added };
}

const differs = (one: Line, other: Line): boolean =>
  one.updatedAt !== other.updatedAt ||
  one.state !== other.state ||
  one.team !== other.team ||
  one.assignee?.id !== other.assignee?.id;
