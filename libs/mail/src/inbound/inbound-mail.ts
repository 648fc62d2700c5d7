import {
  PoisonMessageError,
  type AutomaticFacts,
  type BlobRef,
  type InboundAttachment,
  type InboundContent,
} from '@sportello/plugin-sdk';
import { sanitiseHtml } from '../body/sanitise-html.js';
import { splitQuoted } from '../body/split-quoted.js';
import { classifyAutomatic, type AutomaticMail } from '../classify/classify-automatic.js';
import { isOwnMail, type OwnMarkers } from '../classify/own-mail.js';
import { MailRefused } from '../parse/mail-refused.error.js';
import { parseMail } from '../parse/parse-mail.js';
import { headerValues, type MailPart, type ParsedMail } from '../parse/parsed-mail.type.js';

export interface InboundMailOptions {
  /** Keeps the bytes of an attachment. */
  readonly put: (bytes: Uint8Array) => Promise<BlobRef>;
  /** How our own messages are known. */
  readonly own: OwnMarkers;
  /** Recipients of the SMTP envelope, when the channel saw them. */
  readonly envelopeRecipients?: readonly string[];
  /** The line above which people are asked to write. */
  readonly replyMarker?: string;
}

/** Receipts and reports: true of any installation, never a request. */
const NEVER_A_REQUEST = /^(?:x-ricevuta|x-trasporto|read-receipt|feedback-report|delivery-notification)/;

/**
 * A raw mail as the facts every mail channel hands to the core.
 * @throws PoisonMessageError for a message that will not be read; it is kept raw and a person looks at it
 */
export async function readInboundMail(raw: Uint8Array, options: InboundMailOptions): Promise<InboundContent> {
  const mail = await parsed(raw);
  const { fresh, quoted, signature } = splitQuoted(mail.text, mail.html, {
    subject: mail.subject,
    ...(options.replyMarker === undefined ? {} : { replyMarker: options.replyMarker }),
  });
  const automatic = automaticFacts(mail, options.own);
  const sender = mail.replyTo[0] ?? mail.from[0] ?? mail.sender;
  return {
    from: {
      ...(mail.from[0]?.name ? { name: mail.from[0].name } : {}),
      ...(sender?.address ? { email: sender.address } : {}),
    },
    assurance: sender?.address ? 'email' : 'none',
    subject: mail.subject,
    text: signature === null ? fresh : `${fresh}\n\n${signature}`.trim(),
    ...(mail.html === null ? {} : { html: sanitiseHtml(mail.html) }),
    ...(quoted === '' ? {} : { quoted }),
    ...(mail.date === null ? {} : { sentAt: mail.date.toISOString() }),
    attachments: await kept([...mail.attachments, ...mail.inline], options.put),
    thread: {
      messageId: mail.messageId === null ? null : bare(mail.messageId),
      inReplyTo: mail.inReplyTo.map(bare),
      references: mail.references.map(bare),
      recipients: recipients(mail, options.envelopeRecipients ?? []),
    },
    ...(automatic === null ? {} : { automatic }),
    ...(mail.oddities.length === 0
      ? {}
      : { notes: mail.oddities.map(({ code, detail }) => (detail === '' ? code : `${code}: ${detail}`)) }),
  };
}

async function parsed(raw: Uint8Array): Promise<ParsedMail> {
  try {
    return await parseMail(raw);
  } catch (error) {
    if (error instanceof MailRefused)
      throw new PoisonMessageError(`mail-${error.code}`, error.reason, { cause: error });
    throw error;
  }
}

function automaticFacts(mail: ParsedMail, own: OwnMarkers): AutomaticFacts | null {
  const found = classifyAutomatic(mail);
  // What comes back from a mail server is about our mail, not a loop of it.
  if (found?.kind === 'bounce') return bounceFacts(found);
  if (isOwnMail(mail, own)) return { kind: 'own', reason: 'a mail of this installation came back' };
  if (found === null) return null;
  if (found.kind === 'system' && !NEVER_A_REQUEST.test(found.reason)) return { kind: 'notice', reason: found.reason };
  return { kind: found.kind, reason: found.reason };
}

function bounceFacts(bounce: Extract<AutomaticMail, { kind: 'bounce' }>): AutomaticFacts {
  return {
    kind: 'bounce',
    reason: bounce.reason,
    bounce: {
      recipients: bounce.recipients.map(({ address, status, action }) => ({
        address,
        status,
        final: bounce.final === true && action !== 'delayed',
      })),
      originalMessageId: bounce.originalMessageId === null ? null : bare(bounce.originalMessageId),
    },
  };
}

async function kept(parts: readonly MailPart[], put: InboundMailOptions['put']): Promise<InboundAttachment[]> {
  const attachments: InboundAttachment[] = [];
  for (const part of parts) {
    attachments.push({
      name: part.fileName,
      mediaType: part.mediaType,
      blob: await put(part.content),
      ...(part.contentId === null ? {} : { contentId: part.contentId }),
    });
  }
  return attachments;
}

/** Everywhere an address with a reply token may stand. Bounded: ten thousand recipients are a hostile header, not a crowd. */
function recipients(mail: ParsedMail, envelope: readonly string[]): string[] {
  const headers = ['delivered-to', 'x-original-to', 'envelope-to'].flatMap((name) => headerValues(mail, name));
  return [...envelope, ...headers, ...[...mail.to, ...mail.cc].map(({ address }) => address)]
    .filter((address) => address !== '')
    .slice(0, 200);
}

const bare = (id: string): string => id.replace(/^<|>$/g, '');
