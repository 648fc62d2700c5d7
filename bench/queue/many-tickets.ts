import pg from 'pg';
import { print } from '../support/print.js';
import { TEAMS, type Desk } from './desks.js';

/** Rows written at a time. */
const BATCH = 50_000;

/** The n-th id of a kind of row. @param space four hexadecimal digits that no id of Sportello's own has there */
export const id = (space: string): string => `('00000000-0000-${space}-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
const oneOf = (values: readonly string[], by: string): string =>
  `(ARRAY[${values.map((value) => `'${value}'`).join(', ')}])[1 + (${by}) % ${values.length}]`;

const THINGS = [
  'stampante',
  'password',
  'cedolino',
  'pratica',
  'allegato',
  'firma',
  'pagamento',
  'portale',
  'fascicolo',
  'protocollo',
];
const TROUBLES = [
  'non risponde',
  'scaduta',
  'bloccata',
  'respinta',
  'assente',
  'lenta',
  'duplicata',
  'illeggibile',
  'errata',
];
const SUBJECT = `${oneOf(THINGS, 'n')} ${"|| ' ' ||"} ${oneOf(TROUBLES, 'n / 10')} || ' ' || (n % 9973)`;
const AGE = `now() - n * interval '90 seconds'`;
/** From long overdue to next week. */
const DUE = `now() + ((n::bigint * 7919) % 700000 - 100000) * interval '1 second'`;

/**
 * What differs from the model ticket; everything else is as Sportello wrote that one.
 * @param open which of them are open, as SQL
 */
const different = (open: string): Readonly<Record<string, Readonly<Record<string, string>>>> => ({
  ticket: {
    id: id('7000'),
    number: `split_part(m.number, '-', 1) || '-2020-' || lpad(n::text, 7, '0')`,
    state: `CASE WHEN ${open} THEN ${oneOf(['registered', 'in-charge', 'in-progress', 'waiting-requester', 'in-progress'], 'n / 10')} ELSE ${oneOf(['archived', 'archived', 'archived', 'closed', 'resolved'], 'n')} END`,
    severity: '1 + n % 3',
    priority: '1 + n % 3',
    queue_rank: '(1 + n % 3) * 110 + 9',
    team: oneOf(TEAMS, 'n / 10'),
    level: `'L1'`,
    assignee_id: `CASE WHEN (n / 10) % 3 <> 0 THEN 'person-' || (n / 10) % 200 END`,
    assignee_name: `CASE WHEN (n / 10) % 3 <> 0 THEN 'Persona ' || (n / 10) % 200 END`,
    subject: SUBJECT,
    opened_at: AGE,
    updated_at: AGE,
    next_due_at: `CASE WHEN ${open} THEN ${DUE} END`,
    call_back_at: `CASE WHEN n % 1000 = 0 THEN ${DUE} END`,
  },
  ticket_event: { ticket_id: id('7000') },
  ticket_clock: { ticket_id: id('7000'), due_at: DUE, state: `CASE WHEN ${open} THEN 'running' ELSE 'met' END` },
  message: { id: id('7001'), ticket_id: id('7000'), at: AGE },
  message_body: { message_id: id('7001') },
});

/**
 * Multiplies the only ticket of a tenant. Triggers are off meanwhile, the rows being copies of good ones.
 * @param url of the database, as superuser
 */
export async function multiply(url: string, { tenant, tickets, allOpen = false }: Desk): Promise<void> {
  const changed = different(allOpen ? 'true' : 'n % 10 = 0');
  const client = new pg.Client({ connectionString: url, options: '-c search_path=sportello' });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
    for (let from = 1; from <= tickets; from += BATCH) {
      const to = Math.min(from + BATCH - 1, tickets);
      for (const [table, changes] of Object.entries(changed))
        await copies(client, { table, model: model(table), tenant }, changes, { from, to });
      await client.query(
        `INSERT INTO ticket_search (tenant_id, ticket_id, opened_at, document)
         SELECT t.tenant_id, t.id, t.opened_at, ticket_document(t.tenant_id, t.number, t.subject, 'Il sistema segnala un errore da ieri mattina')
           FROM ticket t WHERE t.tenant_id = $1 AND t.id IN (SELECT ${id('7000')} FROM generate_series($2::int, $3::int) n)`,
        [tenant, from, to],
      );
    }
    await client.query('VACUUM ANALYZE');
    print(
      `${tenant}: ${tickets.toLocaleString('en')} tickets, ${(allOpen ? tickets : tickets / 10).toLocaleString('en')} of them open`,
    );
  } finally {
    await client.end();
  }
}

/**
 * Copies rows so many times. Triggers have to be off.
 * @param model which rows, as SQL. @param changes what differs, by column, as SQL with `m` for the model's row and `n`
 */
export async function copies(
  client: pg.Client,
  { table, model, tenant }: { readonly table: string; readonly model: string; readonly tenant: string },
  changes: Readonly<Record<string, string>>,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [table],
  );
  const names = rows.map(({ name }) => name);
  const values = names.map((name) => changes[name] ?? `m.${name}`);
  await client.query(
    `INSERT INTO ${table} (${names.join(', ')}) OVERRIDING SYSTEM VALUE
     SELECT ${values.join(', ')}
       FROM (SELECT * FROM ${table} WHERE tenant_id = $1 AND ${model}) AS m, generate_series($2::int, $3::int) AS n`,
    [tenant, from, to],
  );
}

/** The rows of the ticket that Sportello opened itself: all but the copies. */
const model = (table: string): string => {
  const column = { ticket: 'id', message: 'id', message_body: 'message_id' }[table] ?? 'ticket_id';
  return `${column}::text NOT LIKE '00000000-0000-700%'`;
};
