import type { TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** Rows a transaction removes, so that it holds no locks for long. */
const AT_ONCE = 2_000;

/** $1 tenant, $2 before, $3 how many. */
const FORGET = `
WITH gone AS (
  DELETE FROM command_result
   WHERE tenant_id = $1 AND idempotency_key IN (
     SELECT idempotency_key FROM command_result WHERE tenant_id = $1 AND at < $2 ORDER BY at LIMIT $3
        FOR UPDATE SKIP LOCKED)
  RETURNING 1
)
SELECT count(*)::integer AS gone FROM gone`;

/**
 * Forgets the first results of keys used before the moment given: nobody repeats a request after so long, and without
 * this the table would only grow. A key used again later is a new request. @returns how many
 */
export async function forgetOldResults(unitOfWork: UnitOfWork, tenant: TenantId, before: Date): Promise<number> {
  for (let total = 0; ;) {
    const [row] = await unitOfWork.run({ tenant }, (tx) =>
      tx.query<{ gone: number }>({ name: 'command-forget', text: FORGET, values: [tenant, before, AT_ONCE] }),
    );
    const gone = row?.gone ?? 0;
    total += gone;
    if (gone < AT_ONCE) return total;
  }
}
