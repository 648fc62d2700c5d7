import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** A ticket whose time has come. */
export interface DueEnding {
  readonly id: string;
  readonly version: number;
  readonly endedAt: Date;
}

/** Which tickets have ended long enough ago. */
export interface EndingsAsked {
  readonly state: 'resolved' | 'closed';
  readonly endedBefore: Date;
  /** B15: those whose requester has to be asked first are left alone. */
  readonly withoutCheck: boolean;
  readonly after: Pick<DueEnding, 'id' | 'endedAt'> | null;
  readonly limit: number;
}

/** $1 tenant, $2 state, $3 ended before, $4 leave those to be checked, $5 and $6 place after which, $7 how many. */
const DUE = `
SELECT t.id, t.version, coalesce(t.closed_at, t.resolved_at) AS "endedAt" FROM ticket t
 WHERE t.tenant_id = $1 AND t.state = $2 AND t.state IN ('resolved', 'closed')
   AND coalesce(t.closed_at, t.resolved_at) <= $3
   AND (NOT $4 OR coalesce(t.progress->>'beyondDesk', 'false') = 'false')
   AND ($5::timestamptz IS NULL OR (coalesce(t.closed_at, t.resolved_at), t.id) > ($5::timestamptz, $6::uuid))
 ORDER BY coalesce(t.closed_at, t.resolved_at), t.id LIMIT $7`;

/** $1 tenant, $2 state, $3 moment after which. */
const NEXT = `
SELECT min(coalesce(t.closed_at, t.resolved_at)) AS at FROM ticket t
 WHERE t.tenant_id = $1 AND t.state = $2 AND t.state IN ('resolved', 'closed') AND coalesce(t.closed_at, t.resolved_at) > $3`;

/** Finds, in the order in which they ended, tickets to be closed or archived (B15, C13). One statement each. */
export class EndingsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  due(ctx: Pick<TenantContext, 'tenant'>, asked: EndingsAsked): Promise<readonly DueEnding[]> {
    const { state, endedBefore, withoutCheck, after, limit } = asked;
    const place = [after?.endedAt ?? null, after?.id ?? null];
    const values = [ctx.tenant, state, endedBefore, withoutCheck, ...place, limit];
    return this.unitOfWork.run(ctx, (tx) => tx.query<DueEnding>({ name: 'endings-due', text: DUE, values }), {
      readOnly: true,
    });
  }

  /** When the earliest of those that end later ended. */
  async next(ctx: Pick<TenantContext, 'tenant'>, state: EndingsAsked['state'], after: Date): Promise<Date | null> {
    const values = [ctx.tenant, state, after];
    const [row] = await this.unitOfWork.run(
      ctx,
      (tx) => tx.query<{ at: Date | null }>({ name: 'endings-next', text: NEXT, values }),
      { readOnly: true },
    );
    return row?.at ?? null;
  }
}
