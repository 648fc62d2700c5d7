import { storable, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { DeliveryEvidence } from '@sportello/plugin-sdk';
import { deliveriesOf, type KeptEvidence } from './delivery.standing.js';
import type { InboxMessage } from './inbox.row.js';
import { keepRegistration } from './protocol.store.js';
import { dispatchesOf, type MessageDispatch } from './message.dispatch.js';
import { outboundIdOf } from './outbound.store.js';

/** Codes of `outbound.last_error` that a later receipt may take back. */
const BY_RECEIPT = 'receipt';

/** Receipts, each kept with the message it is about; the receipt itself stays in the inbox as it came. */
export class DeliveryStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Keeps what a receipt says; the same receipt twice is one.
   * @param instance whose plugin understood it
   * @returns id of the outbound message it is about; null for nothing this tenant sent
   */
  async keep(
    ctx: TenantContext,
    message: Pick<InboxMessage, 'id'>,
    instance: string,
    evidence: DeliveryEvidence,
  ): Promise<string | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const sent = evidence.about === null ? null : await sentAs(tx, ctx, evidence.about);
      const { state, about, recipients, at, proved, issuer, detail, facts } = storable(evidence);
      await tx.query(
        `INSERT INTO sportello.delivery_evidence
           (tenant_id, inbox_id, outbound_id, instance, state, about, recipients, at, proved, issuer, detail, facts)
         VALUES ($1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, $11, $12)
         ON CONFLICT (tenant_id, inbox_id) DO NOTHING`,
        [
          ...[ctx.tenant, message.id, sent?.id ?? null, instance, state, about, recipients, at, proved],
          ...[issuer ?? null, detail ?? null, JSON.stringify(facts ?? {})],
        ],
      );
      if (sent === null) return null;
      await tell(tx, ctx, sent.id, sent.recipient);
      if (evidence.registration !== undefined && proved && sent.ticketId !== null) {
        const { registration, at: registeredAt } = evidence;
        const which = { ticketId: sent.ticketId, outboundId: sent.id, inboxId: message.id };
        await keepRegistration(tx, new Date(registeredAt), { registration, direction: 'outgoing', ...which });
      }
      return sent.id;
    });
  }

  /** What is known of one message, oldest first. */
  async of(ctx: TenantContext, outboundId: string): Promise<KeptEvidence[]> {
    return this.unitOfWork.run(ctx, (tx) => evidenceOf(tx, ctx, outboundId), { readOnly: true });
  }

  /** How each message of a ticket that was sent went out, oldest first. */
  async ofTicket(ctx: TenantContext, ticketId: string): Promise<MessageDispatch[]> {
    return this.unitOfWork.run(ctx, (tx) => dispatchesOf(tx, ctx, ticketId), { readOnly: true });
  }
}

interface SentRow {
  readonly id: string;
  readonly recipient: string;
  readonly ticketId: string | null;
}

/** By the whole Message-ID; by its local part alone only where that is one of ours, whose end names the row. */
async function sentAs(tx: Tx, ctx: TenantContext, about: string): Promise<SentRow | null> {
  const [local = ''] = about.split('@');
  const [row] = await tx.query<SentRow>(
    `SELECT id, recipient, ticket_id AS "ticketId" FROM sportello.outbound
      WHERE tenant_id = $1
        AND (message_id_header = $2 OR (id = $3::uuid AND split_part(message_id_header, '@', 1) = $4))
      ORDER BY (message_id_header = $2) DESC, created_at LIMIT 1 FOR UPDATE`,
    [ctx.tenant, about, outboundIdOf(local), local],
  );
  return row ?? null;
}

function evidenceOf(tx: Tx, ctx: TenantContext, outboundId: string): Promise<KeptEvidence[]> {
  return tx.query<KeptEvidence>(
    `SELECT inbox_id AS "inboxId", instance, state, recipients, at, proved, issuer, detail
       FROM sportello.delivery_evidence WHERE tenant_id = $1 AND outbound_id = $2 ORDER BY at, inbox_id`,
    [ctx.tenant, outboundId],
  );
}

/** B14: a message that is proved not to have arrived is shown as one that came back, until a delivery is proved. */
async function tell(tx: Tx, ctx: TenantContext, id: string, recipient: string): Promise<void> {
  const deliveries = deliveriesOf(recipient, await evidenceOf(tx, ctx, id));
  const failed = deliveries.filter(({ outcome, proved }) => proved && outcome === 'failed');
  const reason = failed.map(
    ({ recipient: who, state, detail }) => `${who}: ${state}${detail === null ? '' : ` (${detail})`}`,
  );
  await tx.query(
    failed.length > 0
      ? `UPDATE sportello.outbound SET state = 'bounced', last_error = $3 WHERE tenant_id = $1 AND id = $2`
      : `UPDATE sportello.outbound SET state = 'sent', last_error = NULL
          WHERE tenant_id = $1 AND id = $2 AND state = 'bounced' AND last_error->>'code' = $3`,
    [
      ctx.tenant,
      id,
      failed.length > 0 ? JSON.stringify({ code: BY_RECEIPT, reason: reason.join('; ').slice(0, 500) }) : BY_RECEIPT,
    ],
  );
}
