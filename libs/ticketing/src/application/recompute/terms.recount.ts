import { canonicalJson, type Clock, type TenantContext, type TenantId } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import type { RecomputeStore, Telling, ToldTicket } from '../ports/recompute-store.port.js';
import type { TenantRules, TicketRules } from '../ports/ticket-rules.port.js';
import { TICKET_JOBS } from '../ticket.jobs.js';
import { recomputed } from './recomputed.ticket.js';

/** Tickets a job deals with. Small enough that nobody waits noticeably for a row. */
const BATCH = 200;
/** Times those that changed meanwhile are taken again; whoever changed them went by today's calendars. */
const TRIES = 5;

export interface RecountPosition {
  readonly revision: number;
  /** Id of the last ticket dealt with. */
  readonly after?: string;
}

/**
 * Works the terms of open tickets out anew when a revision changes calendars: a batch a job, each adding the next, so that
 * other work goes on and a stop loses nothing. The policy a ticket was opened under stays (B13).
 */
export class TermsRecount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: RecomputeStore,
    private readonly rules: TicketRules,
    private readonly clock: Clock,
  ) {}

  /** To be called when a configuration may have changed, as often as one likes. @returns whether there is something to do */
  async begin(ctx: TenantContext): Promise<boolean> {
    const { revision } = await this.rules.current(ctx.tenant);
    return this.unitOfWork.run(ctx, async (tx) => {
      const begun = await this.store.begin(tx, revision, this.clock.now());
      if (begun) await this.store.queue(tx, ctx, jobFor(ctx.tenant, { revision }));
      return begun;
    });
  }

  /** One batch. */
  async run(ctx: TenantContext, { revision, after }: RecountPosition): Promise<void> {
    const telling = await this.unitOfWork.run(ctx, (tx) => this.store.telling(tx, revision), { readOnly: true });
    if (telling === null) return;
    const rules = await this.rules.revision(ctx.tenant, revision);
    const before = await this.rules.revision(ctx.tenant, telling.previous);
    const calendars = changedCalendars(before, rules);
    const page =
      calendars.length === 0
        ? []
        : await this.unitOfWork.run(ctx, (tx) => this.store.page(tx, calendars, after ?? null, BATCH), {
            readOnly: true,
          });
    await this.#tell(ctx, page, rules, telling);
    await this.unitOfWork.run(ctx, async (tx) => {
      const last = page.at(-1);
      if (last === undefined || page.length < BATCH) return this.store.done(tx, revision, this.clock.now());
      return this.store.queue(tx, ctx, jobFor(ctx.tenant, { revision, after: last.ticketId }));
    });
  }

  async #tell(ctx: TenantContext, page: readonly ToldTicket[], rules: TenantRules, telling: Telling): Promise<void> {
    let tickets = page;
    for (let tries = 0; tickets.length > 0 && tries < TRIES; tries++) {
      const opened = await this.#openedUnder(ctx.tenant, tickets);
      const act = { by: ctx.actor, at: this.clock.now() };
      const changes = tickets.flatMap((ticket) => {
        const policy = opened.get(ticket.kept.revision) ?? rules;
        const calendars = new Map([...policy.calendars, ...rules.calendars]);
        return (
          recomputed(
            ctx,
            ticket,
            { ...policy, calendars },
            { act, revision: rules.revision, reason: telling.appliedBy },
          ) ?? []
        );
      });
      if (changes.length === 0) return;
      tickets = await this.unitOfWork.run(ctx, async (tx) => {
        const written = await this.store.write(tx, ctx, changes);
        const missed = changes.filter(({ ticketId }) => !written.has(ticketId));
        return missed.length === 0
          ? []
          : this.store.some(
              tx,
              missed.map(({ ticketId }) => ticketId),
            );
      });
    }
  }

  async #openedUnder(tenant: TenantId, tickets: readonly ToldTicket[]): Promise<ReadonlyMap<number, TenantRules>> {
    const opened = new Map<number, TenantRules>();
    for (const { kept } of tickets)
      if (!opened.has(kept.revision)) opened.set(kept.revision, await this.rules.revision(tenant, kept.revision));
    return opened;
  }
}

const jobFor = (tenant: TenantId, position: RecountPosition) => ({
  task: TICKET_JOBS.recompute,
  payload: { tenant, ...position },
});

/** Names of the calendars that are not what they were. */
function changedCalendars(before: TenantRules, now: TenantRules): readonly string[] {
  return [...now.calendars].flatMap(([name, { definition }]) => {
    const old = before.calendars.get(name)?.definition;
    return old !== undefined && canonicalJson(old) === canonicalJson(definition) ? [] : [name];
  });
}
