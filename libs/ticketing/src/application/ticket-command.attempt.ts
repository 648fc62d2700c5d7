import { newId, type Clock, storable } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { chain, type Act, type Ticket } from '../domain/index.js';
import { staleVersion, ticketNotFound } from '../ticketing.errors.js';
import { firstResult, requestHash } from './idempotency.js';
import type { NewMessage } from './message.js';
import { placeOf } from './queue.place.js';
import type { TenantRules } from './ports/ticket-rules.port.js';
import type { LoadedTicket, TicketStore } from './ports/ticket-store.port.js';
import type { Configuration } from './revision.memory.js';
import type { Calendars, TicketClocks } from '@sportello/service-levels';
import { clockTimers } from './clock-steps/clock.timers.js';
import { advanceClocks, type AdvancedClocks } from './ticket.clocks.js';
import type { OnTicket, TicketCommand, TicketCommandResult } from './ticket.command.js';
import { jobsFor } from './ticket.jobs.js';

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

/** Rolls the transaction back until the configuration the ticket was opened under is at hand. */
export class RevisionNeeded extends Error {
  constructor(readonly revision: number) {
    super(`configuration revision ${revision}`);
  }
}

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
    const { ticket, message } = this.#decide(loaded, at);
    const { state, news } = ticket;
    const { ticketId } = loaded;
    const version = loaded.version + 1;
    const result = { ticketId, number: state.facts.number, version, state: state.code, seq: state.seq };
    const { kept, moved } = this.#advance(loaded, news);
    const saved = await this.store.save(tx, {
      ticketId,
      version,
      state,
      place: placeOf(state, this.configuration.current),
      restricted: this.#restricted(news),
      events: chain(loaded.lastHash, { tenant: ctx.tenant, ticketId }, news),
      correlationId: ctx.correlationId,
      message: message ?? null,
      kept,
      clocks: moved,
      record: { key, command: this.#name, requestHash: this.#hash, result },
      jobs: [
        ...jobsFor(ctx.tenant, ticketId, loaded.ticket.state, state, news),
        ...clockTimers(ctx.tenant, ticketId, moved),
      ],
      at,
    });
    if (!saved) throw new Overtaken();
    return result;
  }

  /** A2: what is classified as a restricted kind is restricted from then on; only a person with sight of it can undo that. */
  #restricted(news: Ticket['news']): boolean | null {
    const { kinds } = this.configuration.current;
    return news.some(({ type, data }) => type === 'classified' && kinds[data.kind]?.restricted === true) ? true : null;
  }

  #decide(loaded: LoadedTicket, at: Date): Decision {
    const act = { by: storable(this.command.ctx.actor), at };
    const rules = this.configuration.current;
    const { ticket, kept } = loaded;
    const { clocks } = kept;
    const { calendars } = this.#termsOf(loaded);
    return this.decide({ ticket, act, input: this.#input, rules, clocks, calendars, messageId: newId(at.getTime()) });
  }

  /** Re-evaluated on purpose, the ticket is from then on one of today's revision (B13). */
  #advance(loaded: LoadedTicket, news: Ticket['news']): AdvancedClocks {
    const { kept, ticket } = loaded;
    const { current } = this.configuration;
    const anew = news.some(({ type, data }) => type === 'terms-recomputed' && data.cause === 'policy');
    return anew
      ? advanceClocks({ ...kept, revision: current.revision }, ticket.state, news, current)
      : advanceClocks(kept, ticket.state, news, this.#termsOf(loaded));
  }

  /** The policy the ticket was opened under (B13), counted on today's calendars: a holiday added since is a holiday. */
  #termsOf({ kept }: LoadedTicket): TenantRules {
    const opened = this.configuration.past(kept.revision);
    if (opened === undefined) throw new RevisionNeeded(kept.revision);
    return { ...opened, calendars: new Map([...opened.calendars, ...this.configuration.current.calendars]) };
  }
}
