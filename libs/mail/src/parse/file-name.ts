import { cleanLine } from './clean.text.js';

const MAX_LENGTH = 150;
// Characters that reverse or hide what follows: `fattura[RLO]fdp.exe` reads as `fatturaexe.pdf`.
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A name from outside made safe to show, to store and to download. Empty when nothing usable is left. */
export function safeFileName(name: string): string {
  const base = cleanLine(name).replace(INVISIBLE, '').split(/[/\\]/).pop() ?? '';
  const plain = base.normalize('NFC').replace(/[<>:"|?*]/g, '_');
  const trimmed = trimDots(plain);
  return shorten(RESERVED_ON_WINDOWS.test(trimmed) ? `_${trimmed}` : trimmed);
}

/** No hidden files, no names a file system would silently change. By index: a pattern anchored at the end is quadratic. */
function trimDots(name: string): string {
  const idle = (at: number): boolean => name[at] === '.' || name[at] === ' ';
  let start = 0;
  let end = name.length;
  while (start < end && idle(start)) start += 1;
  while (end > start && idle(end - 1)) end -= 1;
  return name.slice(start, end);
}

/** A name for a part that has none, from its media type. */
export function defaultFileName(mediaType: string): string {
  if (mediaType === 'message/rfc822') return 'message.eml';
  if (mediaType === 'text/calendar') return 'invite.ics';
  const subtype = /^(?:image|audio|video)\/([a-z0-9]{2,5})$/.exec(mediaType)?.[1];
  if (subtype !== undefined) return `attachment.${subtype === 'jpeg' ? 'jpg' : subtype}`;
  if (mediaType === 'application/pdf') return 'attachment.pdf';
  return mediaType.startsWith('text/') || mediaType.startsWith('message/') ? 'attachment.txt' : 'attachment.bin';
}

function shorten(name: string): string {
  if (name.length <= MAX_LENGTH) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  // By code point, so that no pair of surrogates is cut in two.
  return (
    [...name.slice(0, MAX_LENGTH - extension.length)].filter((c) => !/\p{Surrogate}/u.test(c)).join('') + extension
  );
}
