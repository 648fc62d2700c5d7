import type { ChatConversation } from './chat.contract.js';
import type { InboundContent } from './content.contract.js';
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
