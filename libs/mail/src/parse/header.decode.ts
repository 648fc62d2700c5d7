import { addressParser, decodeWords } from 'postal-mime';
import { decodeText, isRareCharset } from './charset.decode.js';
import { cleanLine } from './clean.text.js';
import type { MailAddress } from './parsed-mail.type.js';

const ENCODED_WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([QqBb])\?([^?]*)\?=/g;

/** RFC 2047 words to text, with the same rules for wrong labels as bodies have. */
export function decodeHeader(value: string): string {
  return cleanLine(decodeWords(relabelWords(value)));
}

/** Addresses of one header value, groups opened. Entries with neither name nor address are left out. */
export function decodeAddresses(value: string): MailAddress[] {
  return addressParser(relabelWords(value), { flatten: true })
    .map((entry) => ({ name: cleanLine(entry.name), address: cleanLine(entry.address ?? '').replace(/\s+/g, '') }))
    .filter((entry) => entry.name !== '' || entry.address !== '');
}

/** Words the library would turn into mojibake are rewritten as UTF-8 words; all others are left to it. */
function relabelWords(value: string): string {
  if (!value.includes('=?')) return value;
  const damaged = decodeWords(value).includes('\ufffd');
  return value.replace(ENCODED_WORD, (word, charset: string, encoding: string, payload: string) => {
    const rare = isRareCharset(charset.toLowerCase());
    if (!rare && !(damaged && decodeWords(word).includes('\ufffd'))) return word;
    const { text } = decodeText(wordBytes(encoding, payload), charset);
    return `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  });
}

function wordBytes(encoding: string, payload: string): Uint8Array {
  if (encoding.toUpperCase() === 'B') return Buffer.from(payload, 'base64');
  const spaced = payload.replaceAll('_', ' ');
  return Buffer.from(
    spaced.replace(/=([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}
