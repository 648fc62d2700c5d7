import { MailRefused } from './mail-refused.error.js';
import { parseMail } from './parse-mail.js';
import type { ParsedMail } from './parsed-mail.type.js';

/** A message of two parts, one of which signs the other (RFC 1847). */
export interface SignedMail {
  /** The signed part with its own headers, byte for byte as received: only what is read from here is signed. */
  readonly signed: Uint8Array;
  /** What signs it, decoded (CMS, DER). */
  readonly signature: Uint8Array;
}

/**
 * The two halves of a `multipart/signed` S/MIME message.
 * @param mail the same message, parsed
 * @returns null when it is none; `'damaged'` when it says it is one and is not built like one
 */
export async function signedMail(raw: Uint8Array, mail: ParsedMail): Promise<SignedMail | 'damaged' | null> {
  if (mail.mediaType !== 'multipart/signed') return null;
  const { protocol = '', boundary = '' } = mail.mediaTypeParameters;
  if (!/^application\/(?:x-)?pkcs7-signature$/i.test(protocol) || boundary === '') return 'damaged';
  const [signed, last, ...more] = partsBetween(Buffer.from(raw.buffer, raw.byteOffset, raw.length), boundary) ?? [];
  if (signed === undefined || last === undefined || more.length > 0) return 'damaged';
  const signature = await signatureIn(last);
  return signature === null ? 'damaged' : { signed, signature };
}

async function signatureIn(part: Uint8Array): Promise<Uint8Array | null> {
  try {
    const { attachments, mediaType } = await parseMail(part);
    const [only, ...more] = attachments;
    const isOne = more.length === 0 && /^application\/(?:x-)?pkcs7-signature$/.test(mediaType);
    return isOne && only !== undefined ? only.content : null;
  } catch (error) {
    if (error instanceof MailRefused) return null;
    throw error;
  }
}

/** RFC 2046 §5.1.1: the line break before a delimiter belongs to the delimiter. Null when it is never closed. */
function partsBetween(raw: Buffer, boundary: string): Uint8Array[] | null {
  const parts: Uint8Array[] = [];
  let from: number | null = null;
  for (const { start, end, closes } of delimiters(raw, `--${boundary}`)) {
    if (from !== null) parts.push(raw.subarray(from, endBefore(raw, start)));
    if (closes) return parts;
    from = end;
  }
  return null;
}

function* delimiters(raw: Buffer, mark: string): Generator<{ start: number; end: number; closes: boolean }> {
  for (let start = raw.indexOf(mark); start >= 0; start = raw.indexOf(mark, start + 1)) {
    if (start > 0 && raw[start - 1] !== 0x0a) continue;
    const newline = raw.indexOf(0x0a, start);
    const end = newline < 0 ? raw.length : newline + 1;
    const rest = raw.toString('latin1', start + mark.length, Math.min(end, start + mark.length + 100));
    if (/^(?:--)?[ \t]*\r?\n?$/.test(rest)) yield { start, end, closes: rest.startsWith('--') };
  }
}

function endBefore(raw: Buffer, delimiter: number): number {
  const end = delimiter - 1;
  return end > 0 && raw[end - 1] === 0x0d ? end - 1 : end;
}
