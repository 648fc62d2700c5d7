import type { Json } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';

/** How far each connector has been asked. */
export abstract class PullCursors {
  /** @returns null when it has never been asked */
  abstract read(tx: Tx, instance: string): Promise<Json>;
  abstract write(tx: Tx, instance: string, cursor: Json): Promise<void>;
}
