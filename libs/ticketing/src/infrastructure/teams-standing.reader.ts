import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Sight } from '../application/ports/ticket-reader.port.js';

/** How the open tickets of one team stand; those no team has yet when `team` is null. */
export interface TeamStanding {
  readonly team: string | null;
  readonly open: number;
  readonly unassigned: number;
  /** For the requester or a third party. */
  readonly waiting: number;
  /** Past their next term. */
  readonly late: number;
  /** Within their next term, but not for long. */
  readonly dueSoon: number;
  /** Of those not waiting, when the oldest was opened. */
  readonly oldest: Date | null;
}

/** $1 tenant, $2 now, $3 until when is soon, $4 whether restricted ones too. */
const STANDING = `
SELECT t.team, count(*)::int AS open,
       count(*) FILTER (WHERE t.assignee_id IS NULL)::int AS unassigned,
       count(*) FILTER (WHERE t.state IN ('waiting-requester', 'waiting-third-party'))::int AS waiting,
       count(*) FILTER (WHERE t.next_due_at < $2)::int AS late,
       count(*) FILTER (WHERE t.next_due_at >= $2 AND t.next_due_at < $3)::int AS "dueSoon",
       min(t.opened_at) FILTER (WHERE t.state NOT IN ('waiting-requester', 'waiting-third-party')) AS oldest
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.state NOT IN ('resolved', 'closed', 'archived') AND (NOT t.restricted OR $4)
 GROUP BY t.team`;

/** Work in hand by team, for those who deliver the service (D2). */
export class TeamsStandingReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Teams with open tickets; one statement over the open tickets. @param soon until when a term that runs out is soon */
  all(
    ctx: Pick<TenantContext, 'tenant'>,
    { now, soon }: { readonly now: Date; readonly soon: Date },
    sight: Sight,
  ): Promise<readonly TeamStanding[]> {
    const values = [ctx.tenant, now, soon, sight.restricted];
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<TeamStanding>({ name: 'teams-standing', text: STANDING, values }),
      { readOnly: true },
    );
  }
}
