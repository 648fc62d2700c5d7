import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, PageOnCallCommand, type OnCall, type Technician } from '@sportello/ticketing';
import type { DutyBoard } from './duty.board.js';

const MINUTE = 60_000;

export type OnCallPayload = { readonly ticketId: string; readonly seq: number };

/**
 * Job `ticket.on-call` (B2): after an authorisation pages whoever is on call; when the time to acknowledge is over, the next;
 * when nobody is left, says so.
 */
export class OnCallJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly duties: DutyBoard,
    private readonly clock: Clock,
  ) {}

  async run(payload: OnCallPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'on-call');
    const { ticketId, seq } = payload;
    const ticket = await this.queries.execute(
      new GetTicketQuery(ctx, { ticket: ticketId, sight: { restricted: true } }),
    );
    const { onCall } = ticket.progress;
    if (onCall === null || !(onCall.state === 'authorised' || this.#isOver(onCall))) return;
    const next = await this.#next(ctx, onCall);
    try {
      await this.commands.execute(new PageOnCallCommand(ctx, `on-call:${ticketId}:${seq}`, { ticket: ticketId, next }));
    } catch (error) {
      if (!(error instanceof DomainError && NOTHING_LEFT.includes(error.code))) throw error;
    }
  }

  /** Whoever was paged last has had their time. */
  #isOver({ state, paged }: OnCall): boolean {
    const answerBy = paged.at(-1)?.answerBy;
    return state === 'paged' && answerBy !== undefined && new Date(answerBy) <= this.clock.now();
  }

  async #next(ctx: TenantContext, { team, paged }: OnCall): Promise<{ person: Technician; answerBy: string } | null> {
    const now = this.clock.now();
    const configuration = await this.directory.current(ctx.tenant);
    const onDuty = await this.duties.at(ctx, now, { team, duty: 'on-call' });
    const ready =
      onDuty.length > 0 ? onDuty.map(({ person, name }) => ({ id: person, name })) : peopleOf(configuration, team);
    const person = ready.find(({ id }) => !paged.some((one) => one.person.id === id));
    if (person === undefined) return null;
    const minutes = Number.parseInt(configuration.onCall.acknowledgeWithin, 10);
    return { person, answerBy: new Date(now.getTime() + minutes * MINUTE).toISOString() };
  }
}

/** A team that keeps no roster of on-call duty is called person by person. */
const peopleOf = ({ people }: Pick<CurrentTenant, 'people'>, team: string): Technician[] =>
  Object.entries(people).flatMap(([id, one]) => (one.team === team ? [{ id, name: one.name }] : []));

/** Somebody answered meanwhile, or the ticket has ended: nobody has to be called any more. */
const NOTHING_LEFT = ['TICKET.ON_CALL_STATE', 'TICKET.ILLEGAL_TRANSITION', 'COMMAND.KEY_REUSED'];
