import type { Tx } from '@sportello/platform';
import { eventRows } from '../log/event.rows.js';
import { LOGS, type Log, type LogName } from '../log/logs.js';
import { rowsOf } from '../log/rows.cursor.js';

/** What an archive is of. */
export interface ExportScope {
  /** Whether restricted tickets too. */
  readonly restricted: boolean;
  /** Ids of the contacts it is of; null: everything of the tenant. */
  readonly contacts: readonly string[] | null;
  /** Id of the one ticket it is of; null: of all of them. */
  readonly ticket: string | null;
}

/** `t` a ticket of the scope: $1 tenant, $2 whether restricted ones too, $3 contacts or null, $4 the one ticket or null. */
const OF_SCOPE = `t.tenant_id = $1 AND ($2 OR NOT t.restricted) AND ($3::uuid[] IS NULL OR t.requester_id = ANY ($3))
   AND ($4::uuid IS NULL OR t.id = $4)`;

const ofTickets = (columns: string, from: string, order: string): string =>
  `SELECT t.number AS ticket, ${columns} FROM ticket t JOIN ${from} WHERE ${OF_SCOPE} ORDER BY ${order}`;

/** One file each: rows of one kind, in the order in which they came to be. */
export const SECTIONS: Readonly<Record<string, string>> = {
  tickets: `SELECT t.* FROM ticket t WHERE ${OF_SCOPE} ORDER BY t.id`,
  clocks: ofTickets(
    'c.clock, c.state, c.target_seconds, c.started_at, c.due_at, c.stopped_at, c.policy, c.policy_revision',
    'ticket_clock c ON c.tenant_id = $1 AND c.ticket_id = t.id',
    't.id, c.clock',
  ),
  messages: ofTickets(
    'm.id, m.direction, m.visibility, m.author, m.channel_instance, m.at, m.subject, m.message_id_header, m.raw_sha256, m.notes, b.text, b.quoted',
    `message m ON m.tenant_id = $1 AND m.ticket_id = t.id
      JOIN message_body b ON b.tenant_id = $1 AND b.message_id = m.id`,
    't.id, m.at, m.id',
  ),
  attachments: ofTickets(
    'a.id, a.message_id, a.name, a.media_type, a.size, a.sha256',
    'attachment a ON a.tenant_id = $1 AND a.ticket_id = t.id',
    't.id, a.id',
  ),
  tasks: ofTickets(
    'k.id, k.number, k.supplier, k.state, k.title, k.text, k.fields, k.contract, k.due_at, k.effort_minutes, k.opened_at, k.done_at, k.ended_at',
    'task k ON k.tenant_id = $1 AND k.ticket_id = t.id',
    'k.id',
  ),
  'task-words': ofTickets(
    'k.number AS task, w.seq, w.text',
    `task k ON k.tenant_id = $1 AND k.ticket_id = t.id
      JOIN task_words w ON w.tenant_id = $1 AND w.task_id = k.id`,
    'k.id, w.seq',
  ),
  'task-files': ofTickets(
    'k.number AS task, f.id, f.direction, f.name, f.media_type, f.size, f.sha256',
    `task k ON k.tenant_id = $1 AND k.ticket_id = t.id
      JOIN task_file f ON f.tenant_id = $1 AND f.task_id = k.id`,
    'k.id, f.id',
  ),
  received: ofTickets(
    'x.id, x.instance, x.external_id, x.format, x.state, x.raw_sha256, x.received_at, x.outcome',
    'inbox x ON x.tenant_id = $1 AND x.ticket_id = t.id',
    'x.id',
  ),
  sent: ofTickets(
    'o.id, o.instance, o.template, o.recipient, o.language, o.state, o.payload, o.created_at, o.sent_at, o.receipt',
    'outbound o ON o.tenant_id = $1 AND o.ticket_id = t.id',
    'o.id',
  ),
  evidence: ofTickets(
    'd.inbox_id, x.raw_sha256, x.received_at, d.outbound_id, d.instance, d.state, d.recipients, d.at, d.proved, d.issuer, d.detail, d.cause, d.facts',
    `outbound o ON o.tenant_id = $1 AND o.ticket_id = t.id
      JOIN delivery_evidence d ON d.tenant_id = $1 AND d.outbound_id = o.id
      JOIN inbox x ON x.tenant_id = $1 AND x.id = d.inbox_id`,
    'd.inbox_id',
  ),
  'security-reports': ofTickets(
    's.id, s.regime, s.kind, s.occurrence, s.started_at, s.due_at, s.sent_at, s.protocol_id, s.payload, s.sent_by, s.corrects, s.reason',
    'security_report s ON s.tenant_id = $1 AND s.ticket_id = t.id',
    's.id',
  ),
  // E3: by what whoever asked is known, and with whom they were found to be one person.
  'contact-points': `SELECT p.contact_id, p.kind, p.value, p.assurance, p.source, p.since, p.seen_at FROM contact_point p
     WHERE p.tenant_id = $1 AND ($2 OR true) AND ($3::uuid[] IS NULL OR p.contact_id = ANY ($3)) AND $4::uuid IS NULL
     ORDER BY p.contact_id, p.kind, p.key`,
  'contact-merges': `SELECT m.id, m.source_id, m.target_id, m.state FROM contact_merge m
     WHERE m.tenant_id = $1 AND ($2 OR true) AND ($3::uuid[] IS NULL OR m.source_id = ANY ($3) OR m.target_id = ANY ($3))
       AND $4::uuid IS NULL ORDER BY m.id`,
  'contact-point-changes': `SELECT c.id, c.contact_id, c.state FROM contact_point_change c
     WHERE c.tenant_id = $1 AND ($2 OR true) AND ($3::uuid[] IS NULL OR c.contact_id = ANY ($3)) AND $4::uuid IS NULL ORDER BY c.id`,
  'restricted-reads': ofTickets(
    'r.id, r.at, r.reader_id, r.reader_name, r.what',
    'restricted_read r ON r.tenant_id = $1 AND r.ticket_id = t.id',
    'r.id',
  ),
};

/** Of the tickets themselves: how others were read, and registers of the tenant, are nobody’s. */
const OF_TICKETS = [
  'tickets',
  'messages',
  'attachments',
  'tasks',
  'task-words',
  'task-files',
  'received',
  'sent',
  'evidence',
];

/** For an archive of one person. */
export const OF_PERSON = [...OF_TICKETS, 'contact-points', 'contact-merges', 'contact-point-changes'];

/** For an archive of one ticket: its evidence as it came and went, with its terms. */
export const OF_TICKET = [...OF_TICKETS, 'clocks'];

/** Which records of each log are of the scope; those left out belong to the tenant as a whole. */
const LOG_SCOPE: Readonly<Partial<Record<LogName, string>>> = {
  ticket:
    'AND ($2 OR NOT r.restricted) AND ($3::uuid[] IS NULL OR r.requester_id = ANY ($3)) AND ($4::uuid IS NULL OR r.id = $4)',
  task: `AND r.ticket_id IN (SELECT t.id FROM ticket t WHERE ${OF_SCOPE})`,
  security: `AND r.id IN (SELECT t.id FROM ticket t WHERE ${OF_SCOPE})`,
  contact: 'AND ($2 OR true) AND $3::uuid[] IS NULL AND $4::uuid IS NULL',
  point: 'AND ($2 OR true) AND $3::uuid[] IS NULL AND $4::uuid IS NULL',
  problem: 'AND ($2 OR NOT r.restricted) AND $3::uuid[] IS NULL AND $4::uuid IS NULL',
};

const valuesOf = ({ restricted, contacts, ticket }: ExportScope): readonly unknown[] => [restricted, contacts, ticket];

export const sectionRows = (tx: Tx, section: string, scope: ExportScope): AsyncGenerator<object> =>
  rowsOf<object>(tx, SECTIONS[section] ?? '', [tx.tenant, ...valuesOf(scope)]);

/** Logs that an archive of the scope has. */
export const logsOf = ({ contacts, ticket }: ExportScope): readonly Log[] =>
  contacts === null && ticket === null ? LOGS : LOGS.filter(({ name }) => name === 'ticket' || name === 'task');

/** Events with all that their hashes are taken over: whoever has the archive can verify them. */
export async function* eventLines(tx: Tx, log: Log, scope: ExportScope): AsyncGenerator<object, void, undefined> {
  const where = LOG_SCOPE[log.name];
  const rows = where === undefined ? eventRows(tx, log) : eventRows(tx, log, where, valuesOf(scope));
  for await (const row of rows) {
    if (row.seq === null) continue;
    const { id, number, seq, type, at, actor, data, correlation_id, prev_hash, hash, salt, erased } = row;
    yield {
      record: id,
      number,
      seq,
      type,
      at: at.toISOString(),
      actor,
      data,
      correlation_id,
      prev_hash,
      hash,
      salt,
      erased,
    };
  }
}

/** Content addresses of the scope’s files, each once. */
export const fileAddresses = (tx: Tx, scope: ExportScope): AsyncGenerator<{ readonly sha256: string }> =>
  rowsOf(
    tx,
    `SELECT a.sha256 FROM ticket t JOIN attachment a ON a.tenant_id = $1 AND a.ticket_id = t.id WHERE ${OF_SCOPE}
      UNION
     SELECT f.sha256 FROM ticket t JOIN task k ON k.tenant_id = $1 AND k.ticket_id = t.id
       JOIN task_file f ON f.tenant_id = $1 AND f.task_id = k.id WHERE ${OF_SCOPE}`,
    [tx.tenant, ...valuesOf(scope)],
  );

/** Content addresses of messages as they came and went: evidence is in them. Mails say so by the ending of their names. */
export const rawAddresses = (
  tx: Tx,
  scope: ExportScope,
): AsyncGenerator<{ readonly sha256: string; readonly ending: string }> =>
  rowsOf(
    tx,
    `SELECT sha256, max(CASE WHEN mail THEN '.eml' ELSE '' END) AS ending FROM (
       SELECT x.raw_sha256 AS sha256, x.format = 'message/rfc822' AS mail
         FROM ticket t JOIN inbox x ON x.tenant_id = $1 AND x.ticket_id = t.id WHERE ${OF_SCOPE}
        UNION ALL
       SELECT o.raw_sha256, o.message_id_header LIKE '%@%'
         FROM ticket t JOIN outbound o ON o.tenant_id = $1 AND o.ticket_id = t.id WHERE ${OF_SCOPE}
        UNION ALL
       SELECT x.raw_sha256, x.format = 'message/rfc822' FROM ticket t JOIN outbound o ON o.tenant_id = $1 AND o.ticket_id = t.id
         JOIN delivery_evidence d ON d.tenant_id = $1 AND d.outbound_id = o.id
         JOIN inbox x ON x.tenant_id = $1 AND x.id = d.inbox_id WHERE ${OF_SCOPE}) named
      WHERE sha256 <> '' GROUP BY sha256 ORDER BY sha256`,
    [tx.tenant, ...valuesOf(scope)],
  );
