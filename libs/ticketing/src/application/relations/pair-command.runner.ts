import { createHash } from 'node:crypto';
import { newId, storable, type Clock } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import {
  alreadyLinked,
  isSymmetric,
  notLinked,
  otherNotFound,
  relationCycle,
  withItself,
  type Act,
  type Pair,
  type RelationCode,
  type Ticket,
} from '../../domain/index.js';
import { staleVersion, ticketBusy, ticketNotFound } from '../../ticketing.errors.js';
import { assertKey, firstResult, requestHash } from '../idempotency.js';
import type { NewMessage } from '../message.js';
import type { RelationStore } from '../ports/relation-store.port.js';
import type { TicketRules } from '../ports/ticket-rules.port.js';
import { KeyTaken, type LoadedTicket, type TicketStore } from '../ports/ticket-store.port.js';
import { RevisionMemory, type Configuration } from '../revision.memory.js';
import { changeOf, RevisionNeeded } from '../ticket.change.js';
import type { TicketCommandResult } from '../ticket.command.js';
import type { OnPair, PairCommand } from './pair.command.js';

export interface PairScene<I> {
  readonly pair: Pair;
  readonly act: Act;
  readonly input: I;
  /** Id for the words to the requester of the first ticket. */
  readonly messageId: string;
}

export interface PairDecision {
  readonly tickets: readonly [Ticket, Ticket];
  /** Of the first one. */
  readonly message?: NewMessage;
}

/** What becomes of a relation between the two. */
export interface Relating<I> {
  readonly relation: (input: I) => RelationCode;
  readonly change: 'add' | 'remove';
  /** The first one is told of the end of the other. */
  readonly informed?: (input: I) => boolean;
  /** Name of the field by which the caller named the other one. */
  readonly field: string;
  readonly decide: (scene: PairScene<I>) => PairDecision;
}

const TRIES = 30;

interface Attempt<I extends OnPair> {
  readonly command: PairCommand<I>;
  readonly input: I;
  readonly hash: Uint8Array;
  readonly relating: Relating<I>;
  readonly configuration: Configuration;
}

/**
 * Runs one command on two tickets in one transaction. Both are locked in a fixed order, one change of relations of a tenant
 * after the other, so that two people who join the same tickets at once neither wait for each other nor make a circle.
 */
export class PairCommandRunner {
  readonly #memory: RevisionMemory;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: TicketStore,
    private readonly relations: RelationStore,
    rules: TicketRules,
    private readonly clock: Clock,
  ) {
    this.#memory = new RevisionMemory(rules);
  }

  /** @throws DomainError what `decide` throws, `TICKET.NOT_FOUND`, `TICKET.OTHER_NOT_FOUND`, `TICKET.RELATION_CYCLE` … */
  async run<I extends OnPair>(command: PairCommand<I>, relating: Relating<I>): Promise<TicketCommandResult> {
    assertKey(command.key);
    const { tenant } = command.ctx;
    const configuration = await this.#memory.of(tenant);
    const input = storable(command.input);
    const hash = requestHash(command.constructor.name, command.ctx.actor, input);
    const attempt = { command, input, hash, relating, configuration };
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        return await this.unitOfWork.run(command.ctx, (tx) => this.#try(tx, attempt));
      } catch (error) {
        if (error instanceof RevisionNeeded) await this.#memory.learn(tenant, error.revision);
        else if (!(error instanceof KeyTaken)) throw error;
      }
    }
    throw ticketBusy();
  }

  async #try<I extends OnPair>(tx: Tx, attempt: Attempt<I>): Promise<TicketCommandResult> {
    const { command, input, hash, relating } = attempt;
    const { ticket, other, earlier } = await this.relations.lock(tx, input, command.key);
    if (earlier !== null) return firstResult(earlier, command.key, hash);
    if (ticket === null) throw ticketNotFound(input.ticket);
    if (other === null) throw otherNotFound(relating.field);
    if (ticket.ticketId === other.ticketId) throw withItself(relating.field);
    const { expectedVersion } = input;
    if (expectedVersion !== undefined && expectedVersion !== ticket.version)
      throw staleVersion(expectedVersion, ticket.version);
    const edge = { sourceId: ticket.ticketId, relation: relating.relation(input), targetId: other.ticketId };
    const at = this.clock.now();
    const decision = this.#decide(attempt, ticket, other, at);
    const standing = await this.relations.standing(tx, edge);
    const { number } = other.ticket.state.facts;
    const symmetric = isSymmetric(edge.relation);
    const exists = standing.exists || (symmetric && standing.inverse);
    if (relating.change === 'remove') {
      if (!exists) throw notLinked(number);
      await this.relations.remove(tx, edge);
    } else {
      if (exists) throw alreadyLinked(number);
      if (standing.inverse) throw relationCycle(number, relating.field);
      await this.relations.add(tx, edge, at, relating.informed?.(input) ?? false);
    }
    return this.#save(tx, attempt, [ticket, other], decision, at);
  }

  #decide<I extends OnPair>(
    { command, input, relating }: Attempt<I>,
    ticket: LoadedTicket,
    other: LoadedTicket,
    at: Date,
  ): PairDecision {
    const ids = { ticket: ticket.ticketId, other: other.ticketId };
    const act = { by: storable(command.ctx.actor), at };
    const pair = { ticket: ticket.ticket, other: other.ticket, ids };
    return relating.decide({ pair, act, input, messageId: newId(at.getTime()) });
  }

  async #save<I extends OnPair>(
    tx: Tx,
    { command, hash, configuration }: Attempt<I>,
    loaded: readonly [LoadedTicket, LoadedTicket],
    { tickets, message }: PairDecision,
    at: Date,
  ): Promise<TicketCommandResult> {
    const { ctx, key } = command;
    const record = { key, command: command.constructor.name, requestHash: hash };
    const aside = { ...record, key: `other:${createHash('sha256').update(key).digest('hex')}` };
    const own = changeOf(
      loaded[0],
      { ticket: tickets[0], ...(message === undefined ? {} : { message }) },
      { ctx, record, configuration, at },
    );
    const others = changeOf(loaded[1], { ticket: tickets[1] }, { ctx, record: aside, configuration, at });
    for (const { change } of [own, others]) {
      // Both rows are locked: nobody can have been first.
      if (!(await this.store.save(tx, change))) throw ticketBusy();
    }
    return own.result;
  }
}
