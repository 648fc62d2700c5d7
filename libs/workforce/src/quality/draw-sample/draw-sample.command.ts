import { WorkforceCommand } from '../../shared/workforce.command.js';

export interface SampleInput {
  /** First and last day of the technical closures drawn from, YYYY-MM-DD, in the zone of the tenant. */
  readonly from: string;
  readonly to: string;
  readonly team?: string;
  readonly operator?: string;
  /** Of the classification. */
  readonly area?: string;
  readonly topic?: string;
  readonly size: number;
  /** The same seed draws the same tickets of the same period again. */
  readonly seed: string;
}

export interface SampleResult {
  /** Reviews of the tickets drawn, those drawn before among them. */
  readonly reviews: readonly string[];
}

/** Draws handled tickets by lot, to be reviewed. */
export class DrawSampleCommand extends WorkforceCommand<SampleInput, SampleResult> {}
