import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { Sight } from '@sportello/ticketing';

/** Open tickets somebody of a team has. */
export interface PersonLoad {
  readonly person: string;
  readonly name: string;
  readonly team: string | null;
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
}

/** D14: open tickets that came by dedicated assistance. */
export interface CampaignLoad {
  readonly campaign: string;
  readonly open: number;
  readonly late: number;
  readonly dueSoon: number;
}

export interface Urgent {
  readonly id: string;
  readonly kind: 'urgent' | 'security';
  readonly number: string;
  readonly openedAt: Date;
}

/** $1 tenant, $2 now, $3 until when is soon, $4 whether restricted ones too. In the words of the index `ticket_load`. */
const LOAD = `
SELECT t.assignee_id AS person, min(t.assignee_name) AS name, t.team, count(*)::int AS open,
       count(*) FILTER (WHERE t.next_due_at < $2)::int AS late,
       count(*) FILTER (WHERE t.next_due_at >= $2 AND t.next_due_at < $3)::int AS "dueSoon"
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.state NOT IN ('resolved', 'closed', 'archived') AND t.assignee_id IS NOT NULL
   AND (NOT t.restricted OR $4)
 GROUP BY t.assignee_id, t.team`;

/** $1 tenant, $2 now, $3 until when is soon, $4 whether restricted ones too, $5 campaigns. */
const OF_CAMPAIGNS = `
SELECT t.campaign, count(*)::int AS open,
       count(*) FILTER (WHERE t.next_due_at < $2)::int AS late,
       count(*) FILTER (WHERE t.next_due_at >= $2 AND t.next_due_at < $3)::int AS "dueSoon"
  FROM ticket t
 WHERE t.tenant_id = $1 AND t.state NOT IN ('resolved', 'closed', 'archived') AND t.campaign = ANY ($5::text[])
   AND (NOT t.restricted OR $4)
 GROUP BY t.campaign`;

/** Alerts nobody has answered; more than these nobody could read on a wall. */
const URGENT = `
SELECT a.id, a.kind, t.number, a.opened_at AS "openedAt"
  FROM staff_alert a JOIN ticket t ON t.tenant_id = a.tenant_id AND t.id = a.ticket_id
 WHERE a.tenant_id = $1 AND a.state = 'open' AND (NOT t.restricted OR $2)
 ORDER BY a.opened_at, a.id LIMIT 50`;

/** What a supervisor sees at a glance, beside how the teams stand. Each call is one statement. */
export class WallReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Whoever has open tickets, by team. */
  loads(
    ctx: Pick<TenantContext, 'tenant'>,
    { now, soon }: { readonly now: Date; readonly soon: Date },
    sight: Sight,
  ): Promise<readonly PersonLoad[]> {
    const values = [ctx.tenant, now, soon, sight.restricted];
    return this.unitOfWork.run(ctx, (tx) => tx.query<PersonLoad>({ name: 'wall-loads', text: LOAD, values }), {
      readOnly: true,
    });
  }

  /** Of those of these campaigns that have open tickets. Asks nothing when there is no campaign. */
  async campaigns(
    ctx: Pick<TenantContext, 'tenant'>,
    campaigns: readonly string[],
    { now, soon }: { readonly now: Date; readonly soon: Date },
    sight: Sight,
  ): Promise<readonly CampaignLoad[]> {
    if (campaigns.length === 0) return [];
    const values = [ctx.tenant, now, soon, sight.restricted, campaigns];
    return this.unitOfWork.run(
      ctx,
      (tx) => tx.query<CampaignLoad>({ name: 'wall-campaigns', text: OF_CAMPAIGNS, values }),
      { readOnly: true },
    );
  }

  /** Alerts nobody has answered, oldest first. */
  urgent(ctx: Pick<TenantContext, 'tenant'>, sight: Sight): Promise<readonly Urgent[]> {
    const values = [ctx.tenant, sight.restricted];
    return this.unitOfWork.run(ctx, (tx) => tx.query<Urgent>({ name: 'wall-urgent', text: URGENT, values }), {
      readOnly: true,
    });
  }
}
