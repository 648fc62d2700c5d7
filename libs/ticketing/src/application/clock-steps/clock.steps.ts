import type { Clock, TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { actionAt, stepsAt, type Calendars } from '@sportello/service-levels';
import type { ClockStore, LockedClock } from '../ports/clock-store.port.js';
import type { TicketJob } from '../ports/ticket-store.port.js';
import type { TicketRules } from '../ports/ticket-rules.port.js';
import { RevisionMemory, type Configuration } from '../revision.memory.js';
import { RevisionNeeded } from '../ticket.change.js';
import { TICKET_JOBS } from '../ticket.jobs.js';
import { newSteps } from './new.steps.js';
import { timer } from './clock.timers.js';

/** A clock of one ticket. */
export interface ClockOfTicket {
  readonly ticketId: string;
  readonly clock: string;
}

/**
 * Notes each step a running clock reaches, once, and sets off what the policy wants then. Run again, too early or too late, it
 * notes nothing twice; a clock that has stopped or moved meanwhile is left alone.
 */
export class ClockSteps {
  readonly #memory: RevisionMemory;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ClockStore,
    rules: TicketRules,
    private readonly clock: Clock,
  ) {
    this.#memory = new RevisionMemory(rules);
  }

  async reach(ctx: TenantContext, asked: ClockOfTicket): Promise<void> {
    for (;;) {
      const configuration = await this.#memory.of(ctx.tenant);
      try {
        return await this.unitOfWork.run(ctx, (tx) => this.#reach(tx, ctx, asked, configuration));
      } catch (error) {
        if (!(error instanceof RevisionNeeded)) throw error;
        await this.#memory.learn(ctx.tenant, error.revision);
      }
    }
  }

  async #reach(tx: Tx, ctx: TenantContext, asked: ClockOfTicket, configuration: Configuration): Promise<void> {
    const locked = await this.store.lock(tx, asked.ticketId, asked.clock);
    if (locked === null) return;
    const now = this.clock.now();
    const { reached, next, dueAt } = stepsAt(calendarsFor(locked, configuration), locked.run, now);
    const { noted, told } = newSteps(locked, reached);
    const again = next === null ? [] : [timer(ctx.tenant, asked.ticketId, asked.clock, next)];
    const alerts = noted.map(({ step, at }) => ({ run: locked.run.run, step, stepAt: at, dueAt }));
    const jobs = told === null ? again : [...again, ...consequences(ctx, asked, locked, told)];
    await this.store.note(tx, ctx, { ...asked, alerts, next, at: now, jobs });
  }
}

/** Today's calendars; one that has been taken out since is read where the ticket was opened. */
function calendarsFor({ run, revision }: LockedClock, configuration: Configuration): Calendars {
  const { calendars } = configuration.current;
  if (calendars.has(run.target.calendar)) return calendars;
  const opened = configuration.past(revision);
  if (opened === undefined) throw new RevisionNeeded(revision);
  return opened.calendars;
}

function consequences(
  { tenant }: TenantContext,
  { ticketId, clock }: ClockOfTicket,
  { run }: LockedClock,
  step: string,
): TicketJob[] {
  const payload = { tenant, ticketId, clock, run: run.run, step };
  const { raiseUrgency, remind, escalateTo } = actionAt(run.target, step);
  const acts = raiseUrgency === true || remind === true || escalateTo !== undefined;
  return [{ task: TICKET_JOBS.clockAlert, payload }, ...(acts ? [{ task: TICKET_JOBS.clockAction, payload }] : [])];
}
