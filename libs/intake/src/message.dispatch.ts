import type { TenantContext } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { deliveriesOf, type Delivery } from './delivery.standing.js';
import { EVIDENCE_JSON, fromJson, type EvidenceJson } from './evidence.rows.js';
import type { OutboundState } from './outbound.store.js';

/** How the words of a message went out, and what is proved of their arrival. */
export interface MessageDispatch {
  /** Of the outbound row. */
  readonly id: string;
  readonly messageId: string;
  readonly recipient: string;
  readonly state: OutboundState;
  readonly error: string | null;
  readonly sentAt: Date | null;
  readonly deliveries: readonly Delivery[];
}

type DispatchRow = Omit<MessageDispatch, 'deliveries'> & {
  readonly createdAt: Date;
  readonly evidence: readonly EvidenceJson[];
};

/** What went out of one ticket's conversation, oldest first, in one round trip however long it is. */
export async function dispatchesOf(
  tx: Tx,
  ctx: TenantContext,
  ticketId: string,
  now: Date,
): Promise<MessageDispatch[]> {
  const rows = await tx.query<DispatchRow>(
    `SELECT o.id, o.message_id AS "messageId", o.recipient, o.state, o.last_error->>'reason' AS error, o.sent_at AS "sentAt",
            o.created_at AS "createdAt",
            coalesce((SELECT json_agg(${EVIDENCE_JSON} ORDER BY e.at, e.inbox_id)
                      FROM sportello.delivery_evidence e
                      JOIN sportello.inbox x ON x.tenant_id = e.tenant_id AND x.id = e.inbox_id
                      WHERE e.tenant_id = o.tenant_id AND e.outbound_id = o.id), '[]') AS evidence
       FROM sportello.outbound o
       -- A notice may be about what the requester wrote: that is not its going out.
       JOIN sportello.message m ON m.tenant_id = o.tenant_id AND m.id = o.message_id AND m.direction = 'out'
      WHERE o.tenant_id = $1 AND o.ticket_id = $2
      ORDER BY o.created_at, o.id`,
    [ctx.tenant, ticketId],
  );
  return rows.map(({ evidence, createdAt, ...row }) => ({
    ...row,
    deliveries: deliveriesOf({ recipient: row.recipient, createdAt }, evidence.map(fromJson), now),
  }));
}
