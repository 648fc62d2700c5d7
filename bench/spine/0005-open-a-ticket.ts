// What it costs to open a ticket: a statement a table, or one data-modifying statement for all.
import { randomBytes, randomUUID } from 'node:crypto';
import { tenantId } from '@sportello/kernel';
import { addJobs, jobSpecsJson, type Tx } from '@sportello/platform';
import { measure, print, TENANT, withSpine } from './support.js';

const context = { tenant: tenantId(TENANT), correlationId: 'bench' };
const BODY = 'La stampante del secondo piano non stampa più da ieri: si accende, ma il foglio resta dentro. '.repeat(4);
const jobs = [
  { task: 'ticket.route' },
  { task: 'ticket.notify' },
  { task: 'clock.warn', runAt: new Date('2100-01-01T00:00:00Z') },
];

const NUMBER = `SELECT next_ticket_number(2026) AS n, (SELECT result FROM command_result WHERE tenant_id = $1 AND idempotency_key = $2) AS known`;
const TICKET = `INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, team, severity, seq, last_hash, opened_at, updated_at)
  VALUES ($1, $2, $3, 'registered', 'support', 'web', 'Stampante ferma', 'front', 2, 1, $4, now(), now())`;
const EVENT = `INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, hash) VALUES ($1, $2, 1, 'registered', now(), '{}', '{}', 'bench', $3)`;
const MESSAGE = `INSERT INTO message (tenant_id, id, ticket_id, direction, visibility, author, at) VALUES ($1, $2, $3, 'in', 'public', '{}', now())`;
const MESSAGE_BODY = 'INSERT INTO message_body (tenant_id, message_id, text) VALUES ($1, $2, $3)';
const CLOCK = `INSERT INTO ticket_clock (tenant_id, ticket_id, clock, state, calendar, target_seconds, started_at, due_at, policy, policy_revision) VALUES ($1, $2, 'take-charge', 'running', 'office', 1800, now(), now(), 'p', 1)`;
const SEARCH = `INSERT INTO ticket_search (tenant_id, ticket_id, opened_at, document) VALUES ($1, $2, now(), ticket_document($1, $3, 'Stampante ferma', $4))`;
const RESULT = `INSERT INTO command_result (tenant_id, idempotency_key, command, request_hash, at) VALUES ($1, $2, 'RegisterTicket', $3, now())`;

/** The same rows by one statement: the parts see each other's keys, foreign keys are checked at its end. */
const ALL = `
WITH t AS (${TICKET.replace('$3', '$3::text')}), e AS (${EVENT.replace('$3', '$4')}),
 m AS (${MESSAGE.replace('$2', '$5::uuid').replace('$3', '$2')}), b AS (${MESSAGE_BODY.replace('$2', '$5::uuid').replace('$3', '$6::text')}),
 c AS (${CLOCK}), s AS (${SEARCH.replace('$4', '$6::text')}),
 r AS (${RESULT.replace('$2', '$7').replace('$3', '$4')})
SELECT add_jobs($8::jsonb)`;

async function number(tx: Tx, key: string): Promise<string> {
  const [row] = await tx.query<{ n: number }>({ name: 'number', text: NUMBER, values: [tx.tenant, key] });
  return `ALFA-2026-${String(row?.n).padStart(7, '0')}`;
}

async function statementATable(tx: Tx): Promise<void> {
  const [id, message, key, hash] = [randomUUID(), randomUUID(), randomUUID(), randomBytes(32)];
  const readable = await number(tx, key);
  await tx.query({ name: 'ticket', text: TICKET, values: [tx.tenant, id, readable, hash] });
  await tx.query({ name: 'event', text: EVENT, values: [tx.tenant, id, hash] });
  await tx.query({ name: 'message', text: MESSAGE, values: [tx.tenant, message, id] });
  await tx.query({ name: 'body', text: MESSAGE_BODY, values: [tx.tenant, message, BODY] });
  await tx.query({ name: 'clock', text: CLOCK, values: [tx.tenant, id] });
  await tx.query({ name: 'search', text: SEARCH, values: [tx.tenant, id, readable, BODY] });
  await tx.query({ name: 'result', text: RESULT, values: [tx.tenant, key, hash] });
  await addJobs(tx, context, jobs);
}

async function oneStatement(tx: Tx, prepared = true): Promise<void> {
  const [id, message, key, hash] = [randomUUID(), randomUUID(), randomUUID(), randomBytes(32)];
  const values = [tx.tenant, id, await number(tx, key), hash, message, BODY, key, jobSpecsJson(context, jobs)];
  await (prepared ? tx.query({ name: 'open', text: ALL, values }) : tx.query(ALL, values));
}

let sent = 0;
await withSpine(
  true,
  async (db) => {
    const ways: Record<string, (tx: Tx) => Promise<void>> = {
      'a statement a table        ': statementATable,
      'one statement, not prepared': (tx) => oneStatement(tx, false),
      'one statement, prepared    ': (tx) => oneStatement(tx),
    };
    for (const [way, open] of Object.entries(ways)) {
      sent = 0;
      await db.unitOfWork.run(context, open);
      print(`${way}  ${sent} round trips, BEGIN and COMMIT among them`);
    }
    for (const lanes of [1, 8])
      for (const [way, open] of Object.entries(ways))
        print(`${way}  ${await measure(lanes, 5, () => db.unitOfWork.run(context, open))}`);
    const [rows] =
      await db.asAdmin(`SELECT (SELECT count(*)::int FROM ticket) AS tickets, (SELECT count(*)::int FROM message_body) AS bodies,
      (SELECT count(*)::int FROM ticket_clock) AS clocks, (SELECT count(*)::int FROM command_result) AS results, (SELECT count(*)::int FROM graphile_worker._private_jobs) AS jobs`);
    print(JSON.stringify(rows));
  },
  { jobTasks: jobs.map((job) => job.task), observe: () => void sent++ },
);
