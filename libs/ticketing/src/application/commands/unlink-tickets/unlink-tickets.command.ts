import type { FreeRelation } from '../../../domain/index.js';
import { PairCommand, type OnPair } from '../../relations/pair.command.js';

export interface UnlinkTicketsInput extends OnPair {
  readonly relation: FreeRelation;
  readonly reason: string;
}

/** Takes back what was said of two tickets; both histories keep that it was said. */
export class UnlinkTicketsCommand extends PairCommand<UnlinkTicketsInput> {}
