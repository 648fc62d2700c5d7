import type { FreeRelation } from '../../../domain/index.js';
import { PairCommand, type OnPair } from '../../relations/pair.command.js';

export interface LinkTicketsInput extends OnPair {
  readonly relation: FreeRelation;
}

/** Says what one ticket is to another; both show it. */
export class LinkTicketsCommand extends PairCommand<LinkTicketsInput> {}
