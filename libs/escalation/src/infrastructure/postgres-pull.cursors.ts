import type { Clock, Json } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { PullCursors } from '../application/ports/pull-cursors.port.js';

const READ = 'SELECT cursor FROM task_pull WHERE tenant_id = $1 AND instance = $2';
const WRITE = `
INSERT INTO task_pull (tenant_id, instance, cursor, pulled_at) VALUES ($1, $2, $3::jsonb, $4)
ON CONFLICT (tenant_id, instance) DO UPDATE SET cursor = excluded.cursor, pulled_at = excluded.pulled_at`;

export class PostgresPullCursors extends PullCursors {
  constructor(private readonly clock: Clock) {
    super();
  }

  async read(tx: Tx, instance: string): Promise<Json> {
    const [row] = await tx.query<{ cursor: Json }>(READ, [tx.tenant, instance]);
    return row?.cursor ?? null;
  }

  async write(tx: Tx, instance: string, cursor: Json): Promise<void> {
    await tx.query(WRITE, [tx.tenant, instance, JSON.stringify(cursor), this.clock.now()]);
  }
}
