/** A term that is another one than before; null while a pause keeps it from being known, or when there is none. */
export interface ChangedTerm {
  readonly clock: string;
  /** RFC 3339. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What is recorded when terms are worked out anew (B13). */
export interface TermsEventData {
  'terms-recomputed': {
    /** A calendar changed, and the policy stays; or a person had today's policy applied. */
    readonly cause: 'calendar' | 'policy';
    /** Configuration they were worked out with. */
    readonly revision: number;
    /** Who brought that configuration into force, or why a person asked for it. */
    readonly reason: string;
    readonly changed: readonly ChangedTerm[];
  };
}
