import type { BlobRef, PluginContext } from './plugin.context.js';
import type { ProtocolRegistration } from './content.contract.js';
import type { Json, Language, Localized } from './localized.js';

/** Proof of what the transport did. */
export interface SendReceipt {
  /** `sent`: the transport accepted it. `not-sent`: no transport is configured; kept in the local outbox, marked as such. */
  readonly state: 'sent' | 'not-sent';
  /** Message-ID or the transport's own reference, without brackets. */
  readonly reference: string;
  /** What went out, exactly, when the transport has such a thing. */
  readonly raw?: BlobRef;
  /** The transport's answer, for operators. */
  readonly evidence?: Readonly<Record<string, Json>>;
  /** The outgoing registration it was given at once; one that is given later comes as `DeliveryEvidence.registration`. */
  readonly registration?: ProtocolRegistration;
}

/** Whom something goes to. */
export interface OutboundParty {
  /** As the person gave it: hostile. */
  readonly name?: string;
  /** E-mail address, or telephone number where `OutboundCapabilities.addresses` says so. */
  readonly address: string;
}

/** How the message takes its place in a thread. Ids without angle brackets. */
export interface OutboundThread {
  /** Local part of the Message-ID to use: signed by the core, so that an answer to it is recognised without any look-up. */
  readonly messageIdLocal: string;
  /** Message-ID of what is answered. */
  readonly inReplyTo?: string;
  /** Message-IDs of the thread, oldest first. */
  readonly references: readonly string[];
  /** Signed, short; to be shown in subject and body so that replies with lost headers still find their ticket. */
  readonly replyToken: string;
}

/** A file that goes with a message. */
export interface OutboundAttachment {
  /** File name. */
  readonly name: string;
  /** e.g. `application/pdf`. */
  readonly mediaType: string;
  /** Its bytes, from `ctx.blobs`. */
  readonly blob: BlobRef;
}

/** A message written by a person for the other side of a ticket. */
export interface OutboundMessage {
  /** Whom it is for. */
  readonly to: OutboundParty;
  /** Subject of the ticket, without the reply token. */
  readonly subject: string;
  /** Plain text, as the person wrote it. */
  readonly text: string;
  /** Language of the requester. */
  readonly language: Language;
  /** Its place in the conversation. */
  readonly thread: OutboundThread;
  /** Files the person added. */
  readonly attachments: readonly OutboundAttachment[];
  /**
   * The request that is answered, which came by this very instance: its number, and its facts; numbers and other values as they
   * were given.
   */
  readonly request?: {
    readonly number: string;
    readonly fields: Readonly<Record<string, string | number | boolean>>;
  };
}

/** What a channel can carry; data, not code, so that it is known in every isolation tier. */
export interface OutboundCapabilities {
  /** Whether files can go with the words. */
  readonly attachments: boolean;
  /** Whether it could carry HTML; today every message is plain text. */
  readonly html: boolean;
  /** Bytes of one message with its files, at most; left out: not known. */
  readonly maxBytes?: number;
  /**
   * Which of the requester's addresses `message.to.address` is. Default `email`; a channel that sends SMS says `phone`; one that
   * knows from the request itself whom to answer says `request`, and is given the address there is, or the name.
   */
  readonly addresses?: 'email' | 'phone' | 'request';
  /** Name of a setting without which an instance sends nothing: then the notifier tells people instead. */
  readonly setting?: string;
}

/** `channel.outbound` — sends what a person wrote by the same way the request came. Repeating a key never sends twice. */
export interface Outbound<S> {
  /** What it can carry. */
  readonly capabilities: OutboundCapabilities;
  /**
   * Tries the settings without sending anything.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /**
   * Hands the message over.
   * @returns what the transport said, the same for a key that is repeated
   * @throws PluginError: transient ones are tried again, permanent ones shown to the desk
   */
  send(ctx: PluginContext<S>, message: OutboundMessage, key: string): Promise<SendReceipt>;
}

/** A clock of the ticket as a requester is told of it. */
export interface NotifiedClock {
  /** Id of the term, e.g. `take-charge`. */
  readonly clock: string;
  /** Its name, for people. */
  readonly label: Localized;
  /** How it stands now. */
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** RFC 3339. */
  readonly startedAt: string;
  /** Last moment, RFC 3339; while it is paused, the one it would have if it went on now. */
  readonly dueAt: string;
  /** When it was met or cancelled, RFC 3339. */
  readonly stoppedAt?: string;
  /** Seconds of service time that were, or still are, left of the term; negative: late by so much. */
  readonly marginSeconds?: number;
}

/** A moment of the ticket's life so far. */
export interface NotifiedTime {
  /** What happened: `opened`, `taken-charge`, `work-started`, `resolved`, `closed`; later versions of this SDK add to them. */
  readonly time: string;
  /** Its name, for people. */
  readonly label: Localized;
  /** RFC 3339. */
  readonly at: string;
  /** After how many seconds of service time since the opening. */
  readonly afterSeconds?: number;
}

/**
 * Occasions on which somebody is told something (B6). What people of the staff are told always brings its `wording`: `staff-notice`
 * is about the ticket, or about none when its number is empty; `staff-digest` is about several, each with its own words. Later versions of this SDK add to them: for one a notifier does not know,
 * `Notification.wording` says what to say.
 */
export type NotificationEvent =
  | 'registered'
  | 'taken-charge'
  | 'information-requested'
  | 'reply-received'
  | 'note'
  | 'resolved'
  | 'closed'
  | 'reopened'
  | 'assigned'
  | 'escalated'
  | 'reminder-received'
  | 'work-started'
  | 'third-party-asked'
  | 'third-party-answered'
  | 'staff-notice'
  | 'staff-digest';

/** All a notifier needs, in full: it looks nothing up. */
export interface Notification {
  /** On what occasion. */
  readonly event: NotificationEvent;
  /** Whom it is for: the person who asked, or people who work on it. */
  readonly audience: 'requester' | 'staff';
  /** What to say on an occasion the notifier has no words of its own for. */
  readonly wording?: { readonly subject: Localized; readonly text: Localized };
  /**
   * The administration's own words for the occasion, in `language`, with everything filled in: plain text, said instead of the
   * notifier's own opening. The address of the private page stands in the text.
   */
  readonly template?: { readonly subject: string; readonly text: string };
  /** In which to speak to them. */
  readonly language: Language;
  /** Whom to tell; an e-mail address. */
  readonly recipient: OutboundParty;
  /** The administration that speaks. */
  readonly office: {
    readonly id: string;
    readonly name: Localized;
    /** Zone in which times are told, e.g. `Europe/Rome`. */
    readonly zone: string;
    readonly contacts: Localized;
  };
  /** What it is about, as the recipient may know it. */
  readonly ticket: {
    readonly number: string;
    readonly subject: string;
    readonly state: Localized;
    readonly kind: Localized;
    readonly channel: Localized;
    readonly openedAt: string;
    /** The person who has it, once somebody has (C10). */
    readonly technician?: string;
    readonly team?: Localized;
    /** Private page of the requester. */
    readonly link: string;
  };
  /** When it happened, RFC 3339. */
  readonly at: string;
  /** Terms of the ticket that have a date. */
  readonly clocks: readonly NotifiedClock[];
  /** Its life so far, oldest first (B6). */
  readonly times?: readonly NotifiedTime[];
  /** What the recipient must know besides, e.g. that a dedicated way in is closed, and which ways are open (D14). */
  readonly remarks?: readonly Localized[];
  /** What a person wrote, when the occasion carries words. */
  readonly message?: { readonly author: string; readonly text: string };
  /** The requester's own words, quoted back at registration. */
  readonly request?: { readonly text: string };
  /** Its place in the conversation. */
  readonly thread: OutboundThread;
  /** Files that go with the words. */
  readonly attachments: readonly OutboundAttachment[];
}

/** A notification as its recipient would read it. */
export interface NotificationPreview {
  /** Its subject line. */
  readonly subject: string;
  /** Its plain text. */
  readonly text: string;
  /** The same as a page of HTML; absent when it has none. */
  readonly html?: string;
}

/** `notifier` — tells people. Repeating a key never tells twice. */
export interface Notifier<S> {
  /**
   * Tries the settings without telling anybody.
   * @throws PluginError that says what is wrong
   */
  check(ctx: PluginContext<S>): Promise<void | Localized>;
  /**
   * Tells them.
   * @returns what the transport said, the same for a key that is repeated
   * @throws PluginError: transient ones are tried again, permanent ones shown in the outbox
   */
  notify(ctx: PluginContext<S>, notification: Notification, key: string): Promise<SendReceipt>;
  /**
   * What `notify` would say, without telling anybody. A notifier without it shows nothing beforehand.
   * @returns exactly what would be sent
   * @throws PluginError that says what is wrong with the settings
   */
  preview?(ctx: PluginContext<S>, notification: Notification): Promise<NotificationPreview>;
}
