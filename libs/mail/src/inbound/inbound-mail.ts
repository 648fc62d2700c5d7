import {
  PoisonMessageError,
  type BlobRef,
  type InboundAttachment,
  type InboundContent,
  type InboundParty,
  type SenderVerdict,
  type ThreadFacts,
} from '@sportello/plugin-sdk';
import { bodyText } from '../body/body-text.js';
import { sanitiseHtml } from '../body/sanitise-html.js';
import { splitQuoted } from '../body/split-quoted.js';
import type { OwnMarkers } from '../classify/own-mail.js';
import { MailRefused } from '../parse/mail-refused.error.js';
import { parseMail } from '../parse/parse-mail.js';
import { headerValues, type MailPart, type ParsedMail } from '../parse/parsed-mail.type.js';
import { senderVerdict, type SenderChecks } from '../sender/sender.verdict.js';
import { automaticFacts } from './inbound.automatic.js';
import { beginning, BOUNDS, instant, isAddress } from './inbound.bounds.js';
import { findReplyMarker } from './reply-marker.js';

export interface InboundMailOptions {
  /** Keeps the bytes of an attachment. */
  readonly put: (bytes: Uint8Array) => Promise<BlobRef>;
  /** How our own messages are known. */
  readonly own: OwnMarkers;
  /** Recipients of the SMTP envelope, when the channel saw them. */
  readonly envelopeRecipients?: readonly string[];
  /** By what its sender is judged; left out: it is not. */
  readonly sender?: SenderChecks;
}

/**
 * A raw mail as the facts every mail channel hands to the core.
 * @throws PoisonMessageError for a message that will not be read; it is kept raw and a person looks at it
 */
export async function readInboundMail(raw: Uint8Array, options: InboundMailOptions): Promise<InboundContent> {
  const { mail, body } = await understood(raw);
  const automatic = automaticFacts(mail, options.own);
  const from = writer(mail);
  const sender = options.sender === undefined ? null : await senderVerdict(raw, mail.from, options.sender);
  const sentAt = mail.date === null ? null : instant(mail.date);
  const notes = [
    ...mail.oddities.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`)),
    ...body.notes,
  ];
  return {
    from,
    assurance: assuranceOf(mail, from, sender),
    ...(sender === null ? {} : { sender }),
    subject: beginning(mail.subject, BOUNDS.subject),
    text: body.text,
    ...(body.html === null ? {} : { html: body.html }),
    ...(body.quoted === '' ? {} : { quoted: body.quoted }),
    ...(sentAt === null ? {} : { sentAt }),
    attachments: await kept(inOrder(mail), options.put),
    thread: threadFacts(mail, options.envelopeRecipients ?? []),
    ...(automatic === null ? {} : { automatic }),
    ...(notes.length === 0 ? {} : { notes: notes.slice(0, BOUNDS.notes).map((note) => beginning(note, BOUNDS.note)) }),
  };
}

interface Body {
  readonly text: string;
  readonly quoted: string;
  readonly html: string | null;
  readonly notes: readonly string[];
}

/** All that depends on the bytes alone: whatever fails here fails again tomorrow. */
async function understood(raw: Uint8Array): Promise<{ mail: ParsedMail; body: Body }> {
  try {
    const mail = await parseMail(raw);
    return { mail, body: bodyOf(mail) };
  } catch (cause) {
    if (cause instanceof MailRefused) throw new PoisonMessageError(`mail-${cause.code}`, cause.reason, { cause });
    throw new PoisonMessageError('mail-unreadable', 'the message cannot be read', { cause });
  }
}

function bodyOf(mail: ParsedMail): Body {
  const replyMarker = findReplyMarker(bodyText(mail));
  const split = splitQuoted(mail.text, mail.html, {
    subject: mail.subject,
    ...(replyMarker === null ? {} : { replyMarker }),
  });
  const text = split.signature === null ? split.fresh : `${split.fresh}\n\n${split.signature}`.trim();
  const html = mail.html === null ? null : sanitiseHtml(mail.html);
  const notes: string[] = [];
  if (text.length > BOUNDS.text || split.quoted.length > BOUNDS.text) notes.push('text-shortened');
  // Half of an HTML document is none.
  const fits = html === null || html.length <= BOUNDS.text;
  if (!fits) notes.push('html-left-out');
  return {
    text: beginning(text, BOUNDS.text),
    quoted: beginning(split.quoted, BOUNDS.text),
    html: fits ? html : null,
    notes,
  };
}

/** Who is to be answered. A name belongs to the address it was written beside, not to another one. */
function writer({ from, replyTo, sender }: ParsedMail): InboundParty {
  const [author] = from;
  const party = [replyTo[0], author, sender ?? undefined].find((each) => isAddress(each?.address ?? ''));
  const same = party?.address.toLowerCase() === author?.address.toLowerCase();
  const name = beginning(party?.name || (party === undefined || same ? (author?.name ?? '') : ''), BOUNDS.name);
  return {
    ...(name === '' ? {} : { name }),
    ...(party === undefined ? {} : { email: party.address }),
  };
}

/**
 * How sure it is who wrote (E3). What is proved is the address the mail is from: whoever asks for the answer elsewhere is no surer
 * than anybody else.
 */
function assuranceOf(
  { from: [author] }: ParsedMail,
  { email }: InboundParty,
  sender: SenderVerdict | null,
): InboundContent['assurance'] {
  if (email === undefined || sender?.dmarc === 'fail') return 'none';
  const proved = sender?.dmarc === 'pass' && author?.address.toLowerCase() === email.toLowerCase();
  return proved ? 'email-verified' : 'email';
}

function threadFacts(mail: ParsedMail, envelopeRecipients: readonly string[]): ThreadFacts {
  return {
    messageId: mail.messageId === null ? null : bare(mail.messageId),
    inReplyTo: mail.inReplyTo.slice(-BOUNDS.ids).map(bare),
    references: mail.references.slice(-BOUNDS.ids).map(bare),
    recipients: recipients(mail, envelopeRecipients),
  };
}

/** As the writer put them: what the text shows and what it does not are told apart elsewhere. */
const inOrder = ({ attachments, inline }: ParsedMail): MailPart[] =>
  [...attachments, ...inline].toSorted((one, other) => one.place - other.place);

async function kept(parts: readonly MailPart[], put: InboundMailOptions['put']): Promise<InboundAttachment[]> {
  const attachments: InboundAttachment[] = [];
  for (const { fileName, mediaType, contentId, content } of parts) {
    attachments.push({
      name: fileName,
      mediaType: mediaType.length <= BOUNDS.mediaType ? mediaType : 'application/octet-stream',
      blob: await put(content),
      ...(contentId === null || contentId.length > BOUNDS.contentId ? {} : { contentId }),
    });
  }
  return attachments;
}

/** Everywhere an address with a reply token may stand. Bounded: ten thousand recipients are a hostile header, not a crowd. */
function recipients(mail: ParsedMail, envelope: readonly string[]): string[] {
  const headers = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => headerValues(mail, name));
  return [...envelope, ...headers, ...[...mail.to, ...mail.cc].map(({ address }) => address)]
    .filter((address) => address !== '' && address.length <= 500)
    .slice(0, BOUNDS.recipients);
}

const bare = (id: string): string => id.replace(/^<|>$/g, '');
