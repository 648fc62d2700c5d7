/** Base64 as mailers write it: broken lines, stray characters, and padding in the middle where encoded pieces were joined. */
export function decodeBase64(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[^A-Za-z0-9+/=]+/g, '');
  const pieces = text.split(/=+/).filter((piece) => piece !== '');
  if (pieces.length <= 1) return new Uint8Array(Buffer.from(pieces[0] ?? '', 'base64'));
  return new Uint8Array(Buffer.concat(pieces.map((piece) => Buffer.from(piece, 'base64'))));
}

const EQUALS = 0x3d;
const CR = 0x0d;
const LF = 0x0a;

/** Quoted-printable; what is no valid escape stays as it is (RFC 2045 §6.7). */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const value = byte === EQUALS ? hex(bytes[at + 1]) * 16 + hex(bytes[at + 2]) : Number.NaN;
    if (!Number.isNaN(value)) {
      out[length++] = value;
      at += 3;
    } else if (byte === EQUALS && lineEnd(bytes, at + 1) > 0) {
      at += 1 + lineEnd(bytes, at + 1);
    } else {
      out[length++] = byte;
      at += 1;
    }
  }
  return out.slice(0, length);
}

/** Length of the line break at `at`, blanks before it included (at most 8: gateways add one or two); 0 when there is none. */
function lineEnd(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < at + 8 && (bytes[end] === 0x20 || bytes[end] === 0x09)) end += 1;
  if (bytes[end] === CR && bytes[end + 1] === LF) return end + 2 - at;
  if (bytes[end] === LF) return end + 1 - at;
  return end >= bytes.length && at >= bytes.length ? 1 : 0;
}

function hex(byte: number | undefined): number {
  return byte === undefined ? Number.NaN : (HEX.get(byte) ?? Number.NaN);
}

const HEX = new Map(
  Array.from('0123456789abcdefABCDEF', (digit) => [digit.charCodeAt(0), Number.parseInt(digit, 16)] as const),
);
