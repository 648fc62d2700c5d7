import type { Tx } from '@sportello/platform';

/** A round of preventive maintenance that was done. Civil days. */
export interface FinishedRound {
  readonly system: string;
  readonly plan: string;
  readonly due: string;
  readonly date: string;
  readonly next: string;
}

/** What commands on the register look up and write beside the record. */
export abstract class SystemStore {
  /** @param ref id or inventory code */
  abstract find(tx: Tx, ref: string): Promise<{ readonly id: string; readonly number: string } | null>;
  /** The round is over and says when the next one is due. */
  abstract finish(tx: Tx, round: FinishedRound): Promise<void>;
}
