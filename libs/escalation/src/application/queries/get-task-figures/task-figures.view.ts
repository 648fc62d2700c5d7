import type { Agreement, TaskOutcome } from '../../../domain/index.js';

/** How long something took, in seconds; null when there is nothing to measure. */
export interface TaskSpread {
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
}

/** What became of the tasks one supplier, or one area, was offered under one contract, for one sort of work. */
export interface TaskFigures {
  /** Null of an area. */
  readonly supplier: string | null;
  /** Null of a supplier. */
  readonly area: string | null;
  /** CIG. */
  readonly contract: string | null;
  readonly agreement: Agreement;
  readonly kind: string;
  readonly offered: number;
  readonly accepted: number;
  readonly refused: number;
  readonly cancelled: number;
  /** Concluded within the term, after it, or without one; a conclusion that was returned does not count. */
  readonly doneInTerm: number;
  readonly doneLate: number;
  readonly doneWithoutTerm: number;
  /** Not concluded, and the term is over. */
  readonly openLate: number;
  /** Not concluded, and within the term or without one. */
  readonly open: number;
  /** How many of those concluded ended in each way. */
  readonly outcomes: Readonly<Record<TaskOutcome, number>>;
  readonly verified: number;
  /** Tasks returned at least once, and how many times in all. */
  readonly returned: number;
  readonly returns: number;
  /** Of a hundred whose term is decided, those within it, rounded to one decimal; null when none is. */
  readonly compliance: number | null;
  /** From the offer to the acceptance, by the wall clock. */
  readonly timeToAccept: TaskSpread;
  /** From the offer to the conclusion, in the hours of the agreement. */
  readonly timeToDone: TaskSpread;
}
