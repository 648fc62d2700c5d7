import type { Language } from './localized.js';
import type { BlobRef } from './plugin.context.js';

/** A file that came with a message. */
export interface InboundAttachment {
  /** File name as the sender gave it; the host makes it safe. */
  readonly name: string;
  /** As declared; not proved. */
  readonly mediaType: string;
  /** Its bytes, put into `ctx.blobs` by `read`. */
  readonly blob: BlobRef;
  /** For inline parts, the id the HTML refers to (`cid:`), without brackets. */
  readonly contentId?: string;
}

/** How sure the channel is about who wrote. Per contact event, weakest first (standards: CAD art. 64–65). */
export type IdentityAssurance = 'none' | 'email' | 'email-verified' | 'pec' | 'spid-l2';

/** What a check of a mail's sender found. `not-judged`: nobody looked, or could tell. */
export type SenderResult = 'pass' | 'fail' | 'none' | 'not-judged';

/** What is known of whose mail it is (RFC 7208, RFC 6376, RFC 7489). A mail that fails proves nothing of the address it shows. */
export interface SenderVerdict {
  /** Whether the server that brought it may send for its envelope's domain. */
  readonly spf: SenderResult;
  /** Whether a signature of it holds, of whichever domain. */
  readonly dkim: SenderResult;
  /** Whether either of them is of the domain of the address that people are shown, by that domain's own policy. */
  readonly dmarc: SenderResult;
  /** The domain that was proved, or looked at. Up to 253 characters. */
  readonly domain?: string;
  /** Who found it: one's own receiving server, a look at the message's signatures, or nobody. */
  readonly by: 'server' | 'signature' | 'nobody';
}

/** Who wrote, in their own words or the channel’s. */
export interface InboundParty {
  /** As the sender gives it. */
  readonly name?: string;
  /** Address, in any case. */
  readonly email?: string;
  /** As the channel gives it; the same number should be written the same way. */
  readonly phone?: string;
  /** Body or firm they speak for. */
  readonly organisation?: string;
  /** One of the tenant's user types, when the channel asked for it. */
  readonly userType?: string;
}

/** Mail headers by which a reply finds its ticket; the decision is the host's. Ids without angle brackets. */
export interface ThreadFacts {
  /** Of this mail; null when it has none. */
  readonly messageId: string | null;
  /** Of the mails it answers. */
  readonly inReplyTo: readonly string[];
  /** Of the mails before it, oldest first. */
  readonly references: readonly string[];
  /** Addresses it was delivered to: a reply token may be in one of them. */
  readonly recipients: readonly string[];
  /** A ticket-access token the requester proved on the page, when the channel is not mail. */
  readonly ticketToken?: string;
}

/** Why nobody must answer this by machine (RFC 3834, RFC 3464, loops, certified-mail receipts). */
export interface AutomaticFacts {
  /** `notice`: a program wrote it, which may be a portal speaking for a person; `system`: receipts and reports, never a request. */
  readonly kind: 'auto-reply' | 'bounce' | 'list' | 'notice' | 'system' | 'own';
  /** Which header or sign told, for operators. */
  readonly reason: string;
  /** For bounces: who could not be reached, whether for good, and the Message-ID of what we sent. */
  readonly bounce?: {
    readonly recipients: readonly {
      readonly address: string;
      readonly status: string | null;
      readonly final: boolean;
    }[];
    readonly originalMessageId: string | null;
  };
}

/**
 * What a telephone exchange says of one call. It is no request: the core keeps the call, shows it to whoever answers, and promises a
 * call-back where nobody did. What the exchange says of one call may come in any order, and more than once.
 */
export interface CallFacts {
  /** The exchange's own name of the call, the same in all that it says of it. Up to 200 characters. */
  readonly call: string;
  /** `ringing`: somebody's telephone rings; `answered`: somebody took it; `ended`: it is over; `missed`: it is over and nobody took it. */
  readonly happened: 'ringing' | 'answered' | 'ended' | 'missed';
  /** When, by the exchange's clock, RFC 3339. */
  readonly at: string;
  /** Who calls, as the exchange knows it; null when the number is withheld. */
  readonly number: string | null;
  /** The number that was dialled. */
  readonly dialled?: string;
  /** The queue in which the caller waits, as the exchange calls it. */
  readonly queue?: string;
  /** Extensions that ring, or the one that answered. */
  readonly extensions: readonly string[];
}

/** A registration in a protocol register (TUDA art. 53 and 55), which never changes. Codes and numbers as the registry writes them. */
export interface ProtocolRegistration {
  /** IPA code of the administration. */
  readonly administration: string;
  /** IPA code of the homogeneous organisational area (AOO). */
  readonly office: string;
  /** Code of the register; left out where the area has but one. */
  readonly register?: string;
  /** With its zeros. */
  readonly number: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Time of day, when it is known. */
  readonly time?: string;
}

/** TUDA art. 54: a registration that counts no more and stays readable. */
export interface ProtocolAnnulment {
  /** Which one. */
  readonly registration: ProtocolRegistration;
  /** Why; empty when nobody said. */
  readonly reason: string;
  /** The act that authorises it; empty when nobody said. */
  readonly act: string;
}

/** What a message says, as facts. The core decides what becomes of it: a new ticket, a reply, a bounce, nothing. */
export interface InboundContent {
  /** Who writes, as far as the channel can tell. */
  readonly from: InboundParty;
  /** How sure that is. */
  readonly assurance: IdentityAssurance;
  /** Of a mail whose channel looks: what proves its sender. With `dmarc` `fail` the host takes the address for nobody's proof. */
  readonly sender?: SenderVerdict;
  /** One line; empty when there is none. */
  readonly subject: string;
  /** What the sender wrote now. */
  readonly text: string;
  /** Sanitised; safe to show. */
  readonly html?: string;
  /** Quoted history, kept apart so that nothing is lost. */
  readonly quoted?: string;
  /** When the sender says it was written, RFC 3339. Not to be trusted for terms. */
  readonly sentAt?: string;
  /** Only when the channel knows it; else the host looks at the words. */
  readonly language?: Language;
  /** Files, inline parts too. */
  readonly attachments: readonly InboundAttachment[];
  /** By what a reply finds its ticket. */
  readonly thread: ThreadFacts;
  /** Set when no person wrote it. */
  readonly automatic?: AutomaticFacts;
  /**
   * True for what was answered while it was said, such as a chat that is over: it is kept on the ticket it belongs to, for both sides
   * to read, and moves nothing.
   */
  readonly answered?: boolean;
  /** What the channel already knows of the request; numbers and other values of `fields` as they were given. */
  readonly request?: {
    readonly kind?: string;
    readonly area?: string;
    readonly topic?: string;
    readonly subtopic?: string;
    /** 1 (highest) and up, where whoever sends is trusted to judge it; one the tenant does not have is passed over. */
    readonly severity?: number;
    readonly fields?: Readonly<Record<string, string | number | boolean>>;
    /** They asked to be called: they are promised a call within the term of the administration, where it has set one. */
    readonly callBack?: boolean;
  };
  /**
   * Names under which the same message may come by another channel, such as a certified-mail provider's identifier, without
   * angle brackets: those the channel itself stands for, not what the writer claims (that is `thread.messageId`). One that
   * came under the same name before makes this a copy on its ticket.
   */
  readonly identities?: readonly string[];
  /** Set when a telephone exchange speaks of a call: then it opens no ticket by itself. */
  readonly call?: CallFacts;
  /** The registration it came under, of a registry the channel stands for. Kept with the ticket, once in each tenant. */
  readonly registration?: ProtocolRegistration;
  /** It is no request but the end of a registration: shown on its ticket; about none that is known, it waits for a person. */
  readonly annulment?: ProtocolAnnulment;
  /** Oddities met while reading, shown to operators (e.g. `charset guessed: windows-1252`). */
  readonly notes?: readonly string[];
}
