import type { LiveNews } from '@sportello/desk';
import type { Principal } from '@sportello/identity';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { Ending, LiveCallers } from './live.callers.js';
import { blockFor, blockForSupplier, type LiveBlock } from './live.words.js';

/** Whom a stream of news is for, as of now. */
export interface Audience {
  /** Whose pages are counted together. */
  readonly who: string;
  /** What they are told of a change; null when it is none of theirs. */
  blockFor(news: LiveNews): LiveBlock | null;
  /** Who they have become meanwhile, or why they are told nothing any more. */
  again(): Promise<Audience | Ending>;
}

/** Somebody of the staff. */
export const staffAudience = (callers: LiveCallers, request: SportelloRequest, principal: Principal): Audience => ({
  who: `staff:${principal.id}`,
  blockFor: (news) => blockFor(principal, news),
  async again() {
    const found = await callers.again(request);
    return typeof found === 'string' ? found : staffAudience(callers, request, found);
  },
});

/** B10: somebody of a supplier, for whom nothing but its tasks exists. */
export const supplierAudience = (callers: LiveCallers, request: SportelloRequest, supplier: string): Audience => ({
  who: `supplier:${supplier}:${request.signedIn?.session.person ?? ''}`,
  blockFor: (news) => blockForSupplier(supplier, news),
  async again() {
    const found = await callers.supplierAgain(request);
    return typeof found === 'string' ? found : supplierAudience(callers, request, found.supplier);
  },
});
