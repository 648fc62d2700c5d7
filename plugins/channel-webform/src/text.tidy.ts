/** No form needs them, and databases, terminals and mail headers mind them. Tab, line feed and carriage return are text. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;
/** Half of a surrogate pair: no character, and refused by PostgreSQL inside JSON. */
const BROKEN = /\p{Surrogate}/u;
/** They turn the direction of what follows, so that a name reads as another. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
/** Spaces and characters nobody sees. */
const NOTHING = /^[\s\p{Cf}]*$/u;

/** Whether the text can be kept as it is. */
export function isPlain(text: string): boolean {
  return !CONTROL.test(text) && !BROKEN.test(text);
}

/** Whether a person reading it would see nothing. */
export function isBlank(text: string): boolean {
  return NOTHING.test(text);
}

/** Text of several lines: line ends `\n`, characters composed (NFC), no blanks around. */
export function tidyText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** One line: what would break it, or a mail header made of it, becomes a space. */
export function tidyLine(text: string): string {
  return text.normalize('NFC').replaceAll(DIRECTION, '').replaceAll(/\s+/g, ' ').trim();
}
