import { storable, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { TicketStateCode } from '../domain/index.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** A request in the list of whoever made it. */
export interface OwnTicketRow {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: TicketStateCode;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly contactId: string;
}

const COLUMNS = `t.id, t.number, t.subject, t.state, t.opened_at AS "openedAt", t.updated_at AS "updatedAt", t.requester_id AS "contactId"`;

/** Where somebody looks for a request of theirs: still worked on, or over. */
export type OwnStanding = 'open' | 'ended';

export interface OwnPage {
  readonly before?: string;
  readonly number?: string;
  readonly standing?: OwnStanding | undefined;
  readonly limit: number;
}

/** $1 tenant, $2 address, $3 before, $4 a number, $5 how many, $6 open or ended. */
const OF_ADDRESS = `
SELECT ${COLUMNS} FROM contact c JOIN ticket t ON t.tenant_id = $1 AND t.requester_id = c.id
 WHERE c.tenant_id = $1 AND c.email = $2 AND ($3::uuid IS NULL OR t.id < $3) AND ($4::text IS NULL OR t.number = $4)
   AND ($6::text IS NULL OR (t.state IN ('resolved', 'closed', 'archived')) = ($6 = 'ended'))
 ORDER BY t.id DESC LIMIT $5`;

/** The requests of one person, for that person: whatever their state, restricted ones too. Never anybody else's. */
export class OwnTicketsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Newest first, one more than asked for when there are more. One statement.
   * @param email an address that was proved to be theirs
   */
  page(ctx: Ctx, email: string, { before, number, standing, limit }: OwnPage): Promise<readonly OwnTicketRow[]> {
    const address = storable(email.toLowerCase());
    const values = [ctx.tenant, address, before ?? null, storable(number ?? null), limit + 1, standing ?? null];
    return this.unitOfWork.run(ctx, (tx) => tx.query<OwnTicketRow>({ name: 'own-page', text: OF_ADDRESS, values }), {
      readOnly: true,
    });
  }

  /** That one alone. @param before of a page after the first, on which there is nothing more */
  one(ctx: Ctx, ticketId: string, before?: string): Promise<readonly OwnTicketRow[]> {
    const text = `SELECT ${COLUMNS} FROM ticket t WHERE t.tenant_id = $1 AND t.id = $2 AND ($3::uuid IS NULL OR t.id < $3)`;
    const values = [ctx.tenant, ticketId, before ?? null];
    return this.unitOfWork.run(ctx, (tx) => tx.query<OwnTicketRow>({ name: 'own-one', text, values }), {
      readOnly: true,
    });
  }
}
