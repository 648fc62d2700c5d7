/** Everything below U+0020 but tab and line feed, DEL and the C1 range: no mail needs them and mail servers mind them. */
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;
const BREAKS = /[\s\p{Cc}\p{Zl}\p{Zp}]+/gu;
/** They turn the direction of what follows, so that a name reads as another. */
const DIRECTION = /[\u202A-\u202E\u2066-\u2069]/g;
const BROKEN = /\p{Surrogate}/gu;
const LONGEST_LINE = 200;

/** Names and subjects come from people, and mail headers end at a line break. */
export function oneLine(text: string, max = LONGEST_LINE): string {
  return cut(text.replaceAll(DIRECTION, '').replaceAll(BREAKS, ' ').trim(), max);
}

/** Text of several lines without what cannot be shown. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(CONTROL, '').replaceAll(BROKEN, '\uFFFD').trim();
}

/** The beginning of a text, with a mark where it goes on. @param max characters */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : `${cut(text, max)} […]`;
}

/** No pair of surrogates is cut in two. */
function cut(text: string, max: number): string {
  return text.slice(0, max).replaceAll(BROKEN, '').trim();
}
