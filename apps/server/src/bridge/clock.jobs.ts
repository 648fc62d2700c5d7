import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { isWithSupplier, ListTicketTasksQuery } from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import {
  FollowClockCommand,
  type ClockOfTicket,
  type ClockSteps,
  type RecountPosition,
  type TermsRecount,
} from '@sportello/ticketing';

type Given<P> = P & Pick<JobPayload, 'tenant' | 'correlationId'>;

/** A step a clock has reached. */
export interface ReachedStep extends ClockOfTicket {
  readonly run: number;
  /** `warning-80`, `due`. */
  readonly step: string;
}

/** What follows from time alone: a clock reaches a warning or the end of its term. */
export class ClockJobs {
  constructor(
    private readonly steps: ClockSteps,
    private readonly recount: TermsRecount,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly queries: Pick<QueryBus, 'execute'>,
  ) {}

  /** Job `ticket.clock-step`. */
  step(payload: Given<ClockOfTicket>): Promise<void> {
    const { ticketId, clock } = payload;
    return this.steps.reach(jobContext(payload, 'terms'), { ticketId, clock });
  }

  /** Job `ticket.clock-action`: what the policy wants beyond telling. The work may have been done meanwhile: then nothing. */
  async act(payload: Given<ReachedStep>): Promise<void> {
    const { ticketId, clock, run, step } = payload;
    const key = `clock:${ticketId}:${clock}:${run}:${step}`;
    const ctx = jobContext(payload, 'terms');
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId }));
    const holding = tasks.flatMap(({ state, supplier }) =>
      supplier !== null && isWithSupplier(state) ? [supplier] : [],
    );
    const suppliers = [...new Set(holding)];
    try {
      await this.commands.execute(new FollowClockCommand(ctx, key, { ticket: ticketId, clock, run, step, suppliers }));
    } catch (error) {
      if (!(error instanceof DomainError && NOTHING_LEFT.includes(error.code))) throw error;
    }
  }

  /** Job `ticket.recompute-terms`: one batch of open tickets after a calendar changed. */
  recompute(payload: Given<RecountPosition>): Promise<void> {
    const { revision, after } = payload;
    return this.recount.run(jobContext(payload, 'terms'), { revision, ...(after === undefined ? {} : { after }) });
  }
}

const NOTHING_LEFT = ['TICKET.CLOCK_GONE', 'TICKET.ILLEGAL_TRANSITION', 'COMMAND.KEY_REUSED'];
