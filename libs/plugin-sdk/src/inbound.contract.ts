import type { ChatConversation } from './chat.contract.js';
import type { BlobRef, PluginContext } from './plugin.context.js';
import type { Json, Language, Localized } from './localized.js';

/** Something that came in, exactly as it came, before anybody tried to understand it. */
export interface RawInbound {
  /** What makes it this message and no other on this instance, e.g. `folder;uidvalidity;uid`. Up to 500 characters. */
  readonly externalId: string;
  /** e.g. `message/rfc822`, `application/vnd.sportello.form+json`. */
  readonly mediaType: string;
  /** The bytes themselves, up to `LIMITS.rawBytes` bytes, or what `ctx.blobs.put` returned. */
  readonly raw: Uint8Array | BlobRef;
  /** When it reached the channel, RFC 3339. */
  readonly receivedAt: string;
  /** Small facts for `read`, e.g. the folder or the envelope's recipients. */
  readonly hints?: Readonly<Record<string, Json>>;
  /** Set when the plugin already knows that this cannot be read (too large, say): kept and shown, not processed. */
  readonly quarantine?: { readonly code: string; readonly reason: string };
}

/** A raw message the host has committed; what `read` is given, as often as it takes. */
export interface StoredInbound {
  /** As handed over. */
  readonly externalId: string;
  /** As handed over. */
  readonly mediaType: string;
  /** Its bytes, from `ctx.blobs`. */
  readonly raw: BlobRef;
  /** As handed over, RFC 3339. */
  readonly receivedAt: string;
  /** As handed over; empty when there were none. */
  readonly hints: Readonly<Record<string, Json>>;
}

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

/** Understands one committed message. Pure but for blobs; throws `PoisonMessageError` for what cannot be read. */
export type ReadInbound<S> = (ctx: PluginContext<S>, message: StoredInbound) => Promise<InboundContent>;

/** What one poll found. */
export interface PollResult {
  /** Oldest first; at most `LIMITS.messages`. */
  readonly messages: readonly RawInbound[];
  /** Where to go on. Stored in the transaction that stores the messages. */
  readonly next: Json;
  /** More is waiting: poll again at once. */
  readonly more: boolean;
}

/** `channel.inbound.poll` — the host asks, again and again. One poller per instance across all processes. */
export interface InboundPoll<S> {
  /**
   * Tries the settings without consuming anything.
   * @returns nothing, or what an operator should know of an instance that works: a program that could help and is not there, say
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /**
   * Fetches what is there. Polling twice without a commit gives the same messages.
   * @param cursor what the last committed poll returned as `next`, `null` at first
   * @throws PluginError, which decides the state of the instance
   */
  poll(ctx: PluginContext<S>, cursor: Json): Promise<PollResult>;
  /**
   * After the commit: mark as seen, move, delete. May be repeated; may never have happened for messages that are polled again.
   * @throws PluginError; it is tried again, and nothing that was stored is lost
   */
  acknowledge?(ctx: PluginContext<S>, cursor: Json): Promise<void>;
  /**
   * Resolves when something may be waiting beyond the cursor (IDLE), at once when it is already. Never decides anything: the
   * host polls by interval as well.
   * @param cursor what the last poll returned as `next`
   * @throws PluginError, as `poll`
   */
  wait?(ctx: PluginContext<S>, cursor: Json): Promise<void>;
  /**
   * Understands one message.
   * @throws PoisonMessageError for what cannot be read; other errors are tried again
   */
  read: ReadInbound<S>;
}

/** One file of a multipart request, already stored by the host within its limits. */
export interface PushFile {
  /** Name of the form field it came in. */
  readonly field: string;
  /** File name as the caller gave it: hostile. */
  readonly name: string;
  /** As declared; not proved. */
  readonly mediaType: string;
  /** Its bytes, from `ctx.blobs`. */
  readonly blob: BlobRef;
}

/** An HTTP request as the host received it: size and rate are already limited, the body is still hostile. */
export interface PushRequest {
  /** `GET` or `POST`. */
  readonly method: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** Of the address; the last of several of one name. */
  readonly query: Readonly<Record<string, string>>;
  /** The exact bytes for a single body; empty for multipart. */
  readonly body: Uint8Array;
  /** Fields of a multipart or URL-encoded form, in order of appearance. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  /** Of a multipart request. */
  readonly files: readonly PushFile[];
  /** The `Idempotency-Key` header, when given. */
  readonly idempotencyKey: string | null;
  /** The caller asks for, for messages. */
  readonly language: Language;
  /** Of a channel that serves a chat: what the host has kept of it. Never there in what comes from outside. */
  readonly conversation?: ChatConversation;
}

/** `channel.inbound.push` — somebody calls the route the host owns. */
export interface InboundPush<S> {
  /**
   * Tries the settings.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /** What a caller needs to know to push, as data (a form's fields, say). Public. @throws PluginError: nobody is told anything */
  describe?(ctx: PluginContext<S>, language: Language): Promise<Json>;
  /** Authenticity of the caller as far as this channel can tell. Throws `AuthPluginError` to refuse. Returns what `parse` is given. */
  verify(ctx: PluginContext<S>, request: PushRequest): Promise<PushRequest>;
  /** Throws `InvalidInputError` with every field that is wrong; then nothing is accepted. */
  parse(ctx: PluginContext<S>, request: PushRequest): Promise<readonly RawInbound[]>;
  /**
   * As in `InboundPoll`.
   * @throws PoisonMessageError for what cannot be read; other errors are tried again
   */
  read: ReadInbound<S>;
}

/** Where a listening channel hands over; resolves once the message is committed, and only then may the sender be told so. */
export interface Door {
  /**
   * Commits one message.
   * @throws TransientPluginError when it could not be stored: tell the sender to come again
   */
  accept(message: RawInbound): Promise<{ readonly accepted: 'new' | 'duplicate' }>;
}

/** A door that is open. */
export interface Listening {
  /** e.g. `127.0.0.1:2525`, shown to operators. */
  readonly address: string;
  /** Stops listening and ends what is open; resolves when the port is free. Never fails. */
  close(): Promise<void>;
}

/** `channel.inbound.listen` — the plugin opens a door of its own (SMTP, LMTP, WebSocket). */
export interface InboundListen<S> {
  /**
   * Tries the settings without opening the door.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /**
   * Opens the door for as long as the instance lives.
   * @returns once it is open
   * @throws ConfigPluginError for a port that cannot be had, TransientPluginError to try again
   */
  listen(ctx: PluginContext<S>, door: Door): Promise<Listening>;
  /**
   * As in `InboundPoll`.
   * @throws PoisonMessageError for what cannot be read; other errors are tried again
   */
  read: ReadInbound<S>;
}
