import { replyMarker } from '@sportello/mail';
import { escaped, escapedLines } from './html.text.js';
import type { LetterClock } from './letter.clocks.js';
import type { Letter } from './letter.js';
import { WORDING } from './wording.js';

const FONT = "font-family:'Titillium Web',Roboto,Arial,sans-serif";
const STYLE = {
  page: `margin:0;padding:0;background:#f2f5f8;color:#17324d;${FONT};font-size:16px;line-height:1.5`,
  outer: 'background:#f2f5f8;border-collapse:collapse',
  sheet: 'max-width:640px;background:#ffffff;border-collapse:collapse',
  head: `padding:20px 24px;background:#0066cc;color:#ffffff;${FONT};font-size:18px;font-weight:600`,
  main: `padding:24px 24px 24px;color:#17324d;${FONT};font-size:16px;line-height:1.5`,
  foot: `padding:16px 24px 24px;border-top:1px solid #c5c7c9;color:#455b71;${FONT};font-size:14px;line-height:1.5`,
  marker: 'margin:0 0 8px;color:#4a5d70;font-size:12px',
  title: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:700;color:#17324d',
  section: 'margin:28px 0 8px;font-size:18px;line-height:1.3;font-weight:700;color:#17324d',
  quote: 'margin:8px 0 16px;padding:12px 16px;border-left:4px solid #0066cc;background:#f2f7fc',
  past: 'margin:8px 0 16px;padding:12px 16px;border-left:4px solid #c5c7c9;background:#f5f5f5;color:#455b71',
  button:
    'display:inline-block;padding:12px 24px;border-radius:4px;background:#0066cc;color:#ffffff;font-weight:600;text-decoration:none',
  table: 'width:100%;border-collapse:collapse;font-size:15px',
  name: 'width:36%;padding:8px 12px 8px 0;border-bottom:1px solid #e2e6ea;text-align:left;vertical-align:top;font-weight:400;color:#455b71',
  value: 'padding:8px 0;border-bottom:1px solid #e2e6ea;text-align:left;vertical-align:top',
  column: 'padding:8px 12px 8px 0;border-bottom:2px solid #17324d;text-align:left;font-size:14px',
  cell: 'padding:8px 12px 8px 0;border-bottom:1px solid #e2e6ea;text-align:left;vertical-align:top;font-weight:400',
  small: 'color:#455b71;font-size:14px',
  // For the line that mail programs show beside the subject.
  preview: 'display:none;max-height:0;overflow:hidden;font-size:1px;line-height:1px;color:#f2f5f8',
} as const;

/** Contrast with white is 4.5:1 or more; the words say the same as the colour. */
const COLOUR: Readonly<Record<LetterClock['state'], string>> = {
  running: '#004d99',
  paused: '#6b5000',
  met: '#006b44',
  breached: '#b32d00',
  cancelled: '#455b71',
};

/** The notice as HTML: no pictures, no remote loads, readable without styles. Every word from outside is escaped. */
export function letterHtml(letter: Letter): string {
  const layout = 'role="presentation" width="100%" cellpadding="0" cellspacing="0"';
  return [
    `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light">',
    `<title>${escaped(letter.subject)}</title></head>`,
    `<body style="${STYLE.page}"><div style="${STYLE.preview}">${escaped(letter.opening)}</div>`,
    `<table ${layout} style="${STYLE.outer}"><tr><td align="center" style="padding:12px 8px">`,
    letter.token === null
      ? ''
      : `<p style="${STYLE.marker}">${escaped(replyMarker(WORDING[letter.language].replyAbove))}</p>`,
    `<table ${layout} style="${STYLE.sheet}">`,
    `<tr><td style="${STYLE.head}">${escaped(letter.office)}</td></tr>`,
    `<tr><td style="${STYLE.main}">${body(letter)}</td></tr>`,
    `<tr><td style="${STYLE.foot}">${footer(letter)}</td></tr>`,
    '</table></td></tr></table></body></html>',
  ].join('\n');
}

function body(letter: Letter): string {
  const words = WORDING[letter.language];
  return [
    `<h1 style="${STYLE.title}">${escaped(letter.title)}</h1>`,
    `<p>${escaped(letter.greeting)}<br>${opening(letter)}</p>`,
    letter.message === null
      ? ''
      : `<p style="margin-bottom:0"><strong>${escaped(letter.message.title)}</strong></p>${quote(letter.message.text, STYLE.quote)}`,
    letter.filesOnPage ? `<p>${escaped(words.filesOnPage)}</p>` : '',
    letter.howToAnswer === '' ? '' : `<p>${escaped(letter.howToAnswer)}</p>`,
    letter.link === null
      ? ''
      : `<p style="margin:20px 0"><a href="${escaped(letter.link)}" style="${STYLE.button}">${escaped(words.follow)}</a></p>`,
    facts(letter),
    clocks(letter),
    letter.quotedRequest === null
      ? ''
      : `<h2 style="${STYLE.section}">${escaped(words.yourRequest)}</h2>${quote(letter.quotedRequest, STYLE.past)}`,
  ].join('\n');
}

/** The one address that is made a link is the requester's own page, never one that somebody wrote into a name. */
function opening({ opening: text, linkInOpening }: Letter): string {
  if (linkInOpening === null || linkInOpening === '') return escapedLines(text);
  const link = escaped(linkInOpening);
  return escapedLines(text).replaceAll(link, `<a href="${link}">${link}</a>`);
}

function quote(text: string, style: string): string {
  return `<div style="${style}">${escapedLines(text)}</div>`;
}

function facts(letter: Letter): string {
  const rows = letter.facts.map(
    ({ name, value }) =>
      `<tr><th scope="row" style="${STYLE.name}">${escaped(name)}</th><td style="${STYLE.value}">${escaped(value)}</td></tr>`,
  );
  return `<table style="${STYLE.table}">${rows.join('')}</table>`;
}

function clocks(letter: Letter): string {
  if (letter.clocks.length === 0) return '';
  const { title, columns } = WORDING[letter.language].clocks;
  const head = [columns.clock, columns.due, columns.standing].map(
    (name) => `<th scope="col" style="${STYLE.column}">${escaped(name)}</th>`,
  );
  return [
    `<h2 style="${STYLE.section}">${escaped(title)}</h2>`,
    `<table style="${STYLE.table}"><tr>${head.join('')}</tr>`,
    ...letter.clocks.map(clockRow),
    '</table>',
  ].join('');
}

function clockRow({ label, due, standing, ended, state }: LetterClock): string {
  const when = ended === null ? '' : `<br><span style="${STYLE.small}">${escaped(ended)}</span>`;
  return [
    `<tr><th scope="row" style="${STYLE.cell}">${escaped(label)}</th>`,
    `<td style="${STYLE.cell}">${escaped(due)}</td>`,
    `<td style="${STYLE.cell}"><strong style="color:${COLOUR[state]}">${escaped(standing)}</strong>${when}</td></tr>`,
  ].join('');
}

function footer(letter: Letter): string {
  const words = WORDING[letter.language];
  return [
    `<p style="margin:0 0 12px">${escaped(words.regards)}<br><strong>${escaped(letter.office)}</strong><br>${escapedLines(letter.contacts)}</p>`,
    `<p style="margin:0 0 12px">${escaped(words.clocks.zone(letter.zone))}${letter.isAutomatic ? ` ${escaped(letter.automatic)}` : ''}</p>`,
    letter.token === null ? '' : `<p style="margin:0">${escaped(words.reference(letter.token))}</p>`,
  ].join('\n');
}
