import { storable, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { TicketStateCode } from '../domain/index.js';

/** A ticket of somebody who writes again. */
export interface OwnTicket {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly state: TicketStateCode;
}

/** More open tickets of one person are told apart by nobody but a person. */
const MOST = 50;

/** ADR 0180: the request of somebody else who showed this address is not one that its owner is thought to mean. */
const OWN_WORDS = `(
  SELECT m.author->'sender'->>'dmarc' FROM message m
   WHERE m.tenant_id = $1 AND m.ticket_id = t.id ORDER BY m.at, m.id LIMIT 1) IS DISTINCT FROM 'fail'`;

/** $1 tenant, $2 address, $3 numbers named, $4 a ticket to leave out. */
const OWN_TICKETS = `
SELECT t.id, t.number, t.kind, t.state
  FROM contact c
  JOIN ticket t ON t.tenant_id = $1 AND t.requester_id = c.id
 WHERE c.tenant_id = $1 AND c.email = $2 AND t.id IS DISTINCT FROM $4::uuid
   AND (t.number = ANY ($3::text[]) OR (t.state NOT IN ('resolved', 'closed', 'archived') AND ${OWN_WORDS}))
 ORDER BY t.opened_at DESC, t.id DESC LIMIT ${MOST}`;

/** The tickets of whoever writes, by the address they are known by (C4). */
export class RequesterTicketsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Those that are open and came from them as far as anybody knows, and those named by their numbers whatever their state; never anybody else's. One statement.
   * @param except id of a ticket to leave out
   */
  ofAddress(
    ctx: Pick<TenantContext, 'tenant'>,
    email: string,
    numbers: readonly string[],
    except: string | null = null,
  ): Promise<readonly OwnTicket[]> {
    const values = [ctx.tenant, storable(email.trim().toLowerCase()), numbers.map(storable), except];
    return this.unitOfWork.run(ctx, (tx) => tx.query<OwnTicket>({ name: 'own-tickets', text: OWN_TICKETS, values }), {
      readOnly: true,
    });
  }
}
