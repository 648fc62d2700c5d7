import type { QueryBus } from '@nestjs/cqrs';
import type { Clock, Localized, TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import { actionAt, formatInstant, type ClockReader } from '@sportello/service-levels';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, type ClockView, type TicketView } from '@sportello/ticketing';
import type { ReachedStep } from './clock.jobs.js';
import { frontOffice, type DutyBoard } from './duty.board.js';
import { clockLabel } from './names.js';
import type { StaffNotices } from './staff.notices.js';
import type { Concerned } from './staff.readers.js';

const ALL_SIGHT = { restricted: true } as const;

/** Job `ticket.clock-alert`: the people who can act are told of a warning or of the end of a term, once a step. */
export class ClockAlertJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly duties: DutyBoard,
    private readonly notices: StaffNotices,
    private readonly clock: Clock,
  ) {}

  async run(payload: ReachedStep & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'terms');
    const { ticketId, clock: name, run, step } = payload;
    const [configuration, ticket] = await Promise.all([
      this.directory.current(ctx.tenant),
      this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT })),
    ]);
    const clock = ticket.clocks.find((one) => one.clock === name && one.run.run === run);
    // Done meanwhile, or begun anew: nobody can act on it any longer.
    if (clock === undefined || clock.stoppedAt !== null) return;
    const readers = await this.#concerned(ctx, configuration, ticket, actionAt(clock.run.target, step).tell ?? []);
    await this.notices.tell(ctx, `clock:${ticketId}:${name}:${run}:${step}`, readers, {
      occasion: step === 'due' ? 'clock-breached' : 'clock-warning',
      ticket,
      ...clockWording(configuration, ticket, clock, step),
      at: this.clock.now(),
    });
  }

  async #concerned(
    ctx: TenantContext,
    configuration: CurrentTenant,
    { assignee, team }: TicketView,
    tell: readonly ClockReader[],
  ): Promise<Concerned> {
    const people = tell.includes('assignee') && assignee !== null ? [assignee.id] : [];
    const teams = tell.includes('front-office') ? [...frontOffice(configuration)] : [];
    const ofTeam =
      tell.includes('team') && team !== null
        ? await this.duties.working(ctx, this.clock.now(), team)
        : { people: [], teams: [] };
    return {
      people: [...people, ...ofTeam.people],
      teams: [...teams, ...ofTeam.teams],
      ...(tell.includes('supervisors') ? { supervisorsOf: team } : {}),
    };
  }
}

function clockWording(
  configuration: CurrentTenant,
  { number }: TicketView,
  { clock, dueAt }: ClockView,
  step: string,
): { readonly subject: Localized; readonly text: Localized } {
  const label = clockLabel(configuration, clock);
  const when = (language: 'it' | 'en'): string =>
    dueAt === null ? '' : formatInstant(language, configuration.zone, new Date(dueAt));
  if (step === 'due') {
    return {
      subject: {
        it: `Richiesta ${number}: ${label.it} oltre il termine`,
        en: `Request ${number}: ${label.en} past its term`,
      },
      text: {
        it: `Il termine «${label.it}» della richiesta ${number} è scaduto: ${when('it')}.`,
        en: `The term “${label.en}” of request ${number} has expired: ${when('en')}.`,
      },
    };
  }
  const percent = step.replace('warning-', '');
  return {
    subject: {
      it: `Richiesta ${number}: ${label.it} al ${percent}%`,
      en: `Request ${number}: ${label.en} at ${percent}%`,
    },
    text: {
      it: `È passato il ${percent}% del termine «${label.it}» della richiesta ${number}, che scade ${when('it')}.`,
      en: `${percent}% of the term “${label.en}” of request ${number} has passed; it expires on ${when('en')}.`,
    },
  };
}
