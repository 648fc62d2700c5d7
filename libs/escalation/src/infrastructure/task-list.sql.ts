import { OFFERED } from './offered.sql.js';

/**
 * $1 tenant, $2 state, $3 whether only open ones, $4 late at, $5 supplier, $6 area, $7 sort of work, $8 contract, $9 areas that
 * may be seen, $10 whether tasks of restricted tickets are seen, $11 and $12 where the page before ended, $13 rows, $14 outcome,
 * $15 whether only those that come after one that was refused or cancelled. Whatever is null is not asked for.
 */
export const ALL_TASKS = `
SELECT t.* FROM task t
 WHERE t.tenant_id = $1
   AND ($2::text IS NULL OR t.state = $2)
   AND (NOT $3 OR t.state NOT IN ('refused', 'verified', 'cancelled'))
   AND ($4::timestamptz IS NULL OR t.within_term IS FALSE
        OR (t.due_at < $4 AND t.done_at IS NULL AND t.ended_at IS NULL))
   AND ($5::text IS NULL OR t.supplier = $5)
   AND ($6::text IS NULL OR t.area = $6)
   AND ($7::text IS NULL OR t.kind = $7)
   AND ($8::text IS NULL OR t.contract = $8)
   AND ($9::text[] IS NULL OR (t.area = ANY ($9) AND ${OFFERED}))
   AND ($10 OR NOT EXISTS (SELECT FROM ticket k WHERE k.tenant_id = $1 AND k.id = t.ticket_id AND k.restricted))
   AND ($14::text IS NULL OR t.outcome = $14)
   AND (NOT $15 OR (t.state = 'planned' AND EXISTS (
         SELECT FROM task b WHERE b.tenant_id = $1 AND b.id = t.after_task AND b.state IN ('refused', 'cancelled'))))
   AND ($11::timestamptz IS NULL OR (t.opened_at, t.id) < ($11, $12::uuid))
 ORDER BY t.opened_at DESC, t.id DESC LIMIT $13`;
