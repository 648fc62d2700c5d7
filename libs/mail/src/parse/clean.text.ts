import { decodeLatin } from './charset.decode.js';

// Everything below U+0020 except tab and line feed, and DEL: no mail needs them, databases and terminals mind them.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
/** Where a decoder took windows-1252 for ISO 8859-1. */
const C1 = /[\u0080-\u009f]/g;

/** Line ends become `\n`; control characters and halves of surrogate pairs go. PostgreSQL text refuses U+0000. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(C1, (c) => decodeLatin(Uint8Array.of(c.charCodeAt(0))).replace(/[\u0080-\u009f\ufffd]/, ''))
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same for one line: what would break the line becomes a space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
