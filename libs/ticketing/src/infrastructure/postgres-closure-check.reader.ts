import type { Tx } from '@sportello/platform';
import { ClosureCheckReader } from '../application/ports/closure-check-reader.port.js';
import type { ClosureCheckView } from '../application/queries/list-closure-checks/closure-check.view.js';
import type { ListClosureChecksInput } from '../application/queries/list-closure-checks/list-closure-checks.query.js';
import { fromCursor, limitOf, pageOf, type Page } from '../application/queries/page.js';
import { NO_PROGRESS, type TicketProgress } from '../domain/index.js';
import type { RequesterAsGiven } from './contact.values.js';

/** $1 tenant, $2 whether restricted tickets may be seen, $3 resolved before, $4 and $5 place after which, $6 how many. */
const CHECKS = `
SELECT t.id, t.number, t.subject, t.team, t.last_technician_id, t.last_technician_name, t.resolved_at, t.progress,
       t.requester, p.email
  FROM ticket t LEFT JOIN contact p ON p.tenant_id = $1 AND p.id = t.requester_id
 WHERE t.tenant_id = $1 AND t.state = 'resolved' AND t.state IN ('resolved', 'closed') AND (NOT t.restricted OR $2)
   AND t.progress->>'beyondDesk' = 'true'
   AND ($3::timestamptz IS NULL OR coalesce(t.closed_at, t.resolved_at) <= $3)
   AND ($4::timestamptz IS NULL OR (coalesce(t.closed_at, t.resolved_at), t.id) > ($4::timestamptz, $5::uuid))
 ORDER BY coalesce(t.closed_at, t.resolved_at), t.id LIMIT $6`;

interface CheckRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly team: string | null;
  readonly last_technician_id: string | null;
  readonly last_technician_name: string | null;
  readonly resolved_at: Date;
  readonly progress: Partial<TicketProgress>;
  readonly requester: RequesterAsGiven;
  readonly email: string | null;
}

export class PostgresClosureCheckReader extends ClosureCheckReader {
  async checks(
    tx: Tx,
    { dueBefore, page = {}, sight, term }: ListClosureChecksInput & { readonly term: number },
  ): Promise<Page<ClosureCheckView>> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : fromCursor(page.cursor);
    const before = dueBefore === undefined ? null : new Date(Date.parse(dueBefore) - term);
    const values = [tx.tenant, sight.restricted, before, after?.at ?? null, after?.id ?? null, limit + 1];
    const rows = await tx.query<CheckRow>({ name: 'closure-checks', text: CHECKS, values });
    return pageOf(
      rows,
      limit,
      ({ resolved_at, id }) => ({ at: resolved_at, id }),
      (row) => toCheck(row, term),
    );
  }
}

function toCheck(row: CheckRow, term: number): ClosureCheckView {
  const { id, number, subject, team, email, requester, resolved_at, last_technician_id: technician } = row;
  const { attempts, unanswered } = row.progress.closureCheck ?? NO_PROGRESS.closureCheck;
  return {
    ...{ id, number, subject, team, attempts, unanswered },
    requester: { name: requester.name, email, phone: requester.phone },
    technician: technician === null ? null : { id: technician, name: row.last_technician_name ?? technician },
    resolvedAt: resolved_at.toISOString(),
    dueAt: new Date(resolved_at.getTime() + term).toISOString(),
  };
}
