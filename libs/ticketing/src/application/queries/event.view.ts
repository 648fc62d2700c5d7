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
}
