import { tenantId, type Actor } from '@sportello/kernel';
import { chainSealed, GENESIS, type ChainedEvent } from '@sportello/ticketing';
import pg from 'pg';
import { copies, id } from '../queue/many-tickets.js';

export const TENANT = 'trail';
export const EVENTS_OF_EACH = 10;
/** Histories written at a time. */
const BATCH = 2_000;
const ANNA: Actor = { type: 'staff', id: 'anna', name: 'Anna' };
const START = Date.parse('2026-01-05T08:00:00Z');

/** Histories from one number to another, as Sportello would have written them: chained, half of their events with words. */
export async function addHistories(url: string, from: number, to: number): Promise<void> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=sportello' });
  await client.connect();
  try {
    await client.query('SET synchronous_commit = off');
    for (let first = from; first <= to; first += BATCH) await addSome(client, first, Math.min(first + BATCH - 1, to));
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function addSome(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('SET session_replication_role = replica');
  const model = `id::text NOT LIKE '00000000-0000-7500%'`;
  const changes = {
    ...{ id: id('7500'), number: `'BENCH-' || lpad(n::text, 9, '0')`, state: `'archived'`, next_due_at: 'NULL' },
    ...{ seq: String(EVENTS_OF_EACH), last_hash: `decode(repeat('00', 32), 'hex')` },
  };
  await copies(client, { table: 'ticket', model, tenant: TENANT }, changes, { from, to });
  // From here on as always: the database notes apart how far each history has got.
  await client.query('RESET session_replication_role');
  const histories = Array.from({ length: to - from + 1 }, (_, index) => history(ticketId(from + index)));
  await client.query(
    `INSERT INTO ticket_event (tenant_id, ticket_id, seq, type, at, actor, data, correlation_id, prev_hash, hash, salt)
     SELECT $1, e.ticket, e.seq, e.type, e.at, e.actor, e.data, 'bench', decode(e.prev, 'hex'), decode(e.hash, 'hex'), decode(e.salt, 'hex')
       FROM jsonb_to_recordset($2::jsonb)
         AS e (ticket uuid, seq integer, type text, at timestamptz, actor jsonb, data jsonb, prev text, hash text, salt text)`,
    [TENANT, JSON.stringify(histories.flat())],
  );
  await client.query(
    `UPDATE ticket t SET last_hash = e.hash FROM ticket_event e
      WHERE t.tenant_id = $1 AND e.tenant_id = $1 AND e.ticket_id = t.id AND e.seq = $2 AND t.number BETWEEN $3 AND $4`,
    [TENANT, EVENTS_OF_EACH, benchNumber(from), benchNumber(to)],
  );
}

const benchNumber = (n: number): string => `BENCH-${String(n).padStart(9, '0')}`;
const ticketId = (n: number): string => `00000000-0000-7500-8000-${n.toString(16).padStart(12, '0')}`;
const hex = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString('hex'));

function history(ticket: string): object[] {
  const events: ChainedEvent[] = Array.from({ length: EVENTS_OF_EACH }, (_, index) => ({
    seq: index + 1,
    at: new Date(START + index * 60_000).toISOString(),
    actor: ANNA,
    ...(index % 2 === 0
      ? { type: 'assigned', data: { team: 'team-0', reason: 'Lo chiede chi coordina il gruppo' } }
      : { type: 'note-added', data: { messageId: ticket } }),
  }));
  return chainSealed(GENESIS, { tenant: tenantId(TENANT), ticketId: ticket }, events).map(
    ({ prevHash, hash, salt, ...event }) => ({
      ...event,
      ticket,
      prev: hex(prevHash),
      hash: hex(hash),
      salt: hex(salt),
    }),
  );
}
