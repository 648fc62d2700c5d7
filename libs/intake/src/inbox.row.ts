import type { BlobRef, Json } from '@sportello/plugin-sdk';

/** Life of a message that came in. Nothing ever leaves this table by itself. */
export type InboxState = 'received' | 'processed' | 'ignored' | 'quarantined';

/** Why a message waits for a person, or was set aside. */
export interface InboxReason {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly reason: string;
}

/** Somebody who was logged in when they sent it, as the host knows them: no channel says so. */
export interface SenderProof {
  /** Id of the identity provider in the tenant’s configuration. */
  readonly provider: string;
  /** What the provider knows them by. */
  readonly subject: string;
  /** How sure it is, e.g. `spid-l2`. */
  readonly assurance: string;
  /** When they came in, RFC 3339. */
  readonly at: string;
  /** The address that is theirs, lower case; null when none is known to be. */
  readonly email: string | null;
  /** `TINIT-…`; null when they did not say. */
  readonly fiscalNumber?: string | null;
  /** D14: campaigns that are theirs by what they proved. */
  readonly campaigns?: readonly string[];
}

/** One message as it was accepted, and what became of it. */
export interface InboxMessage {
  readonly id: string;
  readonly instance: string;
  readonly externalId: string;
  /** Media type of the raw bytes. */
  readonly format: string;
  readonly state: InboxState;
  readonly reason: InboxReason | null;
  readonly raw: BlobRef;
  readonly hints: Readonly<Record<string, Json>>;
  /** Null: nobody was logged in. */
  readonly proof: SenderProof | null;
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly ticketId: string | null;
  readonly outcome: string | null;
}
