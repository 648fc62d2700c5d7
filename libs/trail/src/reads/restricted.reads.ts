import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** What an answer may have shown: numbers and ids of whatever kind of thing. */
export interface Seen {
  readonly numbers: readonly string[];
  readonly ids: readonly string[];
  /** What was looked at, e.g. `tickets/events`. */
  readonly what: string;
}

/** Which of them are, or belong to, restricted tickets. $1 tenant, $2 numbers, $3 ids. */
const RESTRICTED = `
SELECT t.id FROM ticket t WHERE t.tenant_id = $1 AND t.restricted AND t.number = ANY ($2)
 UNION
SELECT t.id FROM ticket t WHERE t.tenant_id = $1 AND t.restricted AND t.id = ANY ($3)
 UNION
SELECT t.id FROM task k JOIN ticket t ON t.tenant_id = $1 AND t.id = k.ticket_id
 WHERE k.tenant_id = $1 AND t.restricted AND k.number = ANY ($2)
 UNION
SELECT t.id FROM task k JOIN ticket t ON t.tenant_id = $1 AND t.id = k.ticket_id
 WHERE k.tenant_id = $1 AND t.restricted AND k.id = ANY ($3)
 UNION
SELECT t.id FROM security_report s JOIN ticket t ON t.tenant_id = $1 AND t.id = s.ticket_id
 WHERE s.tenant_id = $1 AND t.restricted AND s.id = ANY ($3)
 UNION
SELECT t.id FROM outbound o JOIN ticket t ON t.tenant_id = $1 AND t.id = o.ticket_id
 WHERE o.tenant_id = $1 AND t.restricted AND o.id = ANY ($3)
 UNION
SELECT t.id FROM inbox x JOIN ticket t ON t.tenant_id = $1 AND t.id = x.ticket_id
 WHERE x.tenant_id = $1 AND t.restricted AND x.id = ANY ($3)
 UNION
SELECT t.id FROM attachment a JOIN ticket t ON t.tenant_id = $1 AND t.id = a.ticket_id
 WHERE a.tenant_id = $1 AND t.restricted AND a.id = ANY ($3)`;

const NOTE = `
INSERT INTO restricted_read (tenant_id, id, ticket_id, at, reader_id, reader_name, what, correlation_id)
SELECT $1, x.id, x.ticket, $3, $4, $5, $6, $7 FROM jsonb_to_recordset($2::jsonb) AS x (id uuid, ticket uuid)`;

/** A2: who saw anything of a restricted ticket is kept, for its supervisors. */
export class RestrictedReads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Of tickets that are not restricted nothing is kept. @returns how many restricted ones there were */
  note({ actor, correlationId, ...ctx }: TenantContext, { numbers, ids, what }: Seen): Promise<number> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const values = [tx.tenant, numbers, ids];
      const found = await tx.query<{ readonly id: string }>({ name: 'restricted-seen', text: RESTRICTED, values });
      if (found.length === 0) return 0;
      const now = this.clock.now();
      const rows = found.map(({ id }) => ({ id: newId(now.getTime()), ticket: id }));
      const read = [tx.tenant, JSON.stringify(rows), now, actor.id, actor.name, what, correlationId];
      await tx.query({ name: 'restricted-note', text: NOTE, values: read });
      return found.length;
    });
  }
}
