import type { Actor, Json, Localized } from '@sportello/kernel';
import type { TicketEventType } from '../../domain/index.js';

/** A line of the work log (B9). */
export interface EventView {
  readonly seq: number;
  readonly type: TicketEventType;
  readonly label: Localized;
  /** RFC 3339. */
  readonly at: string;
  readonly actor: Actor;
  readonly data: Json;
  /** Lower-case hexadecimal; vouches for this event and all before it. */
  readonly hash: string;
  /** What its hash needs of its words beside them; null for an event without any. */
  readonly salt: Uint8Array | null;
  /** Commitments to its words, once they were erased. */
  readonly erased: Readonly<Record<string, string>> | null;
}
