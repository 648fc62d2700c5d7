import pg from 'pg';

/** First half of the advisory locks that say "this worker lives"; the second is a hash of its id. */
const NAMESPACE = 7_236_003;

/**
 * Graphile Worker keeps the jobs of a killed worker locked for four hours. Here each pool of workers holds an advisory lock as long as its
 * process lives: the server drops it with the connection, and whoever finds a job locked by a worker without one frees it.
 */
export class WorkerLiveness {
  readonly #held = new Set<string>();
  #client: pg.Client | null = null;

  constructor(
    private readonly url: string,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Names the worker pools of this process (what Graphile Worker writes in `locked_by`). Call again after a lost connection: it takes the locks anew. */
  async hold(...workerIds: readonly string[]): Promise<void> {
    for (const id of workerIds) this.#held.add(id);
    if (this.#client) return lock(this.#client, workerIds);
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    client.on('error', (error) => {
      this.#client = null;
      this.onError(error);
    });
    await client.connect();
    this.#client = client;
    await lock(client, [...this.#held]);
  }

  /**
   * Frees the jobs of dead workers.
   * @param graceMs leaves alone what was locked less than this ago: a worker just born may not hold its lock yet
   * @returns ids of the dead
   */
  async reap(pool: pg.Pool, graceMs: number): Promise<readonly string[]> {
    const { rows } = await pool.query<{ id: string }>(REAP, [NAMESPACE, [...this.#held], graceMs]);
    return rows.map((row) => row.id);
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    this.#held.clear();
    await client?.end();
  }
}

async function lock(client: pg.Client, workerIds: readonly string[]): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1, hashtext(id)) FROM unnest($2::text[]) AS id', [NAMESPACE, workerIds]);
}

const REAP = `
WITH suspects AS MATERIALIZED (
  SELECT locked_by AS id FROM graphile_worker._private_jobs
   WHERE locked_at < now() - $3::int * interval '1 millisecond' AND locked_by <> ALL ($2::text[])
  UNION
  SELECT locked_by FROM graphile_worker._private_job_queues
   WHERE locked_at < now() - $3::int * interval '1 millisecond' AND locked_by <> ALL ($2::text[])
), dead AS MATERIALIZED (
  SELECT id FROM suspects WHERE pg_try_advisory_xact_lock($1::int, hashtext(id))
), freed AS MATERIALIZED (
  SELECT graphile_worker.force_unlock_workers(array_agg(id)),
         pg_notify('jobs:insert', json_build_object('r', random(), 'count', count(*))::text)
    FROM dead HAVING count(*) > 0
)
SELECT id FROM dead WHERE EXISTS (SELECT FROM freed)`;
