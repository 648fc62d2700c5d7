import type { BlobRef, Json } from '@sportello/plugin-sdk';

/** Life of a message that came in. Nothing ever leaves this table by itself. */
export type InboxState = 'received' | 'processed' | 'ignored' | 'quarantined';

/** Why a message waits for a person, or was set aside. */
export interface InboxReason {
  /** Stable, kebab-case. */
  readonly code: string;
  readonly reason: string;
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
  readonly receivedAt: Date;
  readonly attempts: number;
  readonly ticketId: string | null;
  readonly outcome: string | null;
}
