import type { Actor } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { DueReport, RegisterEntry } from '../domain/index.js';

/** An entry of the register with the ticket it is about. */
export interface StoredEntry extends RegisterEntry {
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly startedAt: string;
}

/** What is kept of a report that has gone. */
export interface SentEntry {
  readonly sentAt: string;
  readonly protocolId: string | null;
  readonly payload: Readonly<Record<string, unknown>> | null;
  readonly attachment: string | null;
  readonly by: Actor;
}

/** Rows of the register, written in the transaction of the decision. */
export abstract class CaseStore {
  /** A restricted ticket, locked: whoever else acts on its case waits. */
  abstract lockTicket(tx: Tx, ref: string): Promise<{ readonly id: string; readonly number: string } | null>;
  abstract entry(tx: Tx, id: string): Promise<StoredEntry | null>;
  /** The register holds exactly these of what has not gone. */
  abstract putDue(tx: Tx, ticketId: string, due: readonly (DueReport & { readonly id: string })[]): Promise<void>;
  abstract markSent(tx: Tx, id: string, sent: SentEntry): Promise<void>;
  /** A new entry beside the one it corrects. */
  abstract addCorrection(tx: Tx, entry: StoredEntry, id: string, sent: SentEntry, reason: string): Promise<void>;
  abstract hasAttachment(tx: Tx, ticketId: string, attachment: string): Promise<boolean>;
}
