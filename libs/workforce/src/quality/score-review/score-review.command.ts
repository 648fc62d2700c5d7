import { WorkforceCommand } from '../../shared/workforce.command.js';
import type { GivenScore } from '../score.sheet.js';

export interface ScoreInput {
  readonly id: string;
  readonly scores: readonly GivenScore[];
  readonly remarks?: string;
}

export interface ScoreResult {
  readonly id: string;
  /** 0 to 100. */
  readonly result: number;
}

/** Judges a handled ticket by the tenant's score sheet. */
export class ScoreReviewCommand extends WorkforceCommand<ScoreInput, ScoreResult> {}
