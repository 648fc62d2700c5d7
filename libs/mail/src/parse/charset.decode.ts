import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Text and what was wrong with its label, if anything. */
export interface DecodedText {
  readonly text: string;
  readonly oddity: 'charset-unknown' | 'charset-mislabelled' | null;
}

/** Labels under which other encodings travel: programs write them without looking at the bytes. */
const LATIN = new Set(['windows-1252', 'iso-8859-15']);

export const hasInvalidUtf8 = (bytes: Uint8Array): boolean => !isUtf8(bytes);

/**
 * Bytes to text. The declared charset is believed unless the bytes disprove it: valid UTF-8 with multi-byte characters is
 * UTF-8 whatever Latin label it bears, and bytes that are no UTF-8 are read as windows-1252 under a UTF-8 or ASCII label.
 * @param declared the `charset` parameter, possibly empty, wrong or unknown
 */
export function decodeText(bytes: Uint8Array, declared: string | null): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), oddity: null };
  const label = (declared ?? '')
    .trim()
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  if (label === '' || label === 'us-ascii' || label === 'ascii') return { text: decodeUtf8(bytes), oddity: null };

  const encoding = webEncoding(label);
  if (encoding === null) return decodeRare(bytes, label);
  if (encoding === 'utf-8') {
    return { text: decodeUtf8(bytes), oddity: isUtf8(bytes) ? null : 'charset-mislabelled' };
  }
  if (encoding.startsWith('utf-16') && !bytes.includes(0))
    return { text: decodeUtf8(bytes), oddity: 'charset-mislabelled' };
  if (LATIN.has(encoding) && isUtf8(bytes) && bytes.some((byte) => byte >= 0x80)) {
    return { text: new TextDecoder().decode(bytes), oddity: 'charset-mislabelled' };
  }
  return {
    text: encoding === 'windows-1252' ? decodeLatin(bytes) : new TextDecoder(encoding).decode(bytes),
    oddity: null,
  };
}

/** Node.js 20 and 22 decode windows-1252 as ISO 8859-1, which turns “ ” and € into control characters. */
export function decodeLatin(bytes: Uint8Array): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 'windows-1252');
}

/** Whether a label is one the web platform does not know but mail still uses (utf-7, cp850, …). */
export function isRareCharset(label: string): boolean {
  return webEncoding(label) === null && iconv.encodingExists(label);
}

/** Keeps what is UTF-8 and turns every other byte into its windows-1252 character, encoded as UTF-8. Linear. */
export function repairUtf8(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(bytes.length * 3);
  let length = 0;
  for (let i = 0; i < bytes.length;) {
    const size = sequenceLength(bytes, i);
    if (size === 0) {
      for (const byte of LATIN_BYTES[bytes[i] ?? 0] ?? []) out[length++] = byte;
      i += 1;
    } else {
      for (const end = i + size; i < end; i += 1) out[length++] = bytes[i] ?? 0;
    }
  }
  return out.slice(0, length);
}

function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(isUtf8(bytes) ? bytes : repairUtf8(bytes));
}

function decodeRare(bytes: Uint8Array, label: string): DecodedText {
  if (iconv.encodingExists(label)) return { text: iconv.decode(Buffer.from(bytes), label), oddity: null };
  return { text: decodeUtf8(bytes), oddity: 'charset-unknown' };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function webEncoding(label: string): string | null {
  try {
    return new TextDecoder(label.replace(/^(?:cs|x-)?(cp|win(?:dows)?)-?(125\d)$/, 'windows-$2')).encoding;
  } catch {
    return null; // the constructor is the only way to ask
  }
}

const LATIN_BYTES: readonly (readonly number[])[] = Array.from({ length: 256 }, (_, byte) =>
  Array.from(new TextEncoder().encode(decodeLatin(Uint8Array.of(byte)))),
);

/** Length of the well-formed UTF-8 sequence at `at` (Unicode table 3-7), 0 when there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const size = lead >= 0xf5 ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
  if (size === 0 || at + size > bytes.length) return 0;
  for (let i = at + 1; i < at + size; i += 1) {
    if (((bytes[i] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const outside = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || outside ? 0 : size;
}
