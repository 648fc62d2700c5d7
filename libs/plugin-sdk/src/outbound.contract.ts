import type { BlobRef, PluginContext } from './plugin.context.js';
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
}

export interface OutboundParty {
  readonly name?: string;
  readonly address: string;
}

/** How the message takes its place in a thread. Ids without angle brackets. */
export interface OutboundThread {
  /** Local part of the Message-ID to use: signed by the core, so that an answer to it is recognised without any look-up. */
  readonly messageIdLocal: string;
  readonly inReplyTo?: string;
  readonly references: readonly string[];
  /** Signed, short; to be shown in subject and body so that replies with lost headers still find their ticket. */
  readonly replyToken: string;
}

export interface OutboundAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly blob: BlobRef;
}

/** A message written by a person for the other side of a ticket. */
export interface OutboundMessage {
  readonly to: OutboundParty;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
  readonly thread: OutboundThread;
  readonly attachments: readonly OutboundAttachment[];
}

/** What a channel can carry; data, not code, so that it is known in every isolation tier. */
export interface OutboundCapabilities {
  /** Whether files can go with the words. */
  readonly attachments: boolean;
  /** Whether it could carry HTML; today every message is plain text. */
  readonly html: boolean;
  /** Bytes of one message with its files, at most; left out: not known. */
  readonly maxBytes?: number;
  /** Which of the requester's addresses `message.to.address` is. Default `email`; a channel that sends SMS says `phone`. */
  readonly addresses?: 'email' | 'phone';
}

/** `channel.outbound` — sends what a person wrote by the same way the request came. Repeating a key never sends twice. */
export interface Outbound<S> {
  readonly capabilities: OutboundCapabilities;
  check(ctx: PluginContext<S>): Promise<void>;
  send(ctx: PluginContext<S>, message: OutboundMessage, key: string): Promise<SendReceipt>;
}

/** A clock of the ticket as a requester is told of it. */
export interface NotifiedClock {
  readonly clock: string;
  readonly label: Localized;
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled';
  /** RFC 3339. */
  readonly startedAt: string;
  readonly dueAt: string;
  readonly stoppedAt?: string;
}

/**
 * Occasions on which somebody is told something (B6). Later versions of this SDK add to them: for one a notifier does not know,
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
  | 'reopened';

/** All a notifier needs, in full: it looks nothing up. */
export interface Notification {
  readonly event: NotificationEvent;
  /** Whom it is for: the person who asked, or people who work on it. */
  readonly audience: 'requester' | 'staff';
  /** What to say on an occasion the notifier has no words of its own for. */
  readonly wording?: { readonly subject: Localized; readonly text: Localized };
  readonly language: Language;
  readonly recipient: OutboundParty;
  readonly office: {
    readonly id: string;
    readonly name: Localized;
    /** Zone in which times are told, e.g. `Europe/Rome`. */
    readonly zone: string;
    readonly contacts: Localized;
  };
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
  readonly at: string;
  readonly clocks: readonly NotifiedClock[];
  /** What a person wrote, when the occasion carries words. */
  readonly message?: { readonly author: string; readonly text: string };
  /** The requester's own words, quoted back at registration. */
  readonly request?: { readonly text: string };
  readonly thread: OutboundThread;
  readonly attachments: readonly OutboundAttachment[];
}

/** `notifier` — tells people. Repeating a key never tells twice. */
export interface Notifier<S> {
  check(ctx: PluginContext<S>): Promise<void>;
  notify(ctx: PluginContext<S>, notification: Notification, key: string): Promise<SendReceipt>;
}
