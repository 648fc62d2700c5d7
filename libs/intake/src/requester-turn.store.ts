import type { TenantContext } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';

/** Longer than a notifier may take: a worker that died lets go after it. */
const HELD = `interval '5 minutes'`;

/**
 * Whose turn it is among the events of a ticket the requester is to be told of. They are told in the order they happened: only
 * the oldest that is owed is ever held, by one job, and the next is free when it has been dealt with.
 */
export class RequesterTurns {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Takes the oldest one owed.
   * @param job who holds it; the same job takes it again after a crash
   * @returns its event; null when none is owed, or another job is at it and will go on with the rest
   */
  async take(ctx: TenantContext, ticketId: string, job: string): Promise<number | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ seq: number }>(
        `UPDATE sportello.requester_turn SET held_by = $3, held_until = now() + ${HELD}
          WHERE tenant_id = $1 AND ticket_id = $2
            AND seq = (SELECT min(seq) FROM sportello.requester_turn WHERE tenant_id = $1 AND ticket_id = $2)
            AND (held_by IS NULL OR held_by = $3 OR held_until < now())
          RETURNING seq`,
        [ctx.tenant, ticketId, job],
      );
      return row?.seq ?? null;
    });
  }

  /** Has been dealt with: told, or never to be. */
  async done(ctx: TenantContext, ticketId: string, seq: number): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query('DELETE FROM sportello.requester_turn WHERE tenant_id = $1 AND ticket_id = $2 AND seq = $3', [
        ctx.tenant,
        ticketId,
        seq,
      ]),
    );
  }

  /** Could not be told now. */
  async release(ctx: TenantContext, ticketId: string, seq: number): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(
        'UPDATE sportello.requester_turn SET held_by = NULL WHERE tenant_id = $1 AND ticket_id = $2 AND seq = $3',
        [ctx.tenant, ticketId, seq],
      ),
    );
  }

  /** Could not be told now, and gets a job of its own. */
  async handOn(ctx: TenantContext, ticketId: string, seq: number): Promise<void> {
    await this.release(ctx, ticketId, seq);
    await this.unitOfWork.run(ctx, (tx) => addJobs(tx, ctx, [{ task: 'ticket.notify', payload: { ticketId, seq } }]));
  }
}
