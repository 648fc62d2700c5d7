import { decodeAddresses, decodeHeader } from './header.decode.js';
import { mailDate } from './mail-date.js';
import { messageIds } from './message-id.js';
import type { MailAddress, MailHeader, MailOddity, ParsedMail } from './parsed-mail.type.js';
import type { MimeNode } from './mime.tree.js';

type HeaderFields = Pick<
  ParsedMail,
  | 'headers'
  | 'from'
  | 'sender'
  | 'to'
  | 'cc'
  | 'replyTo'
  | 'returnPath'
  | 'subject'
  | 'date'
  | 'messageId'
  | 'inReplyTo'
  | 'references'
>;

/** RFC 5322 §3.6 allows these once; which copy a program believes differs, so a second one is worth a note. */
const ONCE = ['from', 'sender', 'subject', 'date', 'message-id', 'in-reply-to', 'references', 'return-path'] as const;
/** A thread longer than this is joined by its latest messages anyway. */
const MAX_REFERENCES = 200;

/** Reads the headers of the message itself; what is wrong with them goes to `oddities`. */
export function readHeaders(root: MimeNode, oddities: MailOddity[]): HeaderFields {
  const raw = (name: string): string[] =>
    root.headers.filter((header) => header.key === name).map((header) => header.value);
  const addresses = (name: string): MailAddress[] => raw(name).flatMap(decodeAddresses);
  for (const name of ONCE) {
    if (raw(name).length > 1) oddities.push({ code: 'repeated-header', detail: name });
  }
  const headers: MailHeader[] = root.headers
    .filter((header) => /^[\x21-\x39\x3b-\x7e]{1,200}$/.test(header.key))
    .map((header) => ({ name: header.key, value: decodeHeader(header.value) }));
  return {
    headers,
    from: firstUsable(raw('from'), decodeAddresses) ?? [],
    sender: firstUsable(raw('sender'), decodeAddresses)?.[0] ?? null,
    to: addresses('to'),
    cc: addresses('cc'),
    replyTo: addresses('reply-to'),
    returnPath: returnPath(raw('return-path')[0]),
    subject:
      firstUsable(
        headers.filter((header) => header.name === 'subject').map((header) => header.value),
        (value) => value,
      ) ?? '',
    date: date(raw('date'), oddities),
    messageId: messageId(raw('message-id'), oddities),
    inReplyTo: unique(raw('in-reply-to').flatMap(messageIds)).slice(-MAX_REFERENCES),
    references: unique(raw('references').flatMap(messageIds)).slice(-MAX_REFERENCES),
  };
}

/** The first copy of a header that says anything. */
function firstUsable<T extends { readonly length: number }>(
  values: readonly string[],
  read: (value: string) => T,
): T | null {
  for (const value of values) {
    const result = read(value);
    if (result.length > 0) return result;
  }
  return null;
}

function messageId(values: readonly string[], oddities: MailOddity[]): string | null {
  const id = firstUsable(values, messageIds)?.[0] ?? null;
  if (id === null)
    oddities.push({ code: values.length === 0 ? 'missing-message-id' : 'invalid-message-id', detail: '' });
  return id;
}

function date(values: readonly string[], oddities: MailOddity[]): Date | null {
  for (const value of values) {
    const read = mailDate(value);
    if (read !== null) return read;
  }
  if (values.length > 0) oddities.push({ code: 'invalid-date', detail: '' });
  return null;
}

function returnPath(value: string | undefined): string | null {
  if (value === undefined) return null;
  return /<\s*>/.test(value) ? '' : (decodeAddresses(value)[0]?.address ?? null);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
