import type { Deadlines } from '@sportello/plugin-sdk';

export type Operation = keyof Deadlines | 'wait' | 'close';

/** Milliseconds each operation may take unless the plugin's manifest says otherwise. */
const DEADLINES: Readonly<Record<Operation, number>> = {
  check: 15_000,
  poll: 60_000,
  acknowledge: 60_000,
  wait: 1_800_000,
  read: 30_000,
  describe: 5_000,
  verify: 5_000,
  parse: 15_000,
  listen: 15_000,
  close: 10_000,
  send: 60_000,
  classify: 30_000,
  open: 60_000,
  update: 60_000,
  pull: 60_000,
  evaluate: 1_000,
  notify: 60_000,
  preview: 10_000,
};

/** No manifest can ask for more than this. */
const LONGEST = 600_000;

export function deadlineOf(operation: Operation, asked: Deadlines | undefined): number {
  if (operation === 'wait' || operation === 'close') return DEADLINES[operation];
  return Math.min(asked?.[operation] ?? DEADLINES[operation], LONGEST);
}
