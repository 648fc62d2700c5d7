import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';
import type { SendReceipt } from '@sportello/plugin-sdk';
import { insertOutbound } from './outbound.insert.js';
import type { NewOutbound, Outgoing } from './outbound.message.js';
import { keepRegistration } from './protocol.store.js';

/** `not-sent`: no transport is configured, the message is kept to be read. `bounced`: it came back. */
export type OutboundState = 'queued' | 'sending' | 'sent' | 'not-sent' | 'failed' | 'bounced';

export interface OutboundRow {
  readonly id: string;
  readonly ticketId: string | null;
  /** Words of the conversation that it carries; null for a notice. */
  readonly messageId: string | null;
  readonly ticketNumber: string | null;
  readonly instance: string;
  readonly template: string;
  readonly recipient: string;
  /** Of the ticket it is about. */
  readonly subject: string | null;
  readonly language: string;
  readonly state: OutboundState;
  readonly attempts: number;
  readonly lastError: { readonly code: string; readonly reason: string } | null;
  readonly rawSha256: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export interface ClaimedOutbound {
  readonly instance: string;
  readonly outgoing: Outgoing;
  /** Address it is for, and occasion. */
  readonly recipient: string;
  readonly template: string;
  readonly attempts: number;
}

const COLUMNS = `o.id, o.ticket_id AS "ticketId", o.message_id AS "messageId", t.number AS "ticketNumber", o.instance, o.template, o.recipient, t.subject, o.language, o.state, o.attempts,
  o.last_error AS "lastError", o.raw_sha256 AS "rawSha256", o.created_at AS "createdAt", o.sent_at AS "sentAt"`;
const FROM = 'sportello.outbound o LEFT JOIN sportello.ticket t ON t.tenant_id = o.tenant_id AND t.id = o.ticket_id';

const maySee = (restricted: string): string => `(${restricted}::boolean OR t.restricted IS NOT TRUE)`;

/** What is to be told, what was told, and what became of it. One row a key, so that nobody is told the same thing twice. */
export class OutboundStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param build makes the notification once the row's id is known; not called again for a key that exists */
  async enqueue(ctx: TenantContext, key: string, build: (id: string) => Promise<NewOutbound>): Promise<string> {
    const known = await this.#byKey(ctx, key);
    if (known !== null) return known;
    const now = this.clock.now();
    const id = newId(now.getTime());
    const entry = await build(id);
    return this.unitOfWork.run(ctx, (tx) => insertOutbound(tx, id, key, entry, now));
  }

  /** Takes a message for sending. @returns null when it was sent already, or is kept unsent on purpose */
  async claim(ctx: TenantContext, id: string): Promise<ClaimedOutbound | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<ClaimedOutbound>(
        `UPDATE sportello.outbound SET state = 'sending', attempts = attempts + 1
          WHERE tenant_id = $1 AND id = $2 AND state IN ('queued', 'sending', 'failed')
          RETURNING instance, payload AS outgoing, recipient, template, attempts`,
        [ctx.tenant, id],
      );
      return row ?? null;
    });
  }

  /** B14: a bounce that was quicker than this word stands. */
  async sent(ctx: TenantContext, id: string, receipt: SendReceipt): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ ticketId: string | null }>(
        `UPDATE sportello.outbound
            SET state = CASE WHEN state = 'bounced' THEN state ELSE $3 END, receipt = $4, raw_sha256 = $5, message_id_header = $6,
                last_error = CASE WHEN state = 'bounced' THEN last_error END,
                sent_at = CASE WHEN $3 = 'sent' THEN $7::timestamptz END
          WHERE tenant_id = $1 AND id = $2 RETURNING ticket_id AS "ticketId"`,
        [
          ctx.tenant,
          id,
          receipt.state,
          JSON.stringify(receipt),
          receipt.raw?.sha256 ?? null,
          receipt.reference,
          this.clock.now(),
        ],
      );
      const { registration } = receipt;
      if (registration !== undefined && row?.ticketId != null) {
        const which = { ticketId: row.ticketId, outboundId: id };
        await keepRegistration(tx, this.clock.now(), { registration, direction: 'outgoing', ...which });
      }
    });
  }

  async failed(ctx: TenantContext, id: string, error: { code: string; reason: string }, final: boolean): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) =>
      tx.query(`UPDATE sportello.outbound SET state = $3, last_error = $4 WHERE tenant_id = $1 AND id = $2`, [
        ctx.tenant,
        id,
        final ? 'failed' : 'queued',
        JSON.stringify(error),
      ]),
    );
  }

  /**
   * A mail came back.
   * @param messageIdLocal local part of the Message-ID we gave it
   * @returns the person's words it carried and their ticket; null for a notice without any, or a mail that is not ours
   */
  async bounced(
    ctx: TenantContext,
    messageIdLocal: string,
    error: { code: string; reason: string },
  ): Promise<{ readonly ticketId: string; readonly messageId: string } | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ ticketId: string; messageId: string | null }>(
        `UPDATE sportello.outbound SET state = 'bounced', last_error = $3
          WHERE tenant_id = $1 AND split_part(message_id_header, '@', 1) = $2 AND id = $4::uuid
          RETURNING ticket_id AS "ticketId", message_id AS "messageId"`,
        [ctx.tenant, messageIdLocal, JSON.stringify(error), outboundIdOf(messageIdLocal)],
      );
      return row === undefined || row.messageId === null ? null : { ticketId: row.ticketId, messageId: row.messageId };
    });
  }

  /** How many notices one address was sent since then: machines that answer each other are stopped by it. */
  async countTo(ctx: TenantContext, recipient: string, template: string, since: Date): Promise<number> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM sportello.outbound WHERE tenant_id = $1 AND recipient = $2 AND template = $3 AND created_at > $4`,
          [ctx.tenant, recipient, template, since],
        );
        return row?.n ?? 0;
      },
      { readOnly: true },
    );
  }

  /**
   * Why the latest mail to an address came back.
   * @param filter.since only mails written after it; null: any
   * @returns null when none did
   */
  async bouncedTo(
    ctx: TenantContext,
    recipient: string,
    filter: { readonly since: Date | null; readonly except?: string },
  ): Promise<string | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<{ reason: string }>(
          `SELECT coalesce(last_error->>'reason', state) AS reason FROM sportello.outbound
            WHERE tenant_id = $1 AND recipient = $2 AND state = 'bounced'
              AND ($3::timestamptz IS NULL OR created_at > $3) AND ($4::uuid IS NULL OR id <> $4)
            ORDER BY created_at DESC LIMIT 1`,
          [ctx.tenant, recipient, filter.since, filter.except ?? null],
        );
        return row?.reason ?? null;
      },
      { readOnly: true },
    );
  }

  /** Sends a failed message again, by a job. @param task its name. @returns false when it had not failed */
  async retry(ctx: TenantContext, id: string, task: string): Promise<boolean> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const rows = await tx.query(
        `UPDATE sportello.outbound SET state = 'queued' WHERE tenant_id = $1 AND id = $2 AND state = 'failed' RETURNING id`,
        [ctx.tenant, id],
      );
      if (rows.length > 0) await addJobs(tx, ctx, [{ task, payload: { outboundId: id } }]);
      return rows.length > 0;
    });
  }

  /** By which key it was put there; null when there is no such message. */
  async keyOf(ctx: TenantContext, id: string): Promise<string | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<{ key: string }>(
          'SELECT idempotency_key AS key FROM sportello.outbound WHERE tenant_id = $1 AND id = $2',
          [ctx.tenant, id],
        );
        return row?.key ?? null;
      },
      { readOnly: true },
    );
  }

  /**
   * Newest first.
   * @param filter.before id of the last one of the page before
   * @param filter.restricted whether what was said on tickets of restricted kinds may be seen (A2)
   */
  async list(
    ctx: TenantContext,
    filter: { limit: number; before?: string; restricted: boolean },
  ): Promise<OutboundRow[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<OutboundRow>(
          `SELECT ${COLUMNS} FROM ${FROM} WHERE o.tenant_id = $1 AND ($2::uuid IS NULL OR o.id < $2::uuid) AND ${maySee('$4')} ORDER BY o.id DESC LIMIT $3`,
          [ctx.tenant, filter.before ?? null, filter.limit, filter.restricted],
        ),
      { readOnly: true },
    );
  }

  async find(ctx: TenantContext, id: string, { restricted }: { restricted: boolean }): Promise<OutboundRow | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<OutboundRow>(
          `SELECT ${COLUMNS} FROM ${FROM} WHERE o.tenant_id = $1 AND o.id = $2 AND ${maySee('$3')}`,
          [ctx.tenant, id, restricted],
        );
        return row ?? null;
      },
      { readOnly: true },
    );
  }

  #byKey(ctx: TenantContext, key: string): Promise<string | null> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const [row] = await tx.query<{ id: string }>(
          'SELECT id FROM sportello.outbound WHERE tenant_id = $1 AND idempotency_key = $2',
          [ctx.tenant, key],
        );
        return row?.id ?? null;
      },
      { readOnly: true },
    );
  }
}

const OUTBOUND_ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Each mail's Message-ID ends with the id of its row. */
export function outboundIdOf(messageIdLocal: string): string | null {
  return OUTBOUND_ID.exec(messageIdLocal)?.[0] ?? null;
}
