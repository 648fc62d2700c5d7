import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Sight } from '@sportello/ticketing';

interface OpenTicket {
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly team: string | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly openedAt: Date;
  readonly dueAt: Date | null;
}

/** An open ticket somebody has asked about again (C4). */
export interface RemindedTicket extends OpenTicket {
  readonly reminders: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
}

/** A complaint that is still to be answered (C4). */
export interface Complaint extends OpenTicket {
  /** The ticket it is about, when that is known. */
  readonly about: string | null;
}

/** How reminded tickets are listed: most often first, or longest ago first. */
export const REMINDED_ORDERS = ['number', 'age'] as const;
export type RemindedOrder = (typeof REMINDED_ORDERS)[number];

const COLUMNS = `t.number, t.subject, t.state, t.team, t.opened_at AS "openedAt", t.next_due_at AS "dueAt",
  CASE WHEN t.assignee_id IS NOT NULL THEN jsonb_build_object('id', t.assignee_id, 'name', t.assignee_name) END AS assignee`;
const OPEN = `t.state NOT IN ('resolved', 'closed', 'archived')`;

/** $1 tenant, $2 whether restricted ones too, $3 how many. In the words of the index `ticket_reminded`. */
const reminded = (order: string): string => `
SELECT ${COLUMNS}, t.reminders, e."firstAt", e."lastAt"
  FROM ticket t LEFT JOIN LATERAL (
    SELECT min(e.at) AS "firstAt", max(e.at) AS "lastAt" FROM ticket_event e
     WHERE e.tenant_id = $1 AND e.ticket_id = t.id AND e.type = 'reminder-received') e ON true
 WHERE t.tenant_id = $1 AND ${OPEN} AND t.reminders > 0 AND (NOT t.restricted OR $2)
 ORDER BY ${order} LIMIT $3`;

const ORDERS: Readonly<Record<RemindedOrder, string>> = {
  number: 't.reminders DESC, t.opened_at, t.id',
  age: 'e."firstAt" NULLS LAST, t.id',
};

/** $1 tenant, $2 whether restricted ones too, $3 how many, $4 kinds that are complaints. */
const COMPLAINTS = `
SELECT ${COLUMNS}, (SELECT o.number FROM ticket_link l JOIN ticket o ON o.tenant_id = $1 AND o.id = l.target_id
          WHERE l.tenant_id = $1 AND l.source_id = t.id AND l.relation = 'complaint-about' AND (NOT o.restricted OR $2)
          ORDER BY l.at LIMIT 1) AS about
  FROM ticket t
 WHERE t.tenant_id = $1 AND ${OPEN} AND t.kind = ANY ($4::text[]) AND (NOT t.restricted OR $2)
 ORDER BY coalesce(t.next_due_at, 'infinity'), t.opened_at, t.id LIMIT $3`;

/** What people ask about again or complain of, for whoever supervises (C4). Each call is one statement. */
export class ClaimsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  reminded(
    ctx: Pick<TenantContext, 'tenant'>,
    { order, most }: { readonly order: RemindedOrder; readonly most: number },
    sight: Sight,
  ): Promise<readonly RemindedTicket[]> {
    const values = [ctx.tenant, sight.restricted, most];
    const text = reminded(ORDERS[order]);
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<RemindedTicket>({ name: `claims-reminded-${order}`, text, values }),
      { readOnly: true },
    );
  }

  /** The one that is due first, first. @param kinds of ticket that are complaints */
  complaints(
    ctx: Pick<TenantContext, 'tenant'>,
    { kinds, most }: { readonly kinds: readonly string[]; readonly most: number },
    sight: Sight,
  ): Promise<readonly Complaint[]> {
    const values = [ctx.tenant, sight.restricted, most, kinds];
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<Complaint>({ name: 'claims-complaints', text: COMPLAINTS, values }),
      { readOnly: true },
    );
  }
}
