import { readWindow, writeWindow } from '../../storage/browser.storage.js';

/** The list somebody last worked from: where the next ticket comes from. */
export interface LastList {
  /** Its address within the desk, e.g. `?queue=unassigned`. */
  readonly address: string;
  readonly numbers: readonly string[];
  /** The one opened last. */
  readonly opened: string | null;
}

const keyOf = (tenant: string): string => `sportello.list.${tenant}`;

export function keepList(tenant: string, list: LastList): void {
  writeWindow(keyOf(tenant), JSON.stringify(list));
}

export function lastList(tenant: string): LastList | null {
  try {
    const stored: unknown = JSON.parse(readWindow(keyOf(tenant)) ?? 'null');
    return isList(stored) ? stored : null;
  } catch {
    return null;
  }
}

/** Remembers which of them was opened last, by whatever way. */
export function openedFromList(tenant: string, number: string): void {
  const list = lastList(tenant);
  if (list !== null) keepList(tenant, { ...list, opened: number });
}

/** The ticket after one in the list last worked from; null at its end. */
export function nextAfter({ numbers }: Pick<LastList, 'numbers'>, number: string | null): string | null {
  const at = number === null ? -1 : numbers.indexOf(number);
  return numbers[at + 1] ?? null;
}

function isList(value: unknown): value is LastList {
  if (typeof value !== 'object' || value === null) return false;
  const { address, numbers, opened } = value as Partial<Record<keyof LastList, unknown>>;
  const known = typeof address === 'string' && (opened === null || typeof opened === 'string');
  return known && Array.isArray(numbers) && numbers.every((one) => typeof one === 'string');
}
