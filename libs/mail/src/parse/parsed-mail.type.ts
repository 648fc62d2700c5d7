/** One mailbox. `address` is as written by the sender, `name` decoded; either may be empty, never both. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** One header line: `name` in lower case, `value` unfolded and decoded (RFC 2047). Repeated headers are repeated entries, in order. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

/** A part that is not the text of the message. */
export interface MailPart {
  /** Safe to show and to store: no path, no control characters, never empty, at most 150 characters. Not unique in a message. */
  readonly fileName: string;
  /** Lower case, as declared; `application/octet-stream` when the declaration is not a media type. */
  readonly mediaType: string;
  /** Without angle brackets. */
  readonly contentId: string | null;
  readonly disposition: 'attachment' | 'inline' | null;
  /** `tnef` when it was unpacked from a winmail.dat, which is kept beside it. */
  readonly source: 'mime' | 'tnef';
  /** Decoded content; an attached message (`message/rfc822`) byte for byte as received. */
  readonly content: Uint8Array;
  /** Among all parts of the message that are not its text, from 0. */
  readonly place: number;
}

/** Something wrong with the message that did not keep it from being read. */
export interface MailOddity {
  readonly code:
    | 'repeated-header'
    | 'missing-message-id'
    | 'invalid-message-id'
    | 'invalid-date'
    | 'raw-8bit-header'
    | 'charset-unknown'
    | 'charset-mislabelled'
    | 'multipart-without-parts'
    | 'tnef-damaged'
    | 'opaque-cms'
    | 'empty-message';
  /** Header name, charset label or file name concerned; empty when there is nothing to add. */
  readonly detail: string;
}

/** A message as plain data: survives `structuredClone`. */
export interface ParsedMail {
  readonly headers: readonly MailHeader[];
  readonly from: readonly MailAddress[];
  /** The `Sender` header, present when somebody sends for somebody else. */
  readonly sender: MailAddress | null;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** Envelope sender as the final server noted it; the empty string is the null sender `<>`, null is no such header. */
  readonly returnPath: string | null;
  readonly subject: string;
  readonly date: Date | null;
  /** With angle brackets. Senders reuse them: never a unique key by itself. */
  readonly messageId: string | null;
  /** With angle brackets. */
  readonly inReplyTo: readonly string[];
  /** With angle brackets, oldest first. */
  readonly references: readonly string[];
  /** Media type of the whole message, e.g. `multipart/report`, and its parameters (names in lower case). */
  readonly mediaType: string;
  readonly mediaTypeParameters: Readonly<Record<string, string>>;
  /** Plain text body, line ends `\n`; null when the message has none. */
  readonly text: string | null;
  /** HTML body **as received**: pass it through `sanitiseHtml` before showing it. Null when the message has none. */
  readonly html: string | null;
  /** Parts the HTML body refers to by `cid:`. */
  readonly inline: readonly MailPart[];
  readonly attachments: readonly MailPart[];
  readonly oddities: readonly MailOddity[];
}

/** First value of a header, or null. @param name in any case */
export function headerValue(mail: ParsedMail, name: string): string | null {
  const wanted = name.toLowerCase();
  return mail.headers.find((header) => header.name === wanted)?.value ?? null;
}

/** All values of a header, in order. @param name in any case */
export function headerValues(mail: ParsedMail, name: string): string[] {
  const wanted = name.toLowerCase();
  return mail.headers.filter((header) => header.name === wanted).map((header) => header.value);
}
