import type { WaitingCall } from './use-call-backs.js';

export interface PressingCalls {
  readonly how: 'overdue' | 'soon';
  readonly count: number;
}

/** How many promises are over, and of how many the term is near, by the warning that those who call are given (C8). None is both. */
export function pressing(
  items: readonly Pick<WaitingCall, 'dueAt' | 'soonFrom'>[],
  now: Date,
): readonly PressingCalls[] {
  const overdue = items.filter(({ dueAt }) => new Date(dueAt) < now);
  const soon = items.filter(
    ({ dueAt, soonFrom }) => new Date(dueAt) >= now && soonFrom !== undefined && new Date(soonFrom) <= now,
  );
  const counted = [
    { how: 'overdue', count: overdue.length },
    { how: 'soon', count: soon.length },
  ] as const;
  return counted.filter(({ count }) => count > 0);
}
