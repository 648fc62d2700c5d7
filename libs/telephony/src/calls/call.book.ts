import { newId, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { closeAnswered, promiseCallBack } from '../call-backs/call-back.store.js';
import type { LineRules } from '../line.rules.js';
import { callNotFound } from '../telephony.errors.js';
import type { CallEvent } from './call.event.js';
import { CALL_COLUMNS, fromRow, type CallRow } from './call.row.js';
import { callerKey } from './caller.key.js';
import { extensionsOf, heard, stateOf, type CallState, type PhoneCall } from './phone.call.js';

export interface NotedCall {
  readonly id: string;
  readonly state: CallState;
  /** As it was said first, whenever that was. */
  readonly number: string | null;
  readonly language: string | null;
  /** Id of the ticket that is about it; null: none, as far as is known. */
  readonly ticketId: string | null;
}

/** Every call of every line, as its exchange tells of it. */
export class CallBook {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat, in any order. A caller nobody answered is promised a call-back, where the line promises one. */
  note(ctx: Pick<TenantContext, 'tenant' | 'correlationId'>, event: CallEvent, line: LineRules): Promise<NotedCall> {
    const now = this.clock.now();
    // An exchange whose clock is ahead does not promise anything from a moment that is still to come.
    const told = event.at > now ? { ...event, at: now } : event;
    return this.unitOfWork.run(ctx, (tx) => noteWithin(tx, ctx, told, line));
  }

  /** What was registered or said because of a call. @throws DomainError `CALL.NOT_FOUND` */
  async about(ctx: Pick<TenantContext, 'tenant'>, id: string, ticketId: string): Promise<void> {
    const rows = await this.unitOfWork.run(ctx, (tx) =>
      tx.query<{ id: string }>({
        name: 'phone-call-about',
        text: 'UPDATE phone_call SET ticket_id = $3 WHERE tenant_id = $1 AND id = $2 RETURNING id',
        values: [tx.tenant, id, ticketId],
      }),
    );
    if (rows.length === 0) throw callNotFound();
  }
}

async function noteWithin(
  tx: Tx,
  ctx: Pick<TenantContext, 'tenant' | 'correlationId'>,
  event: CallEvent,
  line: LineRules,
): Promise<NotedCall> {
  const { instance } = event;
  const { id, before, ticketId } = await lockCall(tx, event);
  const call = heard(before, event);
  const state = stateOf(call);
  await save(tx, id, call, line.peopleAt(extensionsOf(call)));
  const { number } = call;
  const key = number === null ? null : callerKey(number);
  const was = before === null ? null : stateOf(before);
  const newlyMissed = state === 'missed' && was !== 'missed';
  if (number !== null && key !== null) {
    const caller = { instance, number, key };
    const { missed, callBack: rules } = line;
    if (newlyMissed && missed === 'call-back' && rules !== null) {
      const { language, queue, endedAt } = call;
      await promiseCallBack(tx, ctx, { ...caller, language, queue, at: endedAt ?? event.at, rules });
    }
    if (call.answeredAt !== null && (before?.answeredAt ?? null) === null) {
      // Heard late that it was answered: until then it stood as missed when it ended.
      const at = was === 'missed' ? (call.endedAt ?? call.answeredAt) : call.answeredAt;
      await closeAnswered(tx, caller, at);
    }
  }
  return { id, state, number, language: call.language, ticketId };
}

interface LockedCall {
  readonly id: string;
  readonly before: PhoneCall | null;
  readonly ticketId: string | null;
}

/** Whoever else hears something of the same call waits. */
async function lockCall(tx: Tx, event: CallEvent): Promise<LockedCall> {
  const { instance, call, at } = event;
  const made = await tx.query<{ id: string }>({
    name: 'phone-call-open',
    text: `INSERT INTO phone_call (tenant_id, id, instance, call, state, first_at) VALUES ($1, $2, $3, $4, 'ringing', $5)
           ON CONFLICT (tenant_id, instance, call) DO NOTHING RETURNING id`,
    values: [tx.tenant, newId(at.getTime()), instance, call, at],
  });
  if (made[0] !== undefined) return { id: made[0].id, before: null, ticketId: null };
  const [row] = await tx.query<CallRow>({
    name: 'phone-call-lock',
    text: `SELECT ${CALL_COLUMNS}, c.ticket_id AS ticket FROM phone_call c
            WHERE c.tenant_id = $1 AND c.instance = $2 AND c.call = $3 FOR UPDATE`,
    values: [tx.tenant, instance, call],
  });
  if (row === undefined) throw new Error(`call ${call} of ${instance} was there and is gone`);
  return { id: row.id, before: fromRow(row), ticketId: row.ticket };
}

async function save(tx: Tx, id: string, call: PhoneCall, people: readonly string[]): Promise<void> {
  const { number, dialled, queue, language, firstAt, rangAt, answeredAt, endedAt, rings, answers } = call;
  await tx.query({
    name: 'phone-call-save',
    text: `UPDATE phone_call SET state = $3, number = $4, caller_key = $5, dialled = $6, queue = $7, language = $8, people = $9,
             first_at = $10, rang_at = $11, answered_at = $12, ended_at = $13, rings = $14::jsonb, answers = $15::jsonb,
             version = version + 1
           WHERE tenant_id = $1 AND id = $2`,
    values: [
      ...[tx.tenant, id, stateOf(call), number, number === null ? null : callerKey(number), dialled, queue, language],
      ...[people, firstAt, rangAt, answeredAt, endedAt],
      ...[rings, answers].map((one) => (one === null ? null : JSON.stringify(one))),
    ],
  });
}
