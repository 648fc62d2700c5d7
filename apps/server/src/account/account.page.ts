import type { CurrentTenant } from '@sportello/tenancy';
import { accountRows, WORDS } from './account.presenter.js';
import type { AccountView } from './account.views.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string | number): string => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');

/** The account for the printer: no script, no style but the browser’s own, readable by assistive software. */
export function accountPage(configuration: CurrentTenant, account: AccountView, language: 'it' | 'en'): string {
  const words = WORDS[language];
  const [headings = [], ...rows] = accountRows(account, language);
  const period = `${words.from} ${account.from} ${words.to} ${account.to}`;
  const title = `${words.title} – ${configuration.name[language]}`;
  const line = (row: readonly (string | number)[]): string =>
    `<tr>${row.map((cell, place) => (place === 1 ? `<th scope="row">${html(cell)}</th>` : `<td>${html(cell)}</td>`)).join('')}</tr>`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${html(title)}</title></head>
<body>
<h1>${html(title)}</h1>
<table>
<caption>${html(`${words.title} ${period}`)}</caption>
<thead><tr>${headings.map((heading) => `<th scope="col">${html(heading)}</th>`).join('')}</tr></thead>
<tbody>
${rows.slice(0, -1).map(line).join('\n')}
</tbody>
<tfoot>
${rows.slice(-1).map(line).join('')}
</tfoot>
</table>
</body>
</html>
`;
}
