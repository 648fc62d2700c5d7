import type { MessageAuthor } from '../message.js';

/** What was said on a ticket, with its words. */
export interface MessageView {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly visibility: 'public' | 'internal';
  readonly author: MessageAuthor;
  readonly channelInstance: string | null;
  /** RFC 3339. */
  readonly at: string;
  readonly subject: string | null;
  /** Without angle brackets. */
  readonly messageId: string | null;
  readonly rawSha256: string | null;
  /** Oddities and verdicts of the channel, for staff alone. */
  readonly notes: readonly string[];
  readonly text: string;
  readonly html: string | null;
  readonly quoted: string | null;
  readonly attachments: readonly AttachmentView[];
}

export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  /** What a scanner said of its bytes; null: nobody has looked. */
  readonly scan: 'clean' | 'infected' | null;
}
