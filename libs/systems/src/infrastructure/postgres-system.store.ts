import type { Tx } from '@sportello/platform';
import { isUuid } from '@sportello/ticketing';
import { SystemStore, type FinishedRound } from '../application/system-store.port.js';

const FINISH = `
UPDATE maintenance_round SET done_on = $5, next_due = $6
 WHERE tenant_id = $1 AND system_id = $2 AND plan = $3 AND due = $4`;

export class PostgresSystemStore extends SystemStore {
  async find(tx: Tx, ref: string): Promise<{ readonly id: string; readonly number: string } | null> {
    const column = isUuid(ref) ? 'id' : 'number';
    const [row] = await tx.query<{ id: string; number: string }>({
      name: `system-find-${column}`,
      text: `SELECT id, number FROM supplied_system WHERE tenant_id = $1 AND ${column} = $2`,
      values: [tx.tenant, ref],
    });
    return row ?? null;
  }

  async finish(tx: Tx, { system, plan, due, date, next }: FinishedRound): Promise<void> {
    await tx.query({ name: 'maintenance-finish', text: FINISH, values: [tx.tenant, system, plan, due, date, next] });
  }
}
