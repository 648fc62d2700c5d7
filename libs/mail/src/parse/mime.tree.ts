import { setImmediate } from 'node:timers/promises';
import PostalMime from 'postal-mime';
import type { PostalMimeOptions } from 'postal-mime';
import { hasInvalidUtf8, repairUtf8 } from './charset.decode.js';
import type { MailLimits } from './mail.limits.js';
import { MailRefused } from './mail-refused.error.js';

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
  readonly content: ArrayBuffer | null;
}

/** The tree, where each body lies in the raw message, and whether headers had to be repaired. */
export interface MimeTree {
  readonly root: MimeNode;
  readonly bodyOf: (node: MimeNode) => Uint8Array;
  readonly repairedHeaders: boolean;
}

type Line = Uint8Array<ArrayBuffer>;

/**
 * postal-mime gives text already decoded by the declared charset and attachments with rewritten line ends, which is too late
 * to undo a wrong label and breaks signatures inside attached messages. Its tree has what is needed, but is not in its
 * published types; the version is pinned and mime.tree.spec.ts fails if the shape ever changes.
 */
interface PostalMimeInternals {
  readonly root: MimeNode;
  readonly currentNode: MimeNode;
  parse(raw: Uint8Array): Promise<unknown>;
  processLine(line: Line, isFinal: boolean): Promise<void>;
}
const Internals = PostalMime as unknown as new (options: PostalMimeOptions) => PostalMimeInternals;

/** Lines parsed before other work of the process gets its turn. */
const LINES_PER_TURN = 20_000;

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

  override async processLine(line: Line, isFinal: boolean): Promise<void> {
    if (++this.#lines % LINES_PER_TURN === 0) await setImmediate();
    const node = this.currentNode;
    const inHeader = node.state === 'header';
    await super.processLine(inHeader ? this.#headerLine(line) : line, isFinal);
    if (this.currentNode !== node) this.#entered(this.currentNode);
    else if (!inHeader) this.#grow(node, line);
  }

  /** Bodies are assembled by the caller from the tree; the library's own rendering would only cost time. */
  async collectNode(): Promise<void> {}

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

  #grow(node: MimeNode, line: Line): void {
    const range = this.ranges.get(node);
    const end = line.byteOffset + line.length;
    if (range === undefined) this.ranges.set(node, { start: line.byteOffset, end });
    else range.end = end;
  }
}

/** @throws MailRefused when a limit is broken */
export async function mimeTree(raw: Uint8Array, limits: MailLimits): Promise<MimeTree> {
  // Some gateways put blank lines before the headers; a strict reader would take the whole message for its body.
  let start = 0;
  while (raw[start] === 0x0d || raw[start] === 0x0a) start += 1;
  const message = raw.subarray(start);
  const parser = new TreeParser(limits);
  await parser.parse(message);

  const bodyOf = (node: MimeNode): Uint8Array => {
    const encoded = /base64|quoted-printable/i.test(node.contentTransferEncoding.encoding);
    if (encoded) return node.content === null ? new Uint8Array() : new Uint8Array(node.content);
    const range = parser.ranges.get(node);
    return range === undefined ? new Uint8Array() : message.slice(range.start, range.end);
  };
  return { root: parser.root, bodyOf, repairedHeaders: parser.repairedHeaders };
}
