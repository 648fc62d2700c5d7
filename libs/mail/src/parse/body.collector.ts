import { decodeText } from './charset.decode.js';
import { cleanLine, cleanText } from './clean.text.js';
import { defaultFileName, safeFileName } from './file-name.js';
import { unflow } from './flowed.text.js';
import { decodeHeader } from './header.decode.js';
import type { MailLimits } from './mail.limits.js';
import { MailRefused } from './mail-refused.error.js';
import type { MimeNode, MimeTree } from './mime.tree.js';
import type { MailOddity, MailPart } from './parsed-mail.type.js';
import { readTnef } from './tnef.reader.js';

/** One stretch of the message's text, in the forms the sender gave it. */
export interface BodySection {
  text?: string;
  html?: string;
}

const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
const META_CHARSET = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([a-z0-9_-]{2,30})/i;

/** Sorts the leaves of a MIME tree into text of the message and other parts, and opens winmail.dat. */
export class BodyCollector {
  readonly sections: BodySection[] = [];
  readonly parts: MailPart[] = [];
  readonly oddities: MailOddity[] = [];
  readonly #tree: MimeTree;
  readonly #limits: MailLimits;
  #decodedBytes = 0;

  constructor(tree: MimeTree, limits: MailLimits) {
    this.#tree = tree;
    this.#limits = limits;
    this.#visit(tree.root, null);
  }

  /** @param alternative the section that alternatives of one text share, null outside `multipart/alternative` */
  #visit(node: MimeNode, alternative: BodySection | null): void {
    if (node.contentType.multipart === false || node.childNodes.length === 0) {
      this.#leaf(node, alternative);
      return;
    }
    const shared = node.contentType.multipart === 'alternative' ? this.#section() : alternative;
    for (const child of node.childNodes) this.#visit(child, shared);
  }

  #section(): BodySection {
    const section: BodySection = {};
    this.sections.push(section);
    return section;
  }

  #leaf(node: MimeNode, alternative: BodySection | null): void {
    const bytes = this.#tree.bodyOf(node);
    this.#count(bytes.length);
    const broken = node.contentType.multipart !== false;
    if (broken && bytes.length === 0) return;
    if (broken) this.oddities.push({ code: 'multipart-without-parts', detail: '' });
    const mediaType = broken ? 'text/plain' : mediaTypeOf(node);
    if (this.#isBody(node, mediaType)) {
      const section = alternative ?? this.#section();
      const key = mediaType === 'text/html' ? 'html' : 'text';
      const text = this.#text(node, bytes, key === 'html');
      section[key] = section[key] === undefined ? text : `${section[key]}\n${text}`;
      return;
    }
    this.#part(node, mediaType, bytes);
  }

  #isBody(node: MimeNode, mediaType: string): boolean {
    if (mediaType !== 'text/plain' && mediaType !== 'text/html') return false;
    if (node.contentDisposition.parsed.value === 'attachment') return false;
    // A named text after the body is a file; a name on the body itself is a habit of some programs.
    const named = rawFileName(node) !== '';
    return !named || !this.sections.some((section) => section.text !== undefined || section.html !== undefined);
  }

  #text(node: MimeNode, bytes: Uint8Array, html: boolean): string {
    const { params } = node.contentType.parsed;
    const declared = params['charset'] ?? (html ? metaCharset(bytes) : null);
    const decoded = decodeText(bytes, declared);
    if (decoded.oddity !== null)
      this.oddities.push({ code: decoded.oddity, detail: cleanLine(declared ?? '').slice(0, 60) });
    const text = cleanText(decoded.text);
    const flowed = !html && params['format']?.toLowerCase() === 'flowed';
    return flowed ? unflow(text, params['delsp']?.toLowerCase() === 'yes') : text;
  }

  #part(node: MimeNode, mediaType: string, content: Uint8Array): void {
    const { value } = node.contentDisposition.parsed;
    const part: MailPart = {
      fileName: safeFileName(decodeHeader(rawFileName(node))) || defaultFileName(mediaType),
      mediaType,
      contentId: contentIdOf(node.contentId),
      disposition: value === 'attachment' || value === 'inline' ? value : null,
      source: 'mime',
      content,
      place: this.parts.length,
    };
    this.parts.push(part);
    const tnef = mediaType === 'application/ms-tnef' || mediaType === 'application/vnd.ms-tnef';
    if (tnef || part.fileName.toLowerCase() === 'winmail.dat') this.#tnef(part);
  }

  #tnef(envelope: MailPart): void {
    const { files, text, html, damaged } = readTnef(envelope.content);
    if (damaged) this.oddities.push({ code: 'tnef-damaged', detail: envelope.fileName });
    for (const file of files) {
      this.#count(file.content.length);
      const declared = file.mediaType.toLowerCase();
      this.parts.push({
        fileName: safeFileName(file.name) || defaultFileName(declared),
        mediaType: MEDIA_TYPE.test(declared) ? declared : 'application/octet-stream',
        contentId: contentIdOf(file.contentId ?? undefined),
        disposition: 'attachment',
        source: 'tnef',
        content: file.content,
        place: this.parts.length,
      });
    }
    // The text beside the envelope is the same text: the inner one counts only where there is none.
    if (this.sections.some((section) => (section.text ?? section.html ?? '').trim() !== '')) return;
    if (text === null && html === null) return;
    this.sections.push({
      ...(text === null ? {} : { text: cleanText(text) }),
      ...(html === null ? {} : { html: cleanText(html) }),
    });
  }

  #count(bytes: number): void {
    this.#decodedBytes += bytes;
    if (this.#decodedBytes > this.#limits.maxDecodedBytes) {
      throw new MailRefused('decoded-too-large', `more than ${this.#limits.maxDecodedBytes} bytes of decoded content`);
    }
    if (this.parts.length > this.#limits.maxParts) {
      throw new MailRefused('too-many-parts', `more than ${this.#limits.maxParts} parts`);
    }
  }
}

function mediaTypeOf(node: MimeNode): string {
  const { value } = node.contentType.parsed;
  if (MEDIA_TYPE.test(value)) return value;
  // RFC 2045 §5.2: without a valid declaration the message itself is plain text; a named part is somebody's file.
  return rawFileName(node) === '' ? 'text/plain' : 'application/octet-stream';
}

function rawFileName(node: MimeNode): string {
  return node.contentDisposition.parsed.params['filename'] ?? node.contentType.parsed.params['name'] ?? '';
}

function contentIdOf(value: string | undefined): string | null {
  const id = cleanLine(value ?? '')
    .replace(/^<|>$/g, '')
    .slice(0, 500);
  return id === '' ? null : id;
}

function metaCharset(bytes: Uint8Array): string | null {
  return META_CHARSET.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1] ?? null;
}
