import pg from 'pg';

/**
 * A pool for Graphile Worker.
 * @param onError told of connections lost while idle; the pool replaces them by itself
 */
export function workerPool(url: string, max: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max });
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}
