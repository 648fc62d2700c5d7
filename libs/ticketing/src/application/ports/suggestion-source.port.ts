import type { Localized } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { Sight } from './ticket-reader.port.js';

/** What remains of words once endings, accents and words that say nothing are taken away, in either language. */
export interface Stems {
  readonly it: readonly string[];
  readonly en: readonly string[];
}

/** A ticket that speaks of the same and has been classified. */
export interface SimilarTicket {
  readonly number: string;
  readonly area: string;
  readonly topic: string | null;
  readonly subtopic: string | null;
  /** How alike, above 0. */
  readonly rank: number;
}

export abstract class SuggestionSource {
  /** One statement. @returns in the order given */
  abstract stems(tx: Tx, texts: readonly Localized[]): Promise<readonly Stems[]>;
  /**
   * Past tickets with some of the words, the most alike first; two statements on the index of the search.
   * @param not number of the ticket it is asked for
   * @param sight A2: restricted tickets never speak to those who may not see them
   */
  abstract similar(
    tx: Tx,
    words: readonly string[],
    not: string | null,
    sight: Sight,
  ): Promise<readonly SimilarTicket[]>;
}
