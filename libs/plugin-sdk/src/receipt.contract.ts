import type { ProtocolRegistration } from './content.contract.js';
import type { StoredInbound } from './inbound.contract.js';
import type { Json, Localized } from './localized.js';
import type { PluginContext } from './plugin.context.js';

/**
 * What a receipt or report says became of something sent. `accepted`, `not-accepted`, `taken-charge`, `delivered`, `delivery-warning`
 * (12 hours), `not-delivered` (24 hours and other causes) and `virus` as certified mail knows them (DM 2/11/2005, allegato);
 * `bounced` and `delayed` as RFC 3464 does.
 */
export type DeliveryState =
  | 'accepted'
  | 'not-accepted'
  | 'taken-charge'
  | 'delivered'
  | 'delivery-warning'
  | 'not-delivered'
  | 'virus'
  | 'delayed'
  | 'bounced';

/** Why something did not arrive. `expired`: nobody could deliver it within the time there is. */
export type DeliveryCause = 'unknown-mailbox' | 'unknown-domain' | 'mailbox-full' | 'virus' | 'expired' | 'other';

/** Proof of what became of a message that was sent. */
export interface DeliveryEvidence {
  /** What became of it. */
  readonly state: DeliveryState;
  /** What `SendReceipt.reference` said when it was sent: the Message-ID, without brackets. Null when the receipt does not tell. */
  readonly about: string | null;
  /** Whom it speaks of, in lower case; empty: the message as a whole. */
  readonly recipients: readonly string[];
  /** When it happened according to whoever certifies it, RFC 3339. */
  readonly at: string;
  /** Whether that is proved (a signature that verifies and belongs to who claims it), rather than only said. */
  readonly proved: boolean;
  /** Who says so, e.g. the certified-mail provider. */
  readonly issuer?: string;
  /** In words, for operators: the cause of a failure, say. */
  readonly detail?: string;
  /** Of a failure or a warning, as far as whoever certifies it says why. */
  readonly cause?: DeliveryCause;
  /** Those of `recipients` about whom nothing more will ever be certified, e.g. ordinary mailboxes written to from a certified one. */
  readonly unprovable?: readonly string[];
  /** Its name among all that may come: the same receipt come twice counts once. Up to 200 characters. */
  readonly identity?: string;
  /** The outgoing registration it was given. Kept with the ticket where it is proved. */
  readonly registration?: ProtocolRegistration;
  /** Further facts to keep, e.g. the provider's identifier of the message. */
  readonly facts?: Readonly<Record<string, Json>>;
}

/**
 * `channel.receipt` — asked about every message that comes in, before anything else is made of it: a receipt opens no ticket.
 * The instance the message came by is asked first, then the tenant's other instances of this point.
 */
export interface Receipts<S> {
  /**
   * Tries the settings.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /** @returns null for what is no receipt. Throws `PoisonMessageError` for a receipt that is forged or cannot be read. */
  classify(ctx: PluginContext<S>, message: StoredInbound): Promise<DeliveryEvidence | null>;
}
