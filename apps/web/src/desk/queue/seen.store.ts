import { readLasting, writeLasting } from '../../storage/browser.storage.js';

/** When somebody last had a ticket open in this browser, by its number. */
export type Seen = Readonly<Record<string, string>>;
export type SeenMark = 'unread' | 'changed' | 'read';

/** So many are remembered: the ones opened last. */
export const MOST_SEEN = 1_000;

const keyOf = (tenant: string, person: string): string => `sportello.seen.${tenant}.${person}`;

export function readSeen(tenant: string, person: string): Seen {
  try {
    const stored: unknown = JSON.parse(readLasting(keyOf(tenant, person)) ?? '{}');
    return typeof stored === 'object' && stored !== null ? onlyTexts(stored) : {};
  } catch {
    return {};
  }
}

export function writeSeen(tenant: string, person: string, number: string, at: Date): void {
  writeLasting(keyOf(tenant, person), JSON.stringify(withSeen(readSeen(tenant, person), number, at)));
}

/** The memory with one more, the oldest let go. */
export function withSeen(seen: Seen, number: string, at: Date): Seen {
  const others = Object.entries(seen).filter(([one]) => one !== number);
  const all: readonly (readonly [string, string])[] = [...others, [number, at.toISOString()]];
  return Object.fromEntries(all.slice(-MOST_SEEN));
}

/** How a line stands for somebody: never opened here, changed since, or as they left it. */
export function markOf(
  seen: Seen,
  { number, updatedAt }: { readonly number: string; readonly updatedAt: string },
): SeenMark {
  const at = seen[number];
  if (at === undefined) return 'unread';
  return new Date(updatedAt) > new Date(at) ? 'changed' : 'read';
}

function onlyTexts(stored: object): Seen {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(stored);
  const known = entries.flatMap(([number, at]): readonly (readonly [string, string])[] =>
    typeof at === 'string' ? [[number, at]] : [],
  );
  return Object.fromEntries(known);
}
