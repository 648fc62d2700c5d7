import { systemActor, type Clock, type TenantId } from '@sportello/kernel';
import { addJobs, type UnitOfWork } from '@sportello/platform';
import type { RankingStore, RankedTicket } from '../ports/ranking-store.port.js';
import type { TenantRules, TicketRules } from '../ports/ticket-rules.port.js';
import { placeOf, type FullTeams } from '../queue.place.js';
import { RevisionMemory, type Configuration } from '../revision.memory.js';

/** Job that puts what waits in order again. */
export const RANK_JOB = 'ticket.rank';

/** `teams`: whose workload has changed; null: everything, because the configuration has. */
export type RankPayload = { readonly teams: readonly string[] | null };

const PAGE = 500;

/**
 * Keeps what waits in the tenant's order when something changes that is no ticket's own: the workload of a team (B13), the
 * order of the queues or a channel's precedence (E8). A ticket's own changes place it at once.
 */
export class QueueRanking {
  readonly #memory: RevisionMemory;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RankingStore,
    rules: TicketRules,
    private readonly clock: Clock,
  ) {
    this.#memory = new RevisionMemory(rules);
  }

  /** Counts the work of the teams and asks for a new order where it matters. @returns what is to be put in order, or null */
  async refresh(tenant: TenantId): Promise<RankPayload | null> {
    const { current } = await this.#memory.of(tenant);
    const ctx = { tenant, actor: systemActor('queues'), correlationId: `queues-${tenant}` };
    const counted = Object.keys(current.teams).filter((team) => current.teams[team]?.capacity !== undefined);
    return this.unitOfWork.run(ctx, async (tx) => {
      const at = this.clock.now();
      const { load, full: before, revision } = await this.store.stand(tx, counted, at);
      const full = fullTeams(current, load);
      const changed = [...new Set([...Object.keys(full), ...Object.keys(before)])].filter(
        (team) => Object.hasOwn(full, team) !== Object.hasOwn(before, team),
      );
      if (revision === current.revision && changed.length === 0) return null;
      await this.store.settle(tx, full, current.revision, at);
      const payload = { teams: revision === current.revision ? changed : null };
      await addJobs(tx, ctx, [{ task: RANK_JOB, payload, queue: 'queues' }]);
      return payload;
    });
  }

  /** Puts what waits in order, a page a transaction. Doing it twice changes nothing. @returns how many tickets moved */
  async rank(tenant: TenantId, { teams }: RankPayload): Promise<number> {
    let moved = 0;
    let after: string | null = null;
    do {
      const page: Page = await this.#page(tenant, teams, after);
      moved += page.moved;
      after = page.last;
    } while (after !== null);
    return moved;
  }

  async #page(tenant: TenantId, teams: readonly string[] | null, after: string | null): Promise<Page> {
    const read = await this.unitOfWork.run(
      { tenant },
      async (tx) => ({ tickets: await this.store.waiting(tx, teams, after, PAGE), full: await this.store.full(tx) }),
      { readOnly: true },
    );
    const configuration = await this.#configuration(tenant, read.tickets);
    const places = read.tickets.map((ticket) => ({
      ...{ id: ticket.id, version: ticket.version },
      place: placeOf(ticket.state, {
        criteria: (configuration.past(ticket.revision) ?? configuration.current).priority,
        today: configuration.current,
        full: read.full,
      }),
    }));
    const moved = await this.unitOfWork.run({ tenant }, (tx) => this.store.place(tx, places));
    return { moved, last: read.tickets.length < PAGE ? null : (read.tickets.at(-1)?.id ?? null) };
  }

  /** Every revision that one of the tickets was opened under is learnt first. */
  async #configuration(tenant: TenantId, tickets: readonly RankedTicket[]): Promise<Configuration> {
    const configuration = await this.#memory.of(tenant);
    for (const revision of new Set(tickets.map((ticket) => ticket.revision))) {
      if (configuration.past(revision) === undefined) await this.#memory.learn(tenant, revision);
    }
    return configuration;
  }
}

interface Page {
  readonly moved: number;
  /** Id after which the next begins; null: that was all. */
  readonly last: string | null;
}

/** B13: a team has too much work above a share of its capacity. */
function fullTeams({ teams, priority }: TenantRules, load: Readonly<Record<string, number>>): FullTeams {
  const full = Object.entries(teams).flatMap(([team, { capacity }]) => {
    const open = Object.hasOwn(load, team) ? (load[team] ?? 0) : 0;
    return capacity !== undefined && open * 100 > capacity * priority.workload.over ? [[team, { open, capacity }]] : [];
  });
  return Object.fromEntries(full) as FullTeams;
}
