import type { Actor, TenantId } from '@sportello/kernel';

/** Where a revision came from: a file (command line or folder), or an edit on the running system. */
export type RevisionOrigin = 'file' | 'edit';

/** One immutable state of a tenant's configuration, without its contents. */
export interface RevisionSummary {
  /** Counts from 1 within the tenant. */
  readonly revision: number;
  readonly effectiveFrom: Date;
  readonly appliedAt: Date;
  readonly appliedBy: Actor;
  readonly origin: RevisionOrigin;
  /** Of the canonical document: equal configurations have equal digests, comments and order apart. */
  readonly sha256: string;
  /** Why, in the words of whoever made it; empty when nobody said. */
  readonly reason: string;
  /** Sections in which it differs from what was in force before it; none for the first. */
  readonly sections: readonly string[];
  /** The earlier revision that it made the configuration like again. */
  readonly restores: number | null;
}

export interface AppliedRevision {
  readonly tenant: TenantId;
  /** `unchanged`: nothing was written, and the revision is the one already there. */
  readonly outcome: 'applied' | 'unchanged';
  readonly revision: number;
  readonly effectiveFrom: Date;
}
