import { compile } from 'html-to-text';
import { boundHtml } from './html.bounds.js';

const convert = compile({
  wordwrap: false,
  limits: { maxDepth: 200, ellipsis: '…' },
  selectors: [
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, ignoreHref: false, linkBrackets: ['<', '>'] } },
    { selector: 'img', format: 'skip' },
    { selector: 'style', format: 'skip' },
    { selector: 'script', format: 'skip' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'h4', options: { uppercase: false } },
    { selector: 'h5', options: { uppercase: false } },
    { selector: 'h6', options: { uppercase: false } },
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
});

/** Readable text of an HTML body: links keep their address, quotations get `> `, nothing is wrapped. */
export function textFromHtml(html: string): string {
  const bounded = boundHtml(html);
  const text = convert(bounded.html).replaceAll('\u00a0', ' ').trim();
  return bounded.rest === '' ? text : `${text}\n${bounded.rest}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Plain text as HTML that looks the same. */
export function htmlFromText(text: string): string {
  return text.replace(/[&<>"']/g, (c) => ESCAPES[c] ?? c).replaceAll('\n', '<br>\n');
}
