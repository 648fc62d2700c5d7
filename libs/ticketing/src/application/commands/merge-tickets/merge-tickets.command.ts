import type { MessageInput } from '../../message.js';
import { PairCommand, type OnPair } from '../../relations/pair.command.js';

export interface MergeTicketsInput extends OnPair {
  /** What the requester is told. */
  readonly message: MessageInput;
}

/** The matter of the first ticket goes on in the other: what is answered to the first one arrives there. */
export class MergeTicketsCommand extends PairCommand<MergeTicketsInput> {}
