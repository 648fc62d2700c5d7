import type { Clock, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { callNotFound } from '../telephony.errors.js';
import { CALL_COLUMNS, fromRow, ticketOfCall, type CallRow, type KeptCall } from './call.row.js';
import type { CallState } from './phone.call.js';

type Ctx = Pick<TenantContext, 'tenant'>;

/** Whether restricted tickets may be seen. */
export interface CallSight {
  readonly restricted: boolean;
}

export interface CallsAsked {
  readonly state?: CallState | undefined;
  /** Place of the last call of the page before. */
  readonly before: { readonly at: Date; readonly id: string } | null;
  readonly limit: number;
}

/** Calls of somebody at once; an exchange that never says that one is over does not keep it here. */
const MOST_OF_PERSON = 5;
const LONGEST_CALL = 4 * 3_600_000;

const LIST = `SELECT ${CALL_COLUMNS}, ${ticketOfCall('$3')} FROM phone_call c
  WHERE c.tenant_id = $1 AND ($2::text IS NULL OR c.state = $2)
    AND ($4::timestamptz IS NULL OR (c.first_at, c.id) < ($4::timestamptz, $5::uuid))
  ORDER BY c.first_at DESC, c.id DESC LIMIT $6`;
const ONE = `SELECT ${CALL_COLUMNS}, ${ticketOfCall('$3')} FROM phone_call c WHERE c.tenant_id = $1 AND c.id = $2`;
const NOW = `SELECT ${CALL_COLUMNS}, ${ticketOfCall('$3')} FROM phone_call c
  WHERE c.tenant_id = $1 AND c.state IN ('ringing', 'answered') AND c.first_at > $4 AND $2 = ANY (c.people)
  ORDER BY c.first_at DESC, c.id DESC LIMIT ${MOST_OF_PERSON}`;

/** What is known of calls. Each method is one statement. */
export class CallsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  list(ctx: Ctx, { state, before, limit }: CallsAsked, sight: CallSight): Promise<readonly KeptCall[]> {
    const values = [ctx.tenant, state ?? null, sight.restricted, before?.at ?? null, before?.id ?? null, limit];
    return this.#read(ctx, 'phone-calls', LIST, values);
  }

  /** @throws DomainError `CALL.NOT_FOUND` */
  async show(ctx: Ctx, id: string, sight: CallSight): Promise<KeptCall> {
    const [call] = await this.#read(ctx, 'phone-call', ONE, [ctx.tenant, id, sight.restricted]);
    if (call === undefined) throw callNotFound();
    return call;
  }

  /** What rings at somebody’s telephone, or what they speak on. */
  current(ctx: Ctx, person: string, sight: CallSight): Promise<readonly KeptCall[]> {
    const since = new Date(this.clock.now().getTime() - LONGEST_CALL);
    return this.#read(ctx, 'phone-calls-now', NOW, [ctx.tenant, person, sight.restricted, since]);
  }

  async #read(ctx: Ctx, name: string, text: string, values: readonly unknown[]): Promise<readonly KeptCall[]> {
    const rows = await this.unitOfWork.run(ctx, (tx) => tx.query<CallRow>({ name, text, values }), { readOnly: true });
    return rows.map(fromRow);
  }
}
