import type { TenantContext } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { KeptEvidence } from './delivery.standing.js';

/** Receipts of one outbound message, oldest first. */
export function evidenceOf(tx: Tx, ctx: TenantContext, outboundId: string): Promise<KeptEvidence[]> {
  return tx.query<KeptEvidence>(
    `SELECT e.inbox_id AS "inboxId", x.raw_sha256 AS sha256, e.instance, e.state, e.recipients, e.unprovable, e.at,
            x.received_at AS "receivedAt", e.proved, e.issuer, e.detail, e.cause
       FROM sportello.delivery_evidence e JOIN sportello.inbox x ON x.tenant_id = e.tenant_id AND x.id = e.inbox_id
      WHERE e.tenant_id = $1 AND e.outbound_id = $2 ORDER BY e.at, e.inbox_id`,
    [ctx.tenant, outboundId],
  );
}

/** The same as JSON, for `e` of an enclosing statement that joins `x`, the receipt's row in the inbox. */
export const EVIDENCE_JSON = `json_build_object(
  'inboxId', e.inbox_id, 'sha256', x.raw_sha256, 'instance', e.instance, 'state', e.state, 'recipients', e.recipients,
  'unprovable', e.unprovable, 'at', e.at, 'receivedAt', x.received_at, 'proved', e.proved, 'issuer', e.issuer,
  'detail', e.detail, 'cause', e.cause)`;

/** What of it JSON writes otherwise. */
export type EvidenceJson = Omit<KeptEvidence, 'at' | 'receivedAt'> & {
  readonly at: string;
  readonly receivedAt: string;
};

export const fromJson = (one: EvidenceJson): KeptEvidence => ({
  ...one,
  at: new Date(one.at),
  receivedAt: new Date(one.receivedAt),
});
