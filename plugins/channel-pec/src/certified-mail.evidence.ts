import type { MailPart, ParsedMail } from '@sportello/mail';
import type { DeliveryCause, DeliveryState } from '@sportello/plugin-sdk';

/** What a message claims to be, by headers that no signature covers. */
export type Presented =
  /** A person's message in the provider's envelope. */
  | { readonly as: 'envelope' }
  /** Ordinary mail that entered the certified system. */
  | { readonly as: 'anomaly' }
  /** @param kind in the system's own word */
  | { readonly as: 'receipt'; readonly kind: string }
  /** It may be a receipt that lost its header: it is one when it is proved to be. */
  | { readonly as: 'perhaps-receipt' };

/** What a provider certifies about one message, in words that belong to no single system. */
export interface CertifiedStatement {
  /** In the system's own word, e.g. `avvenuta-consegna`. */
  readonly kind: string;
  /** `message`: an envelope's contents; `unknown`: a kind this system has none of. */
  readonly says: 'message' | 'unknown' | DeliveryState;
  /** In lower case. */
  readonly sender: string;
  /** In lower case: all the message was sent to. */
  readonly recipients: readonly string[];
  /** Those of them outside of the certified system: acceptance is all that will be certified of them. */
  readonly ordinary: readonly string[];
  /** Those it speaks of; null when it must speak of one and does not say of which. */
  readonly concerns: readonly string[] | null;
  /** Message-ID it is about, without angle brackets. */
  readonly about: string | null;
  /** Name of the provider; empty when it is not told. */
  readonly issuer: string;
  /** The provider's identifier of the message; empty when it is not told. */
  readonly identifier: string;
  /** RFC 3339. */
  readonly at: string;
  /** How much of the original it returns, in the system's own word. */
  readonly form: string | null;
  readonly cause: DeliveryCause | null;
  /** Why, in the provider's words. */
  readonly explanation: readonly string[];
}

/** The statement is hostile, damaged, or says less than it must. */
export class StatementRefused extends Error {
  override readonly name = 'StatementRefused';
}

/**
 * How one system of certified delivery writes what its providers certify. PEC is one; REM (ETSI EN 319 532-4), which is to
 * follow it, is another: signatures, what is believed and what becomes of it are the same for all (ADR 0137).
 */
export interface CertifiedMailEvidence {
  /** Begins the codes of what is told of its messages, e.g. `pec`. */
  readonly system: string;
  /** Whether these bytes can be of this system at all; a look at them, without parsing. */
  mayBe(raw: Uint8Array): boolean;
  /** @returns null for what is none of this system's */
  presented(mail: ParsedMail): Presented | null;
  /** Message-ID that the headers say it is about, without angle brackets. */
  referredTo(mail: ParsedMail): string | null;
  /** Whether two Message-IDs are of one message: providers have been seen to rewrite domains. */
  sameMessage(one: string, other: string): boolean;
  /** The part in which the provider certifies. */
  isStatement(part: MailPart): boolean;
  /** The part that is the original message, byte for byte. */
  isOriginal(part: MailPart): boolean;
  /** @throws StatementRefused */
  statement(bytes: Uint8Array): CertifiedStatement;
}
