import { Command } from '@nestjs/cqrs';
import type { TenantContext } from '@sportello/kernel';
import type { OnTicket, TicketCommandResult } from '../ticket.command.js';

/** Which two tickets; the caller has seen the first one. */
export interface OnPair extends OnTicket {
  /** Id or number of the other one. */
  readonly other: string;
}

/** Something asked of two tickets of a tenant at once; what is answered is of the first one. */
export abstract class PairCommand<I extends OnPair> extends Command<TicketCommandResult> {
  /** @param key idempotency key, unique for the tenant, 1 to 255 characters */
  constructor(
    readonly ctx: TenantContext,
    readonly key: string,
    readonly input: I,
  ) {
    super();
  }
}
