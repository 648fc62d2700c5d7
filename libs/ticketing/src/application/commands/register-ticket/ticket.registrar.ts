import { DomainError, newId, type Clock, storable } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { ticketBusy } from '../../../ticketing.errors.js';
import { assertKey, firstResult, requestHash } from '../../idempotency.js';
import type { TenantRules, TicketRules } from '../../ports/ticket-rules.port.js';
import { KeyTaken, type TicketStore } from '../../ports/ticket-store.port.js';
import { ticketNumber, yearIn } from '../../ticket-number.js';
import { classify, type Classified } from './register-ticket.check.js';
import {
  RegisterTicketCommand,
  type RegisterTicketInput,
  type RegisterTicketResult,
} from './register-ticket.command.js';
import { draftOpening } from './ticket-opening.js';

/** Somebody else may add the same new address at the same time: once it is committed, asking again finds it. */
const CONTACT_TRIES = 3;

/**
 * Opens tickets. The hot path: two statements besides BEGIN and COMMIT. A repeated key costs nothing until it meets the
 * first use of itself, when the transaction is given up and the first result read.
 */
export class TicketRegistrar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TicketStore,
    private readonly rules: TicketRules,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `TICKET.INVALID` with the fields, `COMMAND.KEY_REUSED` */
  async register({ ctx, key, input: raw }: RegisterTicketCommand): Promise<RegisterTicketResult> {
    assertKey(key);
    const input = storable(raw);
    const record = {
      key,
      command: RegisterTicketCommand.name,
      requestHash: requestHash(RegisterTicketCommand.name, ctx.actor, input),
    };
    try {
      const rules = await this.rules.current(ctx.tenant);
      const classified = classify(input, rules, opening(input.receivedAt, this.clock.now()));
      return await this.unitOfWork.run(
        ctx,
        (tx) => this.#open(tx, { ctx: storable(ctx), input, rules, classified, record }),
        { retry: true },
      );
    } catch (error) {
      if (!(error instanceof KeyTaken || error instanceof DomainError)) throw error;
      // What was accepted once stays accepted, even if the configuration would refuse it today.
      const earlier = await this.unitOfWork.run(ctx, (tx) => this.store.earlier(tx, key), { readOnly: true });
      if (earlier !== null) return firstResult(earlier, key, record.requestHash);
      throw error instanceof KeyTaken ? ticketBusy() : error;
    }
  }

  async #open(tx: Tx, request: Request): Promise<RegisterTicketResult> {
    const { rules, input } = request;
    const now = this.clock.now();
    const openedAt = opening(input.receivedAt, now);
    const year = yearIn(rules.zone, openedAt);
    const { sequence, contactId } = await this.#admit(tx, year, input, now);
    const number = ticketNumber(rules.numberPrefix, year, sequence);
    const { opening: draft, result } = draftOpening({
      ...request,
      tenant: tx.tenant,
      number,
      contactId,
      now,
      openedAt,
    });
    await this.store.open(tx, draft);
    return result;
  }

  async #admit(
    tx: Tx,
    year: number,
    { requester, contact: chosen }: RegisterTicketInput,
    at: Date,
  ): Promise<{ sequence: number; contactId: string }> {
    const contact = { ...requester, id: newId(at.getTime()), at, chosen: chosen ?? null };
    for (let tries = 0; tries < CONTACT_TRIES; tries++) {
      const { sequence, contactId } = await this.store.admit(tx, year, contact);
      if (contactId !== null) return { sequence, contactId };
    }
    throw ticketBusy();
  }
}

interface Request {
  readonly ctx: RegisterTicketCommand['ctx'];
  readonly input: RegisterTicketInput;
  readonly rules: TenantRules;
  readonly classified: Classified;
  readonly record: { readonly key: string; readonly command: string; readonly requestHash: Uint8Array };
}

/** C9: the term counts from the request, which cannot have come in the future. */
function opening(receivedAt: string | undefined, now: Date): Date {
  if (receivedAt === undefined) return now;
  const at = new Date(receivedAt);
  return Number.isNaN(at.getTime()) || at > now ? now : at;
}
