import { newId, type Clock, storable } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { Act, Ticket } from '../domain/index.js';
import { staleVersion, ticketNotFound } from '../ticketing.errors.js';
import { firstResult, requestHash } from './idempotency.js';
import type { NewMessage } from './message.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import type { LoadedTicket, TicketStore } from './ports/ticket-store.port.js';
import type { Configuration } from './revision.memory.js';
import type { Calendars, TicketClocks } from '@sportello/service-levels';
import { changeOf, termsOf } from './ticket.change.js';
import type { OnTicket, TicketCommand, TicketCommandResult } from './ticket.command.js';

/** What a handler is given to decide with. */
export interface Scene<I> {
  readonly ticket: Ticket;
  readonly act: Act;
  readonly input: I;
  readonly rules: TenantRules;
  /** The ticket's clocks, and the calendars they are told from. */
  readonly clocks: TicketClocks;
  readonly calendars: Calendars;
  /** Id for the message of this command, when it has one. */
  readonly messageId: string;
}

export interface Decision {
  readonly ticket: Ticket;
  readonly message?: NewMessage;
}

export type Decide<I> = (scene: Scene<I>) => Decision;

/** Rolls the transaction back; the next try sees what the other writer did. */
export class Overtaken extends Error {}

/** One command on one ticket, as often as it has to be tried: two statements a try. */
export class TicketAttempt<I extends OnTicket> {
  readonly #name: string;
  readonly #input: I;
  readonly #hash: Uint8Array;

  constructor(
    private readonly command: TicketCommand<I>,
    private readonly decide: Decide<I>,
    private readonly configuration: Configuration,
    private readonly store: TicketStore,
    private readonly clock: Clock,
  ) {
    this.#name = command.constructor.name;
    this.#input = storable(command.input);
    this.#hash = requestHash(this.#name, command.ctx.actor, this.#input);
  }

  async run(tx: Tx): Promise<TicketCommandResult> {
    const { ticket, expectedVersion } = this.#input;
    const loaded = await this.store.load(tx, ticket, this.command.key);
    if (loaded.earlier !== null) return firstResult(loaded.earlier, this.command.key, this.#hash);
    if (loaded.ticket === null) throw ticketNotFound(ticket);
    const { version } = loaded.ticket;
    if (expectedVersion !== undefined && expectedVersion !== version) throw staleVersion(expectedVersion, version);
    return this.#write(tx, loaded.ticket);
  }

  async #write(tx: Tx, loaded: LoadedTicket): Promise<TicketCommandResult> {
    const { ctx, key } = this.command;
    const at = this.clock.now();
    const record = { key, command: this.#name, requestHash: this.#hash };
    const writing = { ctx, record, configuration: this.configuration, at };
    const { change, result } = changeOf(loaded, this.#decide(loaded, at), writing);
    if (this.command.mode === 'rehearsal') return result;
    if (!(await this.store.save(tx, change))) throw new Overtaken();
    return result;
  }

  #decide(loaded: LoadedTicket, at: Date): Decision {
    const act = { by: storable(this.command.ctx.actor), at };
    const rules = this.configuration.current;
    const { ticket, kept } = loaded;
    const { clocks } = kept;
    const { calendars } = termsOf(loaded, this.configuration);
    return this.decide({ ticket, act, input: this.#input, rules, clocks, calendars, messageId: newId(at.getTime()) });
  }
}
