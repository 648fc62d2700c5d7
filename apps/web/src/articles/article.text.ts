/** A piece of a line. */
export type Piece =
  | { readonly kind: 'text' | 'strong'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export type Line = readonly Piece[];

/** A part of an article: lines that belong together. */
export interface Block {
  readonly kind: 'paragraph' | 'bullets' | 'steps' | 'heading';
  readonly lines: readonly Line[];
}

/** Bold, and links that lead to the web or to a mailbox; whatever else is written is shown as it is written. */
const MARKS = /\*\*([^*\n]{1,500})\*\*|\[([^\]\n]{1,300})\]\(((?:https?:\/\/|mailto:)[^\s()]{1,1000})\)/g;
const OPENINGS = [
  { kind: 'bullets', mark: /^[-*•] +/ },
  { kind: 'steps', mark: /^\d{1,2}[.)] +/ },
  { kind: 'heading', mark: /^#{1,3} +/ },
] as const;

/**
 * Reads the few marks an article may have. Nothing of it is ever HTML: tags are text, and a link is one only where its address
 * begins as those of the web or of a mailbox do.
 */
export function readArticle(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: Line[] }[] = [];
  let open = false;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    const opening = OPENINGS.find(({ mark }) => mark.test(line));
    const kind = opening?.kind ?? 'paragraph';
    const last = blocks.at(-1);
    if (line === '') open = false;
    else {
      const pieces = readLine(opening ? line.replace(opening.mark, '') : line);
      if (open && last?.kind === kind && kind !== 'heading') last.lines.push(pieces);
      else blocks.push({ kind, lines: [pieces] });
      open = true;
    }
  }
  return blocks;
}

function readLine(line: string): Line {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of line.matchAll(MARKS)) {
    if (match.index > from) pieces.push({ kind: 'text', text: line.slice(from, match.index) });
    const [whole, strong, text, href] = match;
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (text !== undefined && href !== undefined) pieces.push({ kind: 'link', text, href });
    from = match.index + whole.length;
  }
  if (from < line.length) pieces.push({ kind: 'text', text: line.slice(from) });
  return pieces;
}
