import { newId, type Actor, shortened } from '@sportello/kernel';
import type { Act } from '../domain/index.js';

/** A file that came or goes with a message; its bytes are in the content-addressed store. */
export interface AttachmentInput {
  readonly name: string;
  readonly mediaType: string;
  /** Bytes. */
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** Words for or from somebody, as a command brings them. */
export interface MessageInput {
  readonly text: string;
  /** Sanitised already. */
  readonly html?: string;
  /** History the writer quoted, kept apart. */
  readonly quoted?: string;
  readonly attachments?: readonly AttachmentInput[];
  /** What the channel noticed while reading, for staff alone: a verdict on a signature, a page that came wrong. */
  readonly notes?: readonly string[];
}

/** Where a message that came by mail fits, and what it was before anybody read it. */
export interface MailOrigin {
  /** Without angle brackets. */
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** Content address of the raw message. */
  readonly rawSha256?: string;
}

/** Results of a look at whose mail it is; `not-judged`: nobody looked, or could tell. */
export const SENDER_RESULTS = ['pass', 'fail', 'none', 'not-judged'] as const;
type SenderResult = (typeof SENDER_RESULTS)[number];

/** What proves, or disproves, that a mail is of the address it shows (RFC 7208, RFC 6376, RFC 7489). */
export interface SenderVerdict {
  readonly spf: SenderResult;
  readonly dkim: SenderResult;
  /** The one that is about the address people are shown. */
  readonly dmarc: SenderResult;
  /** The domain that was proved, or looked at. */
  readonly domain?: string;
  /** Who found it: one's own receiving server, a look at the message's signatures, or nobody. */
  readonly by: 'server' | 'signature' | 'nobody';
}

/** Whether the mail shows an address that it was proved not to be from: nothing may follow from that address. */
export const isDoubted = (sender: SenderVerdict | undefined): boolean => sender?.dmarc === 'fail';

export interface MessageAuthor {
  readonly type: Actor['type'];
  readonly id?: string;
  readonly name: string;
  readonly email?: string;
  /** A machine wrote it: an out-of-office answer, a bounce. */
  readonly automatic?: boolean;
  /** E3: of a requester, how sure it was who wrote, this time. */
  readonly assurance?: string;
  /** Of a mail whose channel looks: whose it is. */
  readonly sender?: SenderVerdict;
}

/** A message ready to be stored. */
export interface NewMessage {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly visibility: 'public' | 'internal';
  readonly author: MessageAuthor;
  readonly channelInstance: string | null;
  readonly at: Date;
  readonly subject: string | null;
  readonly mail: MailOrigin;
  readonly text: string;
  readonly html: string | null;
  readonly quoted: string | null;
  readonly notes: readonly string[];
  readonly attachments: readonly (AttachmentInput & { readonly id: string })[];
}

const LONGEST_TEXT = 1_000_000;
const LONGEST_NAME = 255;
const LONGEST_NOTE = 500;
const MOST_NOTES = 100;
/** What a database index can hold; a longer Message-ID is not one anybody will answer to. */
const LONGEST_HEADER = 800;

type Envelope = Pick<NewMessage, 'id' | 'direction' | 'visibility' | 'author' | 'at'> &
  Partial<Pick<NewMessage, 'channelInstance' | 'subject' | 'mail'>>;

/** Long text is cut, never refused: what came in exactly is kept with the raw message. */
export function composeMessage(envelope: Envelope, input: MessageInput): NewMessage {
  return {
    channelInstance: null,
    subject: null,
    ...envelope,
    mail: indexable(envelope.mail ?? {}),
    text: shortened(input.text, LONGEST_TEXT),
    html: input.html === undefined ? null : shortened(input.html, LONGEST_TEXT),
    quoted: input.quoted === undefined ? null : shortened(input.quoted, LONGEST_TEXT),
    notes: (input.notes ?? []).slice(0, MOST_NOTES).map((note) => shortened(note, LONGEST_NOTE)),
    attachments: (input.attachments ?? []).map((file) => ({
      ...file,
      id: newId(envelope.at.getTime()),
      name: shortened(file.name, LONGEST_NAME),
      mediaType: shortened(file.mediaType, LONGEST_NAME),
    })),
  };
}

function indexable({ messageId, inReplyTo, rawSha256 }: MailOrigin): MailOrigin {
  return {
    ...(messageId === undefined || messageId.length > LONGEST_HEADER ? {} : { messageId }),
    ...(inReplyTo === undefined ? {} : { inReplyTo: shortened(inReplyTo, LONGEST_HEADER) }),
    ...(rawSha256 === undefined ? {} : { rawSha256 }),
  };
}

/** The person who acts, as the author of what they write. */
const authorOf = ({ type, id, name }: Actor): MessageAuthor => ({ type, id, name });

/** Words of whoever acts, for the other side to read. */
export const spoken = (id: string, { by, at }: Act, input: MessageInput): NewMessage =>
  composeMessage(
    { id, direction: by.type === 'requester' ? 'in' : 'out', visibility: 'public', author: authorOf(by), at },
    input,
  );

/** Words of whoever acts, for colleagues only. */
export const noted = (id: string, { by, at }: Act, input: MessageInput): NewMessage =>
  composeMessage({ id, direction: 'out', visibility: 'internal', author: authorOf(by), at }, input);
