/** In characters. */
const MAX_LENGTH = 1_000_000;
const MAX_TAGS = 30_000;
/** Long threads nest a few hundred levels; parsers slow down far beyond that. */
const MAX_DEPTH = 1_000;

const TAG = /<(\/?)([a-z][a-z0-9]{0,30})?/gi;
/** Elements that need no end tag: their number says nothing about depth. */
const OPEN_ENDED = new Set([
  'area',
  'base',
  'br',
  'col',
  'dd',
  'dt',
  'embed',
  'hr',
  'img',
  'input',
  'li',
  'link',
  'meta',
  'option',
  'p',
  'param',
  'source',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'track',
  'wbr',
]);

/** HTML that can be worked on in bounded time, and the text of what lies beyond, so that nothing is lost. */
export function boundHtml(html: string): { readonly html: string; readonly rest: string } {
  const cut = Math.min(endOfBounds(html), MAX_LENGTH);
  if (cut >= html.length) return { html, rest: '' };
  const rest = html
    .slice(cut)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/[ \t]{2,}/g, ' ');
  return { html: html.slice(0, cut), rest: rest.trim() };
}

function endOfBounds(html: string): number {
  let tags = 0;
  let depth = 0;
  for (const match of html.matchAll(TAG)) {
    tags += 1;
    const name = (match[2] ?? '').toLowerCase();
    if (name !== '' && !OPEN_ENDED.has(name)) depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1));
    if (tags > MAX_TAGS || depth > MAX_DEPTH) return match.index;
  }
  return html.length;
}
