/** What somebody outside was told, and may rely on. */
export interface Accepted {
  readonly by: 'form' | 'mail' | 'page-reply' | 'mail-reply';
  /** Words that no other message has: subject of a new request, text of a reply. */
  readonly mark: string;
  /** Marks of the request a reply belongs to. */
  readonly on?: string;
  /** Number of the ticket, when it was told. */
  readonly number?: string;
  /** Says the same again, as a sender does who never heard the answer. @returns the number it is told, if any */
  readonly again: () => Promise<string | undefined>;
}

/** Everything that was accepted while the server was being killed. */
export class Promises {
  readonly kept: Accepted[] = [];
  /** How often nobody answered and the sender had to try again. */
  unanswered = 0;
  /** Answers that should not have been, e.g. a refusal of a good request. */
  readonly strange = new Set<string>();

  requests(): Accepted[] {
    return this.kept.filter(({ on }) => on === undefined);
  }

  replies(): Accepted[] {
    return this.kept.filter(({ on }) => on !== undefined);
  }
}
