import type { Tx } from '@sportello/platform';
import type { NewOutbound, Outgoing } from './outbound.message.js';

/**
 * Adds a message in the caller's transaction, once for a key.
 * @returns id of its row, or of the one that was there already
 */
export async function insertOutbound(tx: Tx, id: string, key: string, entry: NewOutbound, now: Date): Promise<string> {
  const { address, template, language, messageIdLocal } = labelOf(entry.outgoing);
  const [row] = await tx.query<{ id: string }>(
    `WITH added AS (
       INSERT INTO sportello.outbound (tenant_id, id, ticket_id, message_id, idempotency_key, instance, template, recipient, language,
                                       payload, state, message_id_header, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'queued', $11, $12)
       ON CONFLICT (tenant_id, idempotency_key) DO NOTHING RETURNING id
     )
     SELECT id FROM added UNION ALL SELECT id FROM sportello.outbound WHERE tenant_id = $1 AND idempotency_key = $5 LIMIT 1`,
    [
      ...[
        tx.tenant,
        id,
        entry.ticketId,
        entry.messageId,
        key,
        entry.instance,
        entry.template ?? template,
        address,
        language,
      ],
      ...[JSON.stringify(entry.outgoing), messageIdLocal, now],
    ],
  );
  return row?.id ?? id;
}

function labelOf(outgoing: Outgoing): {
  address: string;
  template: string;
  language: string;
  messageIdLocal: string;
} {
  if (outgoing.by === 'channel') {
    const { to, language, thread } = outgoing.message;
    return { address: to.address, template: outgoing.occasion, language, messageIdLocal: thread.messageIdLocal };
  }
  const { recipient, event, language, thread } = outgoing.notification;
  return { address: recipient.address, template: event, language, messageIdLocal: thread.messageIdLocal };
}
