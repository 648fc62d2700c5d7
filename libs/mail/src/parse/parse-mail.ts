import { htmlFromText, textFromHtml } from '../body/html.text.js';
import { BodyCollector } from './body.collector.js';
import type { BodySection } from './body.collector.js';
import { readHeaders } from './header.reader.js';
import { DEFAULT_MAIL_LIMITS } from './mail.limits.js';
import type { MailLimits } from './mail.limits.js';
import { MailRefused } from './mail-refused.error.js';
import { mimeTree } from './mime.tree.js';
import type { MailOddity, MailPart, ParsedMail } from './parsed-mail.type.js';

const CID_REFERENCE = /\bcid:([^"'\s<>)]{1,500})/gi;

/**
 * Reads one message as received from a mailbox or an SMTP session. Anything readable is returned, with what was wrong in
 * `oddities`; attached messages and archives stay closed. Time and memory grow with the size of the message.
 * @param raw the message as received; not modified
 * @param limits overrides of DEFAULT_MAIL_LIMITS
 * @throws MailRefused, and nothing else, when a limit is broken or the message defeats the parser
 */
export async function parseMail(raw: Uint8Array, limits: Partial<MailLimits> = {}): Promise<ParsedMail> {
  const bounds = { ...DEFAULT_MAIL_LIMITS, ...limits };
  if (raw.length > bounds.maxRawBytes) {
    throw new MailRefused('too-large', `${raw.length} bytes, more than ${bounds.maxRawBytes}`);
  }
  try {
    return await read(raw, bounds);
  } catch (error) {
    if (error instanceof MailRefused) throw error;
    throw new MailRefused('unparseable', 'the parser failed on this message', error);
  }
}

async function read(raw: Uint8Array, limits: MailLimits): Promise<ParsedMail> {
  const tree = await mimeTree(raw, limits);
  const oddities: MailOddity[] = [];
  if (raw.length === 0) oddities.push({ code: 'empty-message', detail: '' });
  if (tree.repairedHeaders) oddities.push({ code: 'raw-8bit-header', detail: '' });
  const headers = readHeaders(tree.root, oddities);
  const body = new BodyCollector(tree, limits);
  const { value: mediaType, params } = tree.root.contentType.parsed;
  // S/MIME whose text lies inside the signature or cipher: no text can be shown until it is opened.
  if (/^application\/(?:x-)?pkcs7-mime$/.test(mediaType))
    oddities.push({ code: 'opaque-cms', detail: params['smime-type'] ?? '' });
  const { text, html } = assemble(body.sections);
  return {
    ...headers,
    mediaType,
    mediaTypeParameters: { ...params },
    text,
    html,
    ...sortParts(body.parts, html),
    oddities: [...oddities, ...body.oddities],
  };
}

/** Sections in order, in both forms: a list's plain footer must not be lost under an HTML message, nor the other way round. */
function assemble(sections: readonly BodySection[]): { text: string | null; html: string | null } {
  const filled = sections.filter((section) => section.text !== undefined || section.html !== undefined);
  const anyText = filled.some((section) => section.text !== undefined);
  const anyHtml = filled.some((section) => section.html !== undefined);
  return {
    text: anyText ? filled.map((section) => section.text ?? textFromHtml(section.html ?? '')).join('\n') : null,
    html: anyHtml ? filled.map((section) => section.html ?? htmlFromText(section.text ?? '')).join('\n') : null,
  };
}

/** A picture counts as inline only when the text shows it: whatever else was marked inline must be visible as an attachment. */
function sortParts(parts: readonly MailPart[], html: string | null): Pick<ParsedMail, 'inline' | 'attachments'> {
  const shown = new Set(Array.from((html ?? '').matchAll(CID_REFERENCE), (match) => decodeId(match[1] ?? '')));
  const isShown = (part: MailPart): boolean => part.contentId !== null && shown.has(part.contentId);
  return { inline: parts.filter(isShown), attachments: parts.filter((part) => !isShown(part)) };
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id; // a percent sign of its own
  }
}
