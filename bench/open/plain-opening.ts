import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { SUBJECT, TENANT, TEXT } from './desk.js';

/** A name no worker knows, so that the jobs stay where they are. */
const TASK = 'bench.opened';

const TICKET = `INSERT INTO ticket (tenant_id, id, number, state, kind, channel, subject, team, severity, seq, last_hash, opened_at, updated_at)
  VALUES ($1, $2, $3::text, 'registered', 'problem', 'phone', $4, 'front-office', 3, 1, $5, now(), now())`;
const EVENT = `INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, hash)
  VALUES ($1, $2, 1, 'registered', now(), '{}', '{}', 'bench', $3)`;
const MESSAGE = `INSERT INTO message (tenant_id, id, ticket_id, direction, visibility, author, at)
  VALUES ($1, $2, $3, 'in', 'public', '{}', now())`;
const BODY = 'INSERT INTO message_body (tenant_id, message_id, text) VALUES ($1, $2, $3)';
const CLOCK = `INSERT INTO ticket_clock (tenant_id, ticket_id, clock, state, calendar, target_seconds, started_at, due_at, policy, policy_revision)
  VALUES ($1, $2, 'take-charge', 'running', 'office', 1800, now(), now() + interval '30 minutes', 'all', 1)`;
const JOB = `SELECT graphile_worker.add_job('${TASK}', json_build_object('tenant', $1::text, 'ticketId', $2::text))`;

/** The same rows by one statement. */
const ALL = `WITH t AS (${TICKET}), e AS (${EVENT.replace('$3', '$5')}),
  m AS (${MESSAGE.replace('$2', '$6::uuid').replace('$3', '$2')}), b AS (${BODY.replace('$2', '$6::uuid').replace('$3', '$7::text')}), c AS (${CLOCK})
${JOB}`;

/** A way of writing the least a new ticket needs. */
export type PlainWay = (client: pg.PoolClient, n: number) => Promise<unknown>;

const number = (n: number): string => `PLAIN-2026-${String(n).padStart(7, '0')}`;

async function statementATable(client: pg.PoolClient, n: number): Promise<void> {
  const [id, message, hash] = [randomUUID(), randomUUID(), randomBytes(32)];
  await client.query({ name: 'ticket', text: TICKET, values: [TENANT, id, number(n), SUBJECT, hash] });
  await client.query({ name: 'event', text: EVENT, values: [TENANT, id, hash] });
  await client.query({ name: 'message', text: MESSAGE, values: [TENANT, message, id] });
  await client.query({ name: 'body', text: BODY, values: [TENANT, message, TEXT] });
  await client.query({ name: 'clock', text: CLOCK, values: [TENANT, id] });
  await client.query({ name: 'job', text: JOB, values: [TENANT, id] });
}

async function oneStatement(client: pg.PoolClient, n: number): Promise<void> {
  const values = [TENANT, randomUUID(), number(n), SUBJECT, randomBytes(32), randomUUID(), TEXT];
  await client.query({ name: 'all', text: ALL, values });
}

export const PLAIN_WAYS: Readonly<Record<string, PlainWay>> = {
  'a statement a table': statementATable,
  'one statement': oneStatement,
};

/**
 * Tickets written by hand: prepared statements, one transaction each, a connection a lane. As superuser, so that neither
 * row-level security nor rights cost anything: what Sportello is compared with gives none of its promises but durability.
 */
export class PlainOpening {
  readonly #clients: pg.PoolClient[] = [];
  readonly #pool: pg.Pool;
  static #written = 0;

  private constructor(url: string, connections: number) {
    this.#pool = new pg.Pool({ connectionString: url, max: connections, options: '-c search_path=sportello' });
  }

  static async connect(url: string, connections: number): Promise<PlainOpening> {
    const plain = new PlainOpening(url, connections);
    for (let n = 0; n < connections; n++) plain.#clients.push(await plain.#pool.connect());
    return plain;
  }

  async once(lane: number, way: PlainWay): Promise<void> {
    const client = this.#clients[lane];
    if (client === undefined) throw new Error(`there is no connection ${lane}`);
    await client.query('BEGIN');
    await way(client, ++PlainOpening.#written);
    await client.query('COMMIT');
  }

  async close(): Promise<void> {
    for (const client of this.#clients) client.release();
    await this.#pool.end();
  }
}
