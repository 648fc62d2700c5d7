import { setImmediate } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import type { PostalMimeOptions } from 'postal-mime';
import { hasInvalidUtf8, repairUtf8 } from './charset.decode.js';
import type { MailLimits } from './mail.limits.js';
import { MailRefused } from './mail-refused.error.js';
import { decodeBase64, decodeQuotedPrintable } from './transfer.decode.js';

interface StructuredHeader {
  readonly value: string;
  readonly params: Readonly<Record<string, string>>;
}

/** One node of the MIME tree as postal-mime builds it. */
export interface MimeNode {
  readonly childNodes: readonly MimeNode[];
  readonly depth: number;
  readonly state: 'header' | 'body' | 'finished';
  readonly contentType: { readonly parsed: StructuredHeader; readonly multipart: string | false };
  readonly contentTransferEncoding: { readonly encoding: string };
  readonly contentDisposition: { readonly parsed: StructuredHeader };
  readonly contentId?: string;
  readonly headers: readonly { readonly key: string; readonly value: string }[];
}

/** The tree, the decoded body of each leaf, and whether headers had to be repaired. */
export interface MimeTree {
  readonly root: MimeNode;
  readonly bodyOf: (node: MimeNode) => Uint8Array;
  readonly repairedHeaders: boolean;
}

type Line = Uint8Array<ArrayBuffer>;

/**
 * postal-mime finds the parts and reads their headers. What it returns is not enough: text is decoded by the declared charset,
 * which cannot be undone when the label was wrong, attached messages get other line ends, which breaks signatures inside them,
 * and a body of millions of short lines takes minutes. So bodies are taken from the raw message by its boundaries. These
 * members are not in its published types; the version is pinned and mime.tree.spec.ts fails if they ever change.
 */
interface PostalMimeInternals {
  readonly root: MimeNode;
  readonly currentNode: MimeNode;
  readonly boundaries: readonly { readonly value: Uint8Array }[];
  readonly av: Line;
  readPos: number;
  parse(raw: Uint8Array): Promise<unknown>;
  readLine(): { bytes: Line; done: boolean };
  processLine(line: Line, isFinal: boolean): Promise<void>;
}
const Internals = PostalMime as unknown as new (options: PostalMimeOptions) => PostalMimeInternals;

/** Lines parsed before other work of the process gets its turn. */
const LINES_PER_TURN = 5_000;
const DASH = 0x2d;
const isLineBreak = (byte: number | undefined): boolean => byte === 0x0a || byte === 0x0d;

class TreeParser extends Internals {
  readonly ranges = new Map<MimeNode, { start: number; end: number }>();
  repairedHeaders = false;
  readonly #limits: MailLimits;
  #headerBytes = 0;
  #parts = 1;
  #lines = 0;

  constructor(limits: MailLimits) {
    super({
      forceRfc822Attachments: true,
      maxNestingDepth: limits.maxDepth + 1,
      maxHeadersSize: limits.maxHeaderBytes * 4,
    });
    this.#limits = limits;
  }

  override readLine(): { bytes: Line; done: boolean } {
    if (this.currentNode.state !== 'header') this.#skipBody();
    return super.readLine();
  }

  override async processLine(line: Line, isFinal: boolean): Promise<void> {
    if (++this.#lines % LINES_PER_TURN === 0) await setImmediate();
    const node = this.currentNode;
    await super.processLine(node.state === 'header' ? this.#headerLine(line) : line, isFinal);
    if (this.currentNode !== node) this.#entered(this.currentNode);
  }

  /** The caller assembles the message from the tree; the library's own rendering would only cost time. */
  async collectNode(): Promise<void> {}

  /** Goes to the next boundary line, or to the end, and notes what was passed as the body of the current part. */
  #skipBody(): void {
    const start = this.readPos;
    let next = start;
    while (next < this.av.length && !this.#isBoundaryAt(next)) {
      const newline = this.boundaries.length === 0 ? -1 : this.av.indexOf(0x0a, next);
      next = newline < 0 ? this.av.length : newline + 1;
    }
    if (next === start) return;
    let end = next; // the line break before a boundary belongs to the boundary (RFC 2046 §5.1.1)
    if (this.av[end - 1] === 0x0a) end -= 1;
    if (this.av[end - 1] === 0x0d && end > start) end -= 1;
    const range = this.ranges.get(this.currentNode);
    if (range === undefined) this.ranges.set(this.currentNode, { start, end: Math.max(start, end) });
    else range.end = end; // what looked like a boundary was none
    this.readPos = next;
  }

  #isBoundaryAt(at: number): boolean {
    if (this.av[at] !== DASH || this.av[at + 1] !== DASH) return false;
    return this.boundaries.some(({ value }) => {
      for (let i = 0; i < value.length; i += 1) if (this.av[at + 2 + i] !== value[i]) return false;
      let end = at + 2 + value.length;
      if (this.av[end] === DASH && this.av[end + 1] === DASH) end += 2;
      while (this.av[end] === 0x20 || this.av[end] === 0x09) end += 1;
      return end >= this.av.length || isLineBreak(this.av[end]);
    });
  }

  #headerLine(line: Line): Line {
    this.#headerBytes += line.length;
    if (this.#headerBytes > this.#limits.maxHeaderBytes) {
      throw new MailRefused('headers-too-large', `more than ${this.#limits.maxHeaderBytes} bytes of headers`);
    }
    if (!hasInvalidUtf8(line)) return line;
    this.repairedHeaders = true;
    return repairUtf8(line);
  }

  #entered(node: MimeNode): void {
    if (node.state !== 'header') return; // back in a container whose part ended
    if (++this.#parts > this.#limits.maxParts) {
      throw new MailRefused('too-many-parts', `more than ${this.#limits.maxParts} parts`);
    }
    if (node.depth > this.#limits.maxDepth) {
      throw new MailRefused('too-deep', `more than ${this.#limits.maxDepth} levels of parts`);
    }
  }
}

/** @throws MailRefused when a limit is broken */
export async function mimeTree(raw: Uint8Array, limits: MailLimits): Promise<MimeTree> {
  // Some gateways put blank lines before the headers; a strict reader would take the whole message for its body.
  let start = 0;
  while (isLineBreak(raw[start])) start += 1;
  const message = raw.subarray(start);
  const parser = new TreeParser(limits);
  await parser.parse(message);

  const bodyOf = (node: MimeNode): Uint8Array => {
    const range = parser.ranges.get(node);
    if (range === undefined) return new Uint8Array();
    const { encoding } = node.contentTransferEncoding;
    const body = message.subarray(range.start, range.end);
    if (/base64/i.test(encoding)) return decodeBase64(body);
    return /quoted-printable/i.test(encoding) ? decodeQuotedPrintable(body) : body.slice();
  };
  return { root: parser.root, bodyOf, repairedHeaders: parser.repairedHeaders };
}
