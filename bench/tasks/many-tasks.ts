import pg from 'pg';
import { copies, id } from '../queue/many-tickets.js';
import { SUPPLIERS, TENANT } from './task.house.js';

/** Rows written at a time. */
const BATCH = 25_000;
const TASK = id('7100');
const SUPPLIER = `(ARRAY[${SUPPLIERS.map((name) => `'${name}'`).join(', ')}])[1 + n % ${SUPPLIERS.length}]`;
const AGE = `now() - n * interval '90 seconds'`;

/** What differs from the model task; everything else is as Sportello wrote that one. */
const DIFFERENT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  task: {
    id: TASK,
    ordinal: 'n + 1',
    number: `'BENCH-' || n`,
    supplier: SUPPLIER,
    instance: SUPPLIER,
    title: `'Compito ' || n`,
    opened_at: AGE,
    updated_at: AGE,
    due_at: `now() + (n % 10000) * interval '1 minute'`,
  },
  task_event: { task_id: TASK, at: AGE },
  task_words: { task_id: TASK },
};

/** Multiplies the only task of the tenant. @param url of the database, as superuser. @returns id of the n-th */
export async function multiplyTasks(url: string, tasks: number): Promise<(n: number) => string> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=sportello' });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica; SET synchronous_commit = off`);
    for (let from = 1; from <= tasks; from += BATCH) {
      const to = Math.min(from + BATCH - 1, tasks);
      for (const [table, changes] of Object.entries(DIFFERENT)) {
        const column = table === 'task' ? 'id' : 'task_id';
        const model = `${column}::text NOT LIKE '00000000-0000-7100%'`;
        await copies(client, { table, model, tenant: TENANT }, changes, { from, to });
      }
    }
    await client.query('DELETE FROM supplier_feed');
    await client.query(`
      INSERT INTO supplier_feed (tenant_id, supplier, place, task_id, seq)
      SELECT e.tenant_id, t.supplier, row_number() OVER (PARTITION BY t.supplier ORDER BY e.at, e.task_id, e.seq), e.task_id, e.seq
        FROM task_event e JOIN task t ON t.tenant_id = e.tenant_id AND t.id = e.task_id`);
    await client.query(`
      INSERT INTO supplier_feed_end (tenant_id, supplier, place)
      SELECT tenant_id, supplier, max(place) FROM supplier_feed GROUP BY tenant_id, supplier
      ON CONFLICT (tenant_id, supplier) DO UPDATE SET place = excluded.place`);
    await client.query('VACUUM ANALYZE');
    return (n) => `00000000-0000-7100-8000-${n.toString(16).padStart(12, '0')}`;
  } finally {
    await client.end();
  }
}
