import { storable, type Clock, type TenantContext } from '@sportello/kernel';
import { addJobs, type Tx, type UnitOfWork } from '@sportello/platform';
import type { DeliveryEvidence } from '@sportello/plugin-sdk';
import { deliveriesOf, type Delivery, type Sent } from './delivery.standing.js';
import { evidenceOf } from './evidence.rows.js';
import type { InboxMessage } from './inbox.row.js';
import { keepRegistration } from './protocol.store.js';
import { dispatchesOf, type MessageDispatch } from './message.dispatch.js';
import { outboundIdOf } from './outbound.store.js';

/** Codes of `outbound.last_error` that a later receipt may take back. */
const BY_RECEIPT = 'receipt';

/** Name of the job that acts on what receipts prove, and on their not coming. */
export const FOLLOW_DELIVERY = 'delivery.follow';

export type FollowDeliveryPayload = { readonly outboundId: string };

/** Looks at how a message stands. One job a message: a later look takes the place of an earlier one. */
export const followDelivery = (outboundId: string, runAt?: Date) => ({
  task: FOLLOW_DELIVERY,
  payload: { outboundId },
  jobKey: `delivery:${outboundId}`,
  ...(runAt === undefined ? {} : { runAt }),
});

/** What a receipt was kept with. */
export interface KeptReceipt {
  /** The outbound message it is about; null for nothing this tenant sent. */
  readonly outboundId: string | null;
  readonly ticketId: string | null;
  /** Whether the same receipt had come before, by another message. */
  readonly again: boolean;
}

interface SentRow extends Sent {
  readonly id: string;
  readonly ticketId: string | null;
}

/** Receipts, each kept with the message it is about; the receipt itself stays in the inbox as it came. */
export class DeliveryStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps what a receipt says; the same receipt twice is one.
   * @param instance whose plugin understood it
   */
  async keep(
    ctx: TenantContext,
    message: Pick<InboxMessage, 'id'>,
    instance: string,
    evidence: DeliveryEvidence,
  ): Promise<KeptReceipt> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const sent = evidence.about === null ? null : await sentAs(tx, ctx, evidence.about);
      const added = await insert(tx, ctx, { inboxId: message.id, outboundId: sent?.id ?? null, instance }, evidence);
      if (sent === null) return { outboundId: null, ticketId: null, again: !added };
      await tell(tx, ctx, sent, this.clock.now());
      if (evidence.registration !== undefined && evidence.proved && sent.ticketId !== null) {
        const { registration, at: registeredAt } = evidence;
        const which = { ticketId: sent.ticketId, outboundId: sent.id, inboxId: message.id };
        await keepRegistration(tx, new Date(registeredAt), { registration, direction: 'outgoing', ...which });
      }
      await addJobs(tx, ctx, [followDelivery(sent.id)]);
      return { outboundId: sent.id, ticketId: sent.ticketId, again: !added };
    });
  }

  /** How one message stands with each of those it was sent to, as far as anything is known of it. */
  async of(ctx: TenantContext, outboundId: string): Promise<Delivery[]> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [sent] = await tx.query<Sent>(
          'SELECT recipient, created_at AS "createdAt" FROM sportello.outbound WHERE tenant_id = $1 AND id = $2',
          [ctx.tenant, outboundId],
        );
        return sent === undefined ? [] : deliveriesOf(sent, await evidenceOf(tx, ctx, outboundId), this.clock.now());
      },
      { readOnly: true },
    );
  }

  /** How each message of a ticket that was sent went out, oldest first. */
  async ofTicket(ctx: TenantContext, ticketId: string): Promise<MessageDispatch[]> {
    return this.unitOfWork.run(ctx, (tx) => dispatchesOf(tx, ctx, ticketId, this.clock.now()), { readOnly: true });
  }
}

/** @returns false when the same receipt is kept already, under this message or another */
async function insert(
  tx: Tx,
  ctx: TenantContext,
  { inboxId, outboundId, instance }: { inboxId: string; outboundId: string | null; instance: string },
  evidence: DeliveryEvidence,
): Promise<boolean> {
  const { state, about, recipients, at, proved, issuer, detail, cause, unprovable, identity, facts } =
    storable(evidence);
  const [row] = await tx.query<{ kept: boolean }>(
    `WITH added AS (
       INSERT INTO sportello.delivery_evidence
         (tenant_id, inbox_id, outbound_id, instance, state, about, recipients, at, proved, issuer, detail, cause,
          unprovable, identity, facts)
       VALUES ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $11, $12, $13::text[], $14, $15)
       ON CONFLICT DO NOTHING RETURNING inbox_id
     )
     SELECT EXISTS (SELECT FROM added)
         OR EXISTS (SELECT FROM sportello.delivery_evidence WHERE tenant_id = $1 AND inbox_id = $2) AS kept`,
    [
      ...[ctx.tenant, inboxId, outboundId, instance, state, about, recipients, at, proved],
      ...[issuer ?? null, detail ?? null, cause ?? null, unprovable ?? [], identity ?? null],
      JSON.stringify(facts ?? {}),
    ],
  );
  return row?.kept ?? false;
}

/** By the whole Message-ID; by its local part alone only where that is one of ours, whose end names the row. */
async function sentAs(tx: Tx, ctx: TenantContext, about: string): Promise<SentRow | null> {
  const [local = ''] = about.split('@');
  const [row] = await tx.query<SentRow>(
    `SELECT id, recipient, ticket_id AS "ticketId", created_at AS "createdAt" FROM sportello.outbound
      WHERE tenant_id = $1
        AND (message_id_header = $2 OR (id = $3::uuid AND split_part(message_id_header, '@', 1) = $4))
      ORDER BY (message_id_header = $2) DESC, created_at LIMIT 1 FOR UPDATE`,
    [ctx.tenant, about, outboundIdOf(local), local],
  );
  return row ?? null;
}

/** B14: a message that is proved not to have arrived is shown as one that came back, until a delivery is proved. */
async function tell(tx: Tx, ctx: TenantContext, sent: SentRow, now: Date): Promise<void> {
  const failed = failedOf(deliveriesOf(sent, await evidenceOf(tx, ctx, sent.id), now));
  await tx.query(
    failed === null
      ? `UPDATE sportello.outbound SET state = 'sent', last_error = NULL
          WHERE tenant_id = $1 AND id = $2 AND state = 'bounced' AND last_error->>'code' = $3`
      : `UPDATE sportello.outbound SET state = 'bounced', last_error = $3 WHERE tenant_id = $1 AND id = $2`,
    [ctx.tenant, sent.id, failed === null ? BY_RECEIPT : JSON.stringify({ code: BY_RECEIPT, reason: failed })],
  );
}

/** Whom it is proved not to have reached, and why; null: nobody. */
export function failedOf(deliveries: readonly Delivery[]): string | null {
  const failed = deliveries.filter(({ outcome }) => outcome === 'failed');
  const reason = failed.map(
    ({ recipient, state, detail }) => `${recipient}: ${state}${detail === null ? '' : ` (${detail})`}`,
  );
  return failed.length === 0 ? null : reason.join('; ').slice(0, 500);
}
