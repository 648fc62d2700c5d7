// Full text behind row-level security: 1,000,000 tickets of 10 tenants, naive `@@` against the audited function.
import pg from 'pg';
import { print, withSpine } from './support.js';

const ROWS = 1_000_000;

await withSpine(false, async (db) => {
  await db.asAdmin('DROP INDEX ticket_search_document');
  // Word n of the vocabulary is drawn with a density falling like 1/n, as in speech; foreign keys are off while loading.
  await db.asAdmin(
    `WITH mode AS MATERIALIZED (SELECT set_config('session_replication_role', 'replica', false), set_config('statement_timeout', '0', false))
     INSERT INTO ticket_search (tenant_id, ticket_id, opened_at, document)
     SELECT tenant, gen_random_uuid(), '2026-01-01'::timestamptz + n * interval '30 seconds',
            array_to_tsvector(ARRAY['tenant:' || tenant] || (SELECT array_agg('parol' || floor(exp(random() * ln(50000)) + (n + w) * 0)::int) FROM generate_series(1, 25) w))
       FROM mode, generate_series(1, $1::int) n, LATERAL (SELECT 'comune-' || chr(97 + n % 10) AS tenant) t`,
    [ROWS],
  );
  await db.asAdmin('CREATE INDEX ticket_search_document ON ticket_search USING gin (document)');
  await db.asAdmin('ANALYZE ticket_search');
  const [size] = await db.asAdmin(`SELECT count(*)::int AS rows, count(DISTINCT tenant_id)::int AS tenants,
    pg_size_pretty(pg_relation_size('ticket_search_document')) AS gin FROM ticket_search`);
  print(JSON.stringify(size));

  const client = new pg.Client({ connectionString: db.appUrl });
  await client.connect();
  const explain = async (title: string, sql: string): Promise<void> => {
    for (let warm = 0; warm < 2; warm++) await client.query(sql);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql}`);
    print(`\n== ${title}\n${sql}`);
    for (const row of rows) print(row['QUERY PLAN']);
  };
  await client.query(`BEGIN; SET LOCAL sportello.tenant = 'comune-c'`);
  for (const [kind, word] of [
    ['rare word', 'parol20011'],
    ['common word', 'parol3'],
    ['two words', 'parol40 parol77'],
  ] as const) {
    await explain(
      `${kind}, naive @@ under the policy`,
      `SELECT ticket_id FROM ticket_search WHERE document @@ websearch_to_tsquery('pg_catalog.italian', '${word}') ORDER BY opened_at DESC, ticket_id DESC LIMIT 50`,
    );
    await explain(`${kind}, search_tickets()`, `SELECT ticket_id FROM search_tickets('${word}', 50)`);
  }
  await client.query('ROLLBACK');
  await client.end();

  // What the planner does inside the function, as its owner sees it.
  const inside = await db.asAdmin<{ 'QUERY PLAN': string }>(
    `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) SELECT ticket_id FROM ticket_search WHERE tenant_id = 'comune-c'
       AND document @@ ('''tenant:comune-c'''::tsquery && websearch_to_tsquery('pg_catalog.italian', 'parol20011')) ORDER BY opened_at DESC, ticket_id DESC LIMIT 50`,
  );
  print('\n== inside the function (rare word)');
  for (const row of inside) print(row['QUERY PLAN']);
});
