import { newId, type Actor, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { recordAct } from '../acts/trail.book.js';
import { findPerson } from '../person/person.finder.js';
import { holdLifted, unknownHold, unknownTicket } from '../trail.errors.js';

/** A legal hold: what it is on is neither erased nor removed. */
export interface LegalHold {
  readonly id: string;
  /** Number of the ticket, or null when it is on a person. */
  readonly ticket: string | null;
  /** Id of the contact, or null when it is on a ticket. */
  readonly person: string | null;
  readonly reason: string;
  readonly setBy: Actor;
  readonly setAt: Date;
  readonly liftedBy: Actor | null;
  readonly liftedAt: Date | null;
  readonly liftReason: string | null;
}

export type HoldOn = { readonly ticket: string } | { readonly person: string };

const SHOWN = `SELECT h.id, t.number AS ticket, h.contact_id AS person, h.reason, h.set_by AS "setBy", h.set_at AS "setAt",
  h.lifted_by AS "liftedBy", h.lifted_at AS "liftedAt", h.lift_reason AS "liftReason"
  FROM legal_hold h LEFT JOIN ticket t ON t.tenant_id = h.tenant_id AND t.id = h.ticket_id`;

/** $1 tenant; `t` a ticket: whether somebody holds it, or its requester. */
export const HELD = `EXISTS (SELECT FROM legal_hold h WHERE h.tenant_id = $1 AND h.lifted_at IS NULL
    AND (h.ticket_id = t.id OR h.contact_id = t.requester_id))`;

/** Sets and lifts holds; either is recorded with who and why. */
export class LegalHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param on number of a ticket, or address or id of a person: every contact that is theirs
   * @throws DomainError `TRAIL.TICKET_NOT_FOUND`, `TRAIL.PERSON_NOT_FOUND`
   */
  set(ctx: TenantContext, on: HoldOn, reason: string): Promise<readonly LegalHold[]> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const at = this.clock.now();
      const held = 'ticket' in on ? [[await ticketId(tx, on.ticket), null]] : await contactsOf(tx, on.person);
      const ids = [];
      for (const [ticket, contact] of held) {
        const id = newId(at.getTime());
        await tx.query(
          `INSERT INTO legal_hold (tenant_id, id, ticket_id, contact_id, reason, set_by, set_at)
           VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
          [tx.tenant, id, ticket, contact, reason, JSON.stringify(ctx.actor), at],
        );
        ids.push(id);
      }
      await recordAct(tx, ctx, at, { type: 'hold-set', data: { holds: ids, reason } });
      return tx.query<LegalHold>(`${SHOWN} WHERE h.tenant_id = $1 AND h.id = ANY ($2) ORDER BY h.id`, [tx.tenant, ids]);
    });
  }

  /** @throws DomainError `TRAIL.HOLD_NOT_FOUND`, `TRAIL.HOLD_ALREADY_LIFTED` */
  lift(ctx: TenantContext, id: string, reason: string): Promise<LegalHold> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const at = this.clock.now();
      const lifted = await tx.query(
        `UPDATE legal_hold SET lifted_by = $3::jsonb, lifted_at = $4, lift_reason = $5
          WHERE tenant_id = $1 AND id = $2 AND lifted_at IS NULL RETURNING id`,
        [tx.tenant, id, JSON.stringify(ctx.actor), at, reason],
      );
      const [hold] = await tx.query<LegalHold>(`${SHOWN} WHERE h.tenant_id = $1 AND h.id = $2`, [tx.tenant, id]);
      if (hold === undefined) throw unknownHold();
      if (lifted.length === 0) throw holdLifted();
      await recordAct(tx, ctx, at, { type: 'hold-lifted', data: { holds: [id], reason } });
      return hold;
    });
  }

  /** Newest first. @param before id before which */
  list(ctx: Pick<TenantContext, 'tenant'>, limit: number, before: string | null): Promise<readonly LegalHold[]> {
    const sql = `${SHOWN} WHERE h.tenant_id = $1 AND ($2::uuid IS NULL OR h.id < $2) ORDER BY h.id DESC LIMIT $3`;
    return this.unitOfWork.run(ctx, (tx) => tx.query<LegalHold>(sql, [tx.tenant, before, limit]), { readOnly: true });
  }
}

async function ticketId(tx: Tx, number: string): Promise<string> {
  const sql = 'SELECT id FROM ticket WHERE tenant_id = $1 AND number = $2';
  const [row] = await tx.query<{ readonly id: string }>(sql, [tx.tenant, number]);
  if (row === undefined) throw unknownTicket(number);
  return row.id;
}

const contactsOf = async (tx: Tx, person: string): Promise<readonly (readonly [null, string])[]> =>
  (await findPerson(tx, person)).map(({ id }) => [null, id] as const);
