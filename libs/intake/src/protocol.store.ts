import { storable, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import type { ProtocolAnnulment, ProtocolRegistration } from '@sportello/plugin-sdk';

/** A registration as it is kept with its ticket: what it says never changes. */
export interface KeptRegistration extends ProtocolRegistration {
  readonly direction: 'incoming' | 'outgoing';
  /** Of the desk's words that were registered; null for what came in. */
  readonly messageId: string | null;
  /** TUDA art. 54: annulled ones stay readable. Null: it counts. */
  readonly annulled: { readonly at: string; readonly reason: string; readonly act: string } | null;
}

interface Registered {
  readonly registration: ProtocolRegistration;
  readonly direction: KeptRegistration['direction'];
  readonly ticketId: string;
  /** The message in or out that was registered. */
  readonly inboxId?: string;
  readonly outboundId?: string;
}

/** What makes a registration this one: numbers begin anew each year in each register of each area. */
const identityOf = ({ administration, office, register = '', number, date }: ProtocolRegistration) =>
  [administration, office, register, Number(date.slice(0, 4)), number] as const;

/** Kept once in a tenant, with the ticket that had it first. In the caller's transaction; to do it again changes nothing. */
export async function keepRegistration(tx: Tx, now: Date, registered: Registered): Promise<void> {
  const { registration, direction, ticketId, inboxId = null, outboundId = null } = registered;
  const { date, time = null } = storable(registration);
  await tx.query(
    `INSERT INTO sportello.protocol_reference
       (tenant_id, administration, office, register, year, number, direction, registered_on, registered_time, ticket_id,
        inbox_id, outbound_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
    [tx.tenant, ...identityOf(registration), direction, date, time, ticketId, inboxId, outboundId, now],
  );
}

/** Registrations of a tenant's tickets. Neither they nor their annulments can be changed or removed. */
export class ProtocolStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async keep(ctx: TenantContext, registered: Registered): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => keepRegistration(tx, this.clock.now(), registered));
  }

  /**
   * Keeps that a registration was annulled; the first word on it stands.
   * @returns its ticket; null for a registration that is not known
   */
  async annul(
    ctx: TenantContext,
    inboxId: string,
    { registration, reason, act }: ProtocolAnnulment,
  ): Promise<string | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const identity = identityOf(registration);
      const [row] = await tx.query<{ ticketId: string }>(
        `SELECT ticket_id AS "ticketId" FROM sportello.protocol_reference
          WHERE tenant_id = $1 AND administration = $2 AND office = $3 AND register = $4 AND year = $5 AND number = $6`,
        [ctx.tenant, ...identity],
      );
      if (row === undefined) return null;
      await tx.query(
        `INSERT INTO sportello.protocol_annulment
           (tenant_id, administration, office, register, year, number, inbox_id, reason, act, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING`,
        [ctx.tenant, ...identity, inboxId, ...Object.values(storable({ reason, act })), this.clock.now()],
      );
      return row.ticketId;
    });
  }

  /** In the order in which they became known. */
  async ofTicket(ctx: TenantContext, ticketId: string): Promise<KeptRegistration[]> {
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const rows = await tx.query<RegistrationRow>(
          `SELECT r.administration, r.office, r.register, r.number, r.direction, r.registered_on AS date,
                  r.registered_time AS time, o.message_id AS "messageId", a.at, a.reason, a.act
             FROM sportello.protocol_reference r
             LEFT JOIN sportello.outbound o ON o.tenant_id = r.tenant_id AND o.id = r.outbound_id
             LEFT JOIN sportello.protocol_annulment a
               ON (a.tenant_id, a.administration, a.office, a.register, a.year, a.number)
                = (r.tenant_id, r.administration, r.office, r.register, r.year, r.number)
            WHERE r.tenant_id = $1 AND r.ticket_id = $2 ORDER BY r.recorded_at, r.number LIMIT 100`,
          [ctx.tenant, ticketId],
        );
        return rows.map(kept);
      },
      { readOnly: true },
    );
  }
}

interface RegistrationRow {
  administration: string;
  office: string;
  register: string;
  number: string;
  direction: KeptRegistration['direction'];
  date: string;
  time: string | null;
  messageId: string | null;
  at: Date | null;
  reason: string | null;
  act: string | null;
}

const kept = ({ register, time, at, reason, act, ...row }: RegistrationRow): KeptRegistration => ({
  ...row,
  ...(register === '' ? {} : { register }),
  ...(time === null ? {} : { time }),
  annulled: at === null ? null : { at: at.toISOString(), reason: reason ?? '', act: act ?? '' },
});
