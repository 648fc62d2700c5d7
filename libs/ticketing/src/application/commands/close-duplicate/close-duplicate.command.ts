import type { MessageInput } from '../../message.js';
import { PairCommand, type OnPair } from '../../relations/pair.command.js';

export interface CloseDuplicateInput extends OnPair {
  /** What the requester is told. */
  readonly message: MessageInput;
  /** Whether they are told again when the other one is solved. */
  readonly informed: boolean;
}

/** The first ticket asks what the other one asks: it is closed as its duplicate. */
export class CloseDuplicateCommand extends PairCommand<CloseDuplicateInput> {}
