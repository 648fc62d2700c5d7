import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { daysAfter, proposedDay, type PlanTerms } from '../domain/index.js';

/** One round of a plan on one system: there is never a second for the same day it is due (B11). */
export interface MaintenanceRound {
  readonly system: string;
  readonly code: string;
  readonly name: string;
  readonly place: string;
  readonly organisation: string | null;
  readonly contract: string | null;
  readonly plan: string;
  /** Civil days. */
  readonly due: string;
  readonly proposed: string;
}

// A plan’s first round is due with the system’s next check, each later one when the one before says. One round at a time.
const NEW_ROUNDS = `
INSERT INTO maintenance_round (tenant_id, system_id, plan, due, proposed_on, at)
SELECT $1, s.id, $2, n.due, greatest(n.due, $4::date), $8
  FROM supplied_system s
 CROSS JOIN LATERAL (
   SELECT coalesce((SELECT max(r.next_due) FROM maintenance_round r
                     WHERE r.tenant_id = s.tenant_id AND r.system_id = s.id AND r.plan = $2), s.next_check) AS due) n
 WHERE s.tenant_id = $1 AND s.status = 'in-use' AND n.due <= $3::date
   AND ($5::text[] = '{}' OR s.class = ANY ($5)) AND ($6::text[] = '{}' OR s.contract = ANY ($6))
   AND NOT EXISTS (SELECT 1 FROM maintenance_round r
                    WHERE r.tenant_id = s.tenant_id AND r.system_id = s.id AND r.plan = $2 AND r.done_on IS NULL)
 ORDER BY n.due, s.id LIMIT $7
ON CONFLICT DO NOTHING`;

const WITHOUT_TICKET = `
SELECT s.id AS system, s.number AS code, s.state->>'name' AS name, s.state->>'place' AS place,
       s.organisation, s.contract, r.plan, r.due::text AS due, r.proposed_on::text AS proposed
  FROM maintenance_round r JOIN supplied_system s ON s.tenant_id = r.tenant_id AND s.id = r.system_id
 WHERE r.tenant_id = $1 AND r.plan = $2 AND r.ticket_id IS NULL
 ORDER BY r.due, s.id LIMIT $3`;

/** Rounds begun at once; the rest follow with the next look. */
const MOST = 500;

/** The rounds of preventive maintenance, each begun once whatever is restarted in between. */
export class MaintenanceRounds {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Begins what is due soon. @returns rounds that have no ticket yet, also of an earlier look that was cut short */
  begin(
    ctx: TenantContext,
    plan: string,
    terms: PlanTerms,
    today: string,
    at: Date,
  ): Promise<readonly MaintenanceRound[]> {
    const until = daysAfter(today, terms.proposeDaysBefore);
    const soonest = proposedDay(today, today);
    return this.unitOfWork.run(ctx, async (tx) => {
      const { classes, contracts } = terms;
      const values = [tx.tenant, plan, until, soonest, [...classes], [...contracts], MOST, at];
      await tx.query({ name: 'maintenance-begin', text: NEW_ROUNDS, values });
      return tx.query<MaintenanceRound>({
        name: 'maintenance-without-ticket',
        text: WITHOUT_TICKET,
        values: [tx.tenant, plan, MOST],
      });
    });
  }

  async ticketed(ctx: TenantContext, round: MaintenanceRound, ticketId: string): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(
        'UPDATE maintenance_round SET ticket_id = $5 WHERE tenant_id = $1 AND system_id = $2 AND plan = $3 AND due = $4',
        [tx.tenant, round.system, round.plan, round.due, ticketId],
      ),
    );
  }
}
