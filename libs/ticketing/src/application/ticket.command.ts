import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { TicketStateCode } from '../domain/index.js';

/** What every command on a ticket answers. A repeated key gets the first answer again. */
export interface TicketCommandResult {
  readonly ticketId: string;
  readonly number: string;
  /** For optimistic locking: the ETag of the ticket. */
  readonly version: number;
  readonly state: TicketStateCode;
  /** Of the last event this command recorded. */
  readonly seq: number;
}

/** Which ticket, and which one the caller has seen. */
export interface OnTicket {
  /** Its id or its number. */
  readonly ticket: string;
  /** Version the caller decided upon; without it the command applies to whatever is current, when still legal. */
  readonly expectedVersion?: number;
}

/** Something asked of an existing ticket. */
export abstract class TicketCommand<I extends OnTicket> extends Command<TicketCommandResult> {
  /**
   * @param key idempotency key, unique for the tenant, 1 to 255 characters
   * @param mode `rehearsal`: decided and answered as if it were done, and nothing is
   */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: I,
    readonly mode: 'real' | 'rehearsal' = 'real',
  ) {
    super();
  }
}
