import type { SupplierTaskOrder } from '../application/queries/list-supplier-tasks/list-supplier-tasks.query.js';
import { OFFERED } from './offered.sql.js';

/** What an order goes by; each has its index. A task without a term has no place among those due. */
const ORDERS = {
  newest: { column: 'opened_at', descending: true, only: '' },
  due: { column: 'due_at', descending: false, only: 'AND due_at IS NOT NULL' },
  updated: { column: 'updated_at', descending: false, only: '' },
} as const satisfies Record<SupplierTaskOrder, object>;

export const orderColumn = (order: SupplierTaskOrder) => ORDERS[order].column;

/**
 * $1 tenant, $2 supplier, $3 state, $4 due before, $5 updated since, $6 contract, $7 words, $8 and $9 where the page before
 * ended, $10 rows. Whatever is null is not asked for.
 */
export function ofSupplier(order: SupplierTaskOrder): { readonly name: string; readonly text: string } {
  const { column, descending, only } = ORDERS[order];
  const direction = descending ? 'DESC' : 'ASC';
  return {
    name: `task-of-supplier-${order}`,
    text: `
SELECT * FROM task t
 WHERE tenant_id = $1 AND supplier = $2 AND ${OFFERED} ${only}
   AND ($3::text IS NULL OR state = $3)
   AND ($4::timestamptz IS NULL OR due_at < $4)
   AND ($5::timestamptz IS NULL OR updated_at >= $5)
   AND ($6::text IS NULL OR contract = $6)
   AND ($7::text IS NULL OR number = upper($7) OR strpos(lower(fold_accents(title)), (SELECT lower(fold_accents($7)))) > 0)
   AND ($8::timestamptz IS NULL OR (${column}, id) ${descending ? '<' : '>'} ($8, $9::uuid))
 ORDER BY ${column} ${direction}, id ${direction} LIMIT $10`,
  };
}
