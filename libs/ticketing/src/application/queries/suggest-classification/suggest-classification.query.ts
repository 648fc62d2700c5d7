import { Query } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { Sight } from '../../ports/ticket-reader.port.js';
import type { Suggestion } from '../../suggestions/suggest.js';

export interface SuggestClassificationInput {
  readonly subject: string;
  readonly text: string;
  /** Only below it. */
  readonly area?: string;
  /** Only what is offered to them. */
  readonly userType?: string;
  /** Only what the channel serves (D5). */
  readonly channelInstance?: string;
  /** Number of the ticket it is asked for: not similar to itself. */
  readonly ticket?: string;
  /** What may be seen of past tickets; null: nothing of them is used, not even that they exist. */
  readonly past: Sight | null;
}

/** B7: which triplets a request may belong to, the most probable first, and why. At most five; none when nothing speaks for any. */
export class SuggestClassificationQuery extends Query<readonly Suggestion[]> {
  constructor(
    readonly ctx: Pick<TenantContext, 'tenant'>,
    readonly input: SuggestClassificationInput,
  ) {
    super();
  }
}
