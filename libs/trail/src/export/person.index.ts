import type { Tx } from '@sportello/platform';
import { rowsOf } from '../log/rows.cursor.js';
import type { KnownPerson } from '../person/person.finder.js';
import type { ExportScope } from './export.sections.js';

interface SaidRow {
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  readonly at: Date | null;
  readonly direction: 'in' | 'out' | null;
  readonly text: string | null;
  readonly files: readonly { readonly name: string; readonly sha256: string }[] | null;
}

const HEAD = `<!doctype html>
<html lang="it"><head><meta charset="utf-8"><title>I tuoi dati · Your data</title>
<style>body{font:16px/1.5 sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}dt{font-weight:bold}pre{white-space:pre-wrap;font:inherit;border-left:3px solid #ccc;padding-left:1rem}</style>
</head><body>
<h1>I tuoi dati · <span lang="en">Your data</span></h1>
<p>Tutto ciò che l’ente conserva di te in questo servizio (Regolamento UE 2016/679, artt. 15 e 20). I file .json contengono gli stessi dati in forma leggibile da altri programmi; le cartelle <code>files</code> e <code>raw</code> gli allegati e i messaggi come sono arrivati; <code>manifest.json</code> l’elenco firmato di tutto.</p>
<p lang="en">Everything the administration keeps about you in this service (Regulation EU 2016/679, art. 15 and 20). The .json files hold the same data for other programs; the folders <code>files</code> and <code>raw</code> the attachments and the messages as they came; <code>manifest.json</code> the signed list of it all.</p>
`;

/** What a person reads first: who they are here, what they asked and what they were told, in Italian and English. */
export async function* personIndex(
  tx: Tx,
  { contacts, restricted }: ExportScope,
): AsyncGenerator<string, void, undefined> {
  yield HEAD;
  const known = await tx.query<KnownPerson>(
    `SELECT id, name, email, phone, organisation, user_type AS "userType", language, created_at AS "createdAt"
       FROM contact WHERE tenant_id = $1 AND id = ANY ($2) ORDER BY id`,
    [tx.tenant, contacts ?? []],
  );
  yield '<h2>Chi sei · <span lang="en">Who you are</span></h2>\n';
  for (const person of known) yield contactOf(person);
  yield '<h2>Le tue richieste · <span lang="en">Your requests</span></h2>\n';
  let number: string | null = null;
  for await (const row of said(tx, contacts ?? [], restricted)) {
    if (row.number !== number) yield headingOf(row);
    number = row.number;
    yield messageOf(row);
  }
  yield '</body></html>\n';
}

const said = (tx: Tx, contacts: readonly string[], restricted: boolean): AsyncGenerator<SaidRow> =>
  rowsOf<SaidRow>(
    tx,
    `SELECT t.number, t.subject, t.state, t.opened_at, t.closed_at, m.at, m.direction, b.text,
            (SELECT jsonb_agg(jsonb_build_object('name', a.name, 'sha256', a.sha256) ORDER BY a.place, a.id)
               FROM attachment a WHERE a.tenant_id = $1 AND a.message_id = m.id) AS files
       FROM ticket t
       LEFT JOIN message m ON m.tenant_id = $1 AND m.ticket_id = t.id AND m.visibility = 'public'
       LEFT JOIN message_body b ON b.tenant_id = $1 AND b.message_id = m.id
      WHERE t.tenant_id = $1 AND t.requester_id = ANY ($2) AND ($3 OR NOT t.restricted)
      ORDER BY t.id, m.at, m.id`,
    [tx.tenant, contacts, restricted],
  );

function contactOf({ name, email, phone, organisation, userType, language, createdAt }: KnownPerson): string {
  const facts: readonly (readonly [string, string, string | null])[] = [
    ['Nome', 'Name', name],
    ['Posta elettronica', 'E-mail', email],
    ['Telefono', 'Phone', phone],
    ['Organizzazione', 'Organisation', organisation],
    ['Tipo di utente', 'Kind of user', userType],
    ['Lingua', 'Language', language],
    ['Dal', 'Since', createdAt.toISOString()],
  ];
  const shown = facts.filter(([, , value]) => value !== null && value !== '');
  return `<dl>${shown.map(([it, en, value]) => `<dt>${it} · ${en}</dt><dd>${html(value ?? '')}</dd>`).join('')}</dl>\n`;
}

const headingOf = ({ number, subject, state, opened_at, closed_at }: SaidRow): string =>
  `<h3>${html(number)} · ${html(subject)}</h3>\n<p>Stato · State: ${html(state)}. Aperta · Opened: ${opened_at.toISOString()}.${
    closed_at === null ? '' : ` Chiusa · Closed: ${closed_at.toISOString()}.`
  }</p>\n`;

function messageOf({ at, direction, text, files }: SaidRow): string {
  if (at === null) return '';
  const who = direction === 'in' ? 'Tu · You' : 'L’ente · The administration';
  const links = (files ?? []).map(({ name, sha256 }) => `<li><a href="files/${html(sha256)}">${html(name)}</a></li>`);
  const list = links.length === 0 ? '' : `<ul>${links.join('')}</ul>`;
  return `<h4>${who}, ${at.toISOString()}</h4>\n<pre>${html(text ?? '')}</pre>${list}\n`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);
