import MailComposer from 'nodemailer/lib/mail-composer';
import { safeFileName } from '../parse/file-name.js';
import type { MailAddress } from '../parse/parsed-mail.type.js';
import { MailComposeError } from './mail-compose.error.js';

/** A file to send along. */
export interface OutgoingAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  /** Set for a picture the HTML shows by `cid:`. Without angle brackets. */
  readonly contentId?: string;
}

/** A message to write. Nothing is taken from the machine: the caller gives the time and the id. */
export interface OutgoingMail {
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc?: readonly MailAddress[];
  readonly replyTo?: MailAddress;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly date: Date;
  /** With angle brackets; unique, and the same when the same message is sent again. */
  readonly messageId: string;
  /** With angle brackets: the message answered. */
  readonly inReplyTo?: string;
  /** With angle brackets, oldest first: the thread so far. `inReplyTo` is added when missing. */
  readonly references?: readonly string[];
  /** Further headers by name. Those this type has fields for are refused. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly OutgoingAttachment[];
  /** RFC 3834: `auto-replied` for what answers a message by itself (confirmations), `auto-generated` for other notices. */
  readonly autoSubmitted?: 'auto-replied' | 'auto-generated';
}

const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;
const ADDRESS = /^[^\s<>"(),:;@]{1,64}@[^\s<>"(),:;@]{1,255}$/u;
const MESSAGE_ID = /^<[^<>\s]{1,990}>$/;
const HEADER_NAME = /^[A-Za-z][A-Za-z0-9-]{0,70}$/;
const RESERVED =
  /^(?:from|sender|to|cc|bcc|reply-to|subject|date|message-id|in-reply-to|references|auto-submitted|return-path|mime-version|received|content-.*|resent-.*)$/i;
/** RFC 5322 sets no limit, servers do: the first message of the thread and the latest are enough to join it. */
const MAX_REFERENCES = 20;

/**
 * Writes a MIME message, CRLF line ends, ready for SMTP.
 * @throws MailComposeError for line breaks in a header, addresses or ids that are none, reserved headers, no recipient
 */
export async function composeMail(mail: OutgoingMail): Promise<Uint8Array> {
  check(mail);
  const composer = new MailComposer({
    from: { ...mail.from },
    to: mail.to.map((address) => ({ ...address })),
    cc: (mail.cc ?? []).map((address) => ({ ...address })),
    replyTo: mail.replyTo === undefined ? undefined : { ...mail.replyTo },
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    date: mail.date,
    messageId: mail.messageId,
    inReplyTo: mail.inReplyTo,
    references: thread(mail),
    headers: {
      ...mail.headers,
      ...(mail.autoSubmitted === undefined ? {} : { 'Auto-Submitted': mail.autoSubmitted }),
    },
    attachments: (mail.attachments ?? []).map((attachment) => ({
      filename: safeFileName(attachment.fileName) || 'attachment',
      contentType: attachment.mediaType,
      content: Buffer.from(attachment.content),
      ...(attachment.contentId === undefined ? {} : { cid: attachment.contentId }),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  });
  return composer.compile().build();
}

function thread({ references = [], inReplyTo }: OutgoingMail): string[] {
  const ids = [
    ...new Set(inReplyTo === undefined ? references : [...references.filter((id) => id !== inReplyTo), inReplyTo]),
  ];
  return ids.length <= MAX_REFERENCES ? ids : [...ids.slice(0, 1), ...ids.slice(1 - MAX_REFERENCES)];
}

function check(mail: OutgoingMail): void {
  if (mail.to.length === 0 && (mail.cc ?? []).length === 0) throw new MailComposeError('no-recipient', 'to');
  checkAddresses('from', [mail.from]);
  checkAddresses('to', mail.to);
  checkAddresses('cc', mail.cc ?? []);
  checkAddresses('replyTo', mail.replyTo === undefined ? [] : [mail.replyTo]);
  checkLine('subject', mail.subject);
  checkIds('messageId', [mail.messageId]);
  checkIds('inReplyTo', mail.inReplyTo === undefined ? [] : [mail.inReplyTo]);
  checkIds('references', mail.references ?? []);
  for (const [name, value] of Object.entries(mail.headers ?? {})) {
    if (!HEADER_NAME.test(name)) throw new MailComposeError('header-injection', 'headers');
    if (RESERVED.test(name)) throw new MailComposeError('reserved-header', name);
    checkLine(name, value);
  }
  for (const { mediaType, contentId = '' } of mail.attachments ?? []) {
    checkLine('attachments.mediaType', mediaType);
    checkLine('attachments.contentId', contentId);
  }
}

function checkAddresses(field: string, addresses: readonly MailAddress[]): void {
  for (const { name, address } of addresses) {
    checkLine(field, name);
    checkLine(field, address);
    if (!ADDRESS.test(address)) throw new MailComposeError('invalid-address', field);
  }
}

function checkIds(field: string, ids: readonly string[]): void {
  for (const id of ids) {
    checkLine(field, id);
    if (!MESSAGE_ID.test(id)) throw new MailComposeError('invalid-message-id', field);
  }
}

function checkLine(field: string, value: string): void {
  if (CONTROL.test(value)) throw new MailComposeError('header-injection', field);
}
