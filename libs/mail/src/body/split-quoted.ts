import { textFromHtml } from './html.text.js';
import {
  attributionAt,
  isForward,
  isHeaderBlockAt,
  isQuoted,
  isRule,
  isSeparator,
  markerLines,
  opensAttribution,
} from './quote.markers.js';

/** A message in three pieces. Every line of the message is in exactly one of them, in order. */
export interface SplitMessage {
  /** What the sender wrote now; in doubt, everything. */
  readonly fresh: string;
  /** History repeated below, above or around it; empty when there is none. */
  readonly quoted: string;
  readonly signature: string | null;
}

/** What helps to tell new text from old. */
export interface SplitOptions {
  /** The line our own mails carry above the text to be quoted ("reply above this line"). Compared without blanks around it. */
  readonly replyMarker?: string;
  /** Subject of the message: in a forward the history is the content. */
  readonly subject?: string;
}

const FORWARD_SUBJECT = /^\s*(?:fwd?|i|inoltra|wg|tr)\s*:/i;
const SIGNATURE_DELIMITER = /^--\s?$/;
const MAX_SIGNATURE_LINES = 15;
const DEVICE_SIGNATURE =
  /^(?:inviato da|sent from|scarica outlook per|get outlook for|ottieni outlook per|sent via)\s.{1,120}$/i;

/** What each line is, until the pieces are put together. */
type Kind = 'fresh' | 'quoted' | 'signature';

/**
 * Parts a reply from the history its client repeated, for Italian and English clients (and the German and French wording of
 * bilingual offices). Time grows with the length of the text, whatever it holds.
 * @param text plain text body; used when it says anything
 * @param html HTML body; read as text otherwise
 */
export function splitQuoted(text: string | null, html: string | null, options: SplitOptions = {}): SplitMessage {
  const source = text !== null && text.trim() !== '' ? text : html === null ? '' : textFromHtml(html);
  const lines = source.split('\n');
  if (FORWARD_SUBJECT.test((options.subject ?? '').slice(0, 50)))
    return { fresh: source.trim(), quoted: '', signature: null };

  const kinds = quotedLines(lines, options.replyMarker?.trim() ?? '');
  // Nothing of one's own: a bare quotation is all the sender says.
  if (!lines.some((line, at) => kinds[at] === 'fresh' && line.trim() !== '')) {
    return { fresh: source.trim(), quoted: '', signature: null };
  }
  markSignature(lines, kinds);
  const pick = (kind: Kind): string =>
    lines
      .filter((_, at) => kinds[at] === kind)
      .join('\n')
      .trim();
  const signature = pick('signature');
  return { fresh: pick('fresh'), quoted: pick('quoted'), signature: signature === '' ? null : signature };
}

function quotedLines(lines: readonly string[], replyMarker: string): Kind[] {
  const kinds = lines.map((): Kind => 'fresh');
  const marks = markerLines(lines);
  const cut = historyStart(lines, marks, replyMarker);
  kinds.fill('quoted', cut);
  const blocks = quoteBlocks(lines, marks, cut);
  const last = blocks.at(-1);
  if (last === undefined) return kinds;
  const says = (from: number, to: number): boolean => lines.slice(from, to).some((line) => line.trim() !== '');
  const trailing = !says(last.end, cut);
  // Answers between quotations need them to be understood: only the history at the very end goes.
  const interleaved = blocks.length > 1 || (says(0, last.start) && !last.attributed);
  if (trailing || !interleaved) kinds.fill('quoted', last.start, last.end);
  return kinds;
}

/** Where everything below is history, or the number of lines. */
function historyStart(lines: readonly string[], marks: readonly string[], replyMarker: string): number {
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (replyMarker !== '' && line.replace(/^[\s>]{0,20}/, '').trim() === replyMarker) return above(lines, marks, at);
    const mark = marks[at] ?? '';
    if (mark === '') continue;
    if (isForward(mark)) return lines.length;
    if (isSeparator(mark) || isHeaderBlockAt(marks, at)) return above(lines, marks, at);
    const attribution = attributionAt(marks, at);
    if (attribution > 0 && !quoteFollows(lines, at + attribution)) return at;
  }
  return lines.length;
}

/** The rule, or the attribution, that belongs to the marker below it. */
function above(lines: readonly string[], marks: readonly string[], marker: number): number {
  let at = marker - 1;
  while (at >= 0 && (lines[at] ?? '').trim() === '') at -= 1;
  if (at >= 0 && isRule(lines[at] ?? '')) return at;
  let found = marker;
  for (let start = at; start >= 0 && start > at - 3; start -= 1) {
    if (attributionAt(marks, start) !== at - start + 1) continue;
    if (opensAttribution(marks[start] ?? '')) return start;
    if (found === marker) found = start;
  }
  return found;
}

function quoteFollows(lines: readonly string[], from: number): boolean {
  for (let at = from; at < Math.min(from + 4, lines.length); at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '') return isQuoted(line);
  }
  return false;
}

interface QuoteBlock {
  readonly start: number;
  end: number;
  /** Whether a line above it says whose words these are. */
  readonly attributed: boolean;
}

/** Runs of `>` lines before `end`, blank lines between them included, each with its attribution. */
function quoteBlocks(lines: readonly string[], marks: readonly string[], end: number): QuoteBlock[] {
  const blocks: QuoteBlock[] = [];
  let text = -1; // last line that is neither blank nor quoted
  for (let at = 0; at < end; at += 1) {
    const line = lines[at] ?? '';
    if (!isQuoted(line)) {
      if (line.trim() !== '') text = at;
      continue;
    }
    const open = blocks.at(-1);
    if (open !== undefined && text < open.end) {
      open.end = at + 1;
    } else {
      const start = above(lines, marks, at);
      blocks.push({ start, end: at + 1, attributed: start < at });
    }
  }
  return blocks;
}

function markSignature(lines: readonly string[], kinds: Kind[]): void {
  const fresh = lines.flatMap((line, at) => (kinds[at] === 'fresh' && line.trim() !== '' ? [at] : []));
  const delimiter = fresh.findLastIndex((at) => SIGNATURE_DELIMITER.test(lines[at] ?? ''));
  const last = fresh.at(-1);
  const first = delimiter > 0 && fresh.length - delimiter <= MAX_SIGNATURE_LINES ? fresh[delimiter] : undefined;
  const device =
    fresh.length > 1 && last !== undefined && DEVICE_SIGNATURE.test((lines[last] ?? '').trim().slice(0, 200))
      ? last
      : undefined;
  const start = first ?? device;
  if (start === undefined) return;
  for (const at of fresh) if (at >= start) kinds[at] = 'signature';
}
