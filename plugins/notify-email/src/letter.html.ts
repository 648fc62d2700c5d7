import type { Letter } from './letter.js';
import { WORDING } from './wording.js';

const STYLE = {
  body: 'margin:0;padding:24px 16px;background:#ffffff;color:#17324d;font-family:"Titillium Web",Arial,sans-serif;font-size:16px;line-height:1.5',
  box: 'max-width:600px;margin:0 auto',
  office: 'margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid #0066cc;font-weight:bold',
  message: 'margin:16px 0;padding:12px 16px;border-left:4px solid #0066cc;background:#f0f6fc;white-space:pre-wrap',
  cell: 'padding:4px 16px 4px 0;text-align:left;vertical-align:top',
  small: 'color:#455a64;font-size:14px',
  marker: 'color:#5b6f82;font-size:12px',
} as const;

/** The notice as HTML: no pictures, no remote loads, readable without styles. Every word from outside is escaped. */
export function letterHtml(letter: Letter): string {
  const words = WORDING[letter.language];
  const parts = [
    `<p style="${STYLE.marker}">${escaped(words.replyMarker)}</p>`,
    `<p style="${STYLE.office.replaceAll('"', "'")}">${escaped(letter.office)}</p>`,
    `<p>${escaped(letter.greeting)}</p>`,
    `<p>${escaped(letter.opening)}</p>`,
    letter.message === null ? '' : `<p>${escaped(words.writes(letter.message.author))}</p><div style="${STYLE.message}">${escaped(letter.message.text)}</div>`,
    table(letter),
    letter.clocks.length === 0 ? '' : `<h2 style="font-size:18px">${escaped(letter.clocksTitle)}</h2><ul>${letter.clocks.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
    letter.quotedRequest === null ? '' : `<h2 style="font-size:18px">${escaped(letter.quotedRequest.title)}</h2><div style="${STYLE.message}">${escaped(letter.quotedRequest.text)}</div>`,
    `<p>${escaped(letter.howToAnswer)}</p>`,
    `<p><a href="${escaped(letter.link.url)}">${escaped(letter.link.text)}</a></p>`,
    `<p style="${STYLE.small};white-space:pre-line">${escaped(letter.contacts)}</p>`,
    `<p style="${STYLE.small}">${escaped(letter.reference)}</p>`,
  ];
  return [
    `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(letter.subject)}</title></head>`,
    `<body style="${STYLE.body.replaceAll('"', "'")}"><div style="${STYLE.box}">${parts.join('\n')}</div></body></html>`,
  ].join('\n');
}

function table(letter: Letter): string {
  const rows = letter.facts.map(({ name, value }) => `<tr><th scope="row" style="${STYLE.cell}">${escaped(name)}</th><td style="${STYLE.cell}">${escaped(value)}</td></tr>`);
  return `<table style="border-collapse:collapse;margin:16px 0">${rows.join('')}</table>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
