// Everything below U+0020 except tab and line feed, DEL, and the C1 range: no mail needs them, databases and terminals mind them.
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** Line ends become `\n`; control characters and halves of surrogate pairs go. PostgreSQL text refuses U+0000. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** The same for one line: what would break the line becomes a space. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}
