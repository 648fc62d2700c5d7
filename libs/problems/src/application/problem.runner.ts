import { newId } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import type { RecordRunner } from '@sportello/records';
import { type Decision, type RecordAct, type RecordCommand, type RecordResult } from '@sportello/records';
import {
  linkTickets,
  openProblem,
  ownerNeeded,
  problemNotFound,
  signalEnded,
  signalNotFound,
  ticketsNotFound,
  type Problem,
  type ProblemDecision,
} from '../domain/index.js';
import type { LinkTicketsInput, OnProblem, OpenProblemInput } from './problem.commands.js';
import { actionJobs } from './problem.jobs.js';
import type { ProblemRules, ProblemStore } from './problem.ports.js';
import { type FoundSignal, type FoundTicket } from './problem.ports.js';

/** Runs commands on problem records. */
export class ProblemRunner {
  constructor(
    private readonly records: RecordRunner<Problem>,
    private readonly store: ProblemStore,
    private readonly rules: ProblemRules,
  ) {}

  /** @throws DomainError what `decide` throws, `PROBLEM.NOT_FOUND` */
  run<I extends OnProblem>(
    command: RecordCommand<I>,
    decide: (problem: Problem, act: RecordAct, input: I) => ProblemDecision,
  ): Promise<RecordResult> {
    return this.records.run(command, {
      find: (tx, input) => this.#find(tx, input),
      decide: ({ kept, act, input }) => {
        if (kept.state === null) throw problemNotFound(input.ref);
        return this.#followed(kept.id, decide(kept.state, act, input));
      },
    });
  }

  /** Holds an owner against the tenant's people when it is asked to: it throws `PROBLEM.UNKNOWN_OWNER`. */
  async people(command: RecordCommand<object>): Promise<(owner: string) => void> {
    const { isPerson } = await this.rules.current(command.ctx.tenant);
    return (owner) => {
      if (!isPerson(owner)) throw ownerNeeded('owner', owner);
    };
  }

  /** @throws DomainError `SIGNAL.NOT_FOUND`, `SIGNAL.ENDED`, `PROBLEM.UNKNOWN_TICKET`, `PROBLEM.UNKNOWN_OWNER` */
  async open(command: RecordCommand<OpenProblemInput>, now: Date): Promise<RecordResult> {
    const assertPerson = await this.people(command);
    assertPerson(command.input.owner);
    const { numberPrefix } = await this.rules.current(command.ctx.tenant);
    return this.records.run(command, {
      find: async (tx) => ({
        id: newId(now.getTime()),
        number: `${numberPrefix}-P-${String(await this.store.nextOrdinal(tx)).padStart(5, '0')}`,
      }),
      decide: async ({ kept, act, input, tx }) => {
        const signal =
          input.signal === undefined ? null : await this.#openSignal(tx, input.signal, input.seesRestricted);
        const tickets = await this.#tickets(tx, input.tickets ?? [], input.seesRestricted);
        const restricted = signal?.restricted === true || tickets.some((ticket) => ticket.restricted);
        const { title, description, owner } = input;
        const made = openProblem({
          ...{ title, description, owner, restricted },
          triplet: signal?.triplet ?? null,
          signal: signal?.id ?? null,
        });
        const numbers = tickets.map(({ number }) => number);
        const decided = numbers.length === 0 ? made : joined(made, linkTickets(made.state, numbers, restricted));
        return this.#followed(kept.id, decided, async (inner) => {
          await this.store.link(inner, kept.id, tickets, act.at);
          if (signal === null) return;
          const end = { state: 'taken-up' as const, by: act.by, at: act.at, reason: null, problem: kept.id };
          await this.store.endSignal(inner, signal.id, end);
        });
      },
    });
  }

  /** @throws DomainError `PROBLEM.UNKNOWN_TICKET`: also one of another tenant, which does not exist here */
  link(command: RecordCommand<LinkTicketsInput>): Promise<RecordResult> {
    return this.records.run(command, {
      find: (tx, input) => this.#find(tx, input),
      decide: async ({ kept, act, input, tx }) => {
        if (kept.state === null) throw problemNotFound(input.ref);
        const tickets = await this.#tickets(tx, input.tickets, input.seesRestricted);
        const numbers = tickets.map(({ number }) => number);
        const restricted = tickets.some((ticket) => ticket.restricted);
        return this.#followed(kept.id, linkTickets(kept.state, numbers, restricted), (inner) =>
          this.store.link(inner, kept.id, tickets, act.at),
        );
      },
    });
  }

  async #find(tx: Tx, { ref, seesRestricted }: OnProblem): Promise<{ id: string; number: string }> {
    const found = await this.store.find(tx, ref);
    if (found === null || (found.restricted && !seesRestricted)) throw problemNotFound(ref);
    return found;
  }

  async #openSignal(tx: Tx, id: string, seesRestricted: boolean): Promise<FoundSignal> {
    const signal = await this.store.lockSignal(tx, id, seesRestricted);
    if (signal === null) throw signalNotFound(id);
    if (signal.state !== 'open') throw signalEnded(signal.state);
    return signal;
  }

  async #tickets(tx: Tx, numbers: readonly string[], seesRestricted: boolean): Promise<readonly FoundTicket[]> {
    if (numbers.length === 0) return [];
    const found = await this.store.tickets(tx, numbers, seesRestricted);
    const missing = numbers.filter((number) => !found.some((ticket) => ticket.number === number));
    if (missing.length > 0) throw ticketsNotFound(missing);
    return found;
  }

  #followed(id: string, { state, events }: ProblemDecision, also?: (tx: Tx) => Promise<void>): Decision<Problem> {
    return {
      state,
      events,
      also: async (tx) => {
        await also?.(tx);
        if (state.actions.length > 0) await this.store.putActions(tx, id, state);
      },
      jobs: actionJobs(events),
    };
  }
}

const joined = (first: ProblemDecision, then: ProblemDecision): ProblemDecision => ({
  state: then.state,
  events: [...first.events, ...then.events],
});
