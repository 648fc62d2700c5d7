import type { FailureKind } from '@sportello/kernel';

/** What the command answers to the shell. Stable: scripts may rely on them. */
export const EXIT = {
  done: 0,
  /** Something nobody expected; a defect or a broken machine. */
  unexpected: 1,
  /** The command line cannot be understood. */
  usage: 2,
  /** What was given has errors, or the state of things forbids it; nothing was changed. */
  refused: 3,
  /** What was named does not exist. */
  notFound: 4,
  /** The database does not answer; try again later. */
  unavailable: 5,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export function exitCodeOf(kind: FailureKind): ExitCode {
  if (kind === 'not-found') return EXIT.notFound;
  return kind === 'unavailable' ? EXIT.unavailable : EXIT.refused;
}
