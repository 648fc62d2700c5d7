import type { Json } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { StoredEvent, Ticket, TicketState } from '../../domain/index.js';
import type { KeptClocks, StoredClock } from '../ticket.clocks.js';
import type { NewMessage } from '../message.js';
import type { FullTeams, QueuePlace } from '../queue.place.js';
import type { Requester, RequesterIdentity } from '../commands/register-ticket/register-ticket.command.js';

/** A job to run after the commit; the payload carries ids only. */
export interface TicketJob {
  readonly task: string;
  readonly payload: Readonly<Record<string, Json>>;
  /** Not before; at once when absent. */
  readonly runAt?: Date;
  /** A job with a key replaces the one waiting under it; the tenant’s own. */
  readonly jobKey?: string;
}

/** What came of a command, kept under its idempotency key. */
export interface CommandRecord {
  readonly key: string;
  readonly command: string;
  readonly requestHash: Uint8Array;
  readonly result: object;
}

/** Everything one command changes, written by one statement. */
export interface TicketChange {
  readonly ticketId: string;
  /** Version that is being written. */
  readonly version: number;
  readonly state: TicketState;
  readonly place: QueuePlace;
  /** A2: null leaves it as it is. */
  readonly restricted: boolean | null;
  readonly events: readonly (StoredEvent & { readonly prevHash: Uint8Array })[];
  readonly correlationId: string;
  readonly message: NewMessage | null;
  readonly kept: KeptClocks;
  /** Clocks that moved. */
  readonly clocks: readonly StoredClock[];
  readonly record: CommandRecord;
  readonly jobs: readonly TicketJob[];
  readonly at: Date;
}

/** What is written once, when a ticket is opened. */
export interface Opening extends TicketChange {
  readonly restricted: boolean;
  readonly message: NewMessage;
  readonly subject: string;
  readonly assurance: string;
  /** Null when they proved nothing but what the channel does. */
  readonly identity: RequesterIdentity | null;
  /** Who asks, as told with this request. */
  readonly requester: Requester;
  readonly fields: Readonly<Record<string, string | number | boolean>>;
}

export interface LoadedTicket {
  readonly ticketId: string;
  readonly ticket: Ticket;
  readonly version: number;
  readonly lastHash: Uint8Array;
  readonly kept: KeptClocks;
  /** B13: teams that have too much work. */
  readonly full: FullTeams;
}

/** The first outcome of a key. */
export interface EarlierResult {
  readonly requestHash: Uint8Array;
  readonly result: object;
}

/** Who asks, for whom a contact is found or made. */
export interface NewContact extends Requester {
  readonly id: string;
  readonly at: Date;
  /** E3: whom staff have recognised; nobody when the address told is somebody else’s. */
  readonly chosen: string | null;
}

/** Where tickets are kept. Each call is one statement. */
export abstract class TicketStore {
  /**
   * Next number of the year, and the contact: the one staff have recognised, else the one known by the address, or a new one under the id given.
   * `contactId` is null when somebody else added the same address meanwhile and committed: ask again.
   */
  abstract admit(tx: Tx, year: number, contact: NewContact): Promise<{ sequence: number; contactId: string | null }>;
  /** @throws `KeyTaken` when the idempotency key was used by somebody meanwhile */
  abstract open(tx: Tx, opening: Opening): Promise<void>;
  /** @param ref id or number */
  abstract load(
    tx: Tx,
    ref: string,
    key: string,
  ): Promise<{ ticket: LoadedTicket | null; earlier: EarlierResult | null }>;
  /** @returns false, having written nothing, when the ticket is no longer at the version before */
  abstract save(tx: Tx, change: TicketChange): Promise<boolean>;
  abstract earlier(tx: Tx, key: string): Promise<EarlierResult | null>;
}

/** The idempotency key has been used while this command was at work; its transaction is lost, the first result stands. */
export class KeyTaken extends Error {}
