import type { CommandBus } from '@nestjs/cqrs';
import type { Clock, TenantContext } from '@sportello/kernel';
import { jobContext, queueJobs, type JobPayload, type UnitOfWork } from '@sportello/platform';
import { MAINTENANCE_PLAN_JOB, type MaintenanceRound, type MaintenanceRounds } from '@sportello/systems';
import { DESK_CHANNEL, type CurrentTenant, type TenantDirectory } from '@sportello/tenancy';
import { dayIn, PointAtSystemCommand, ProposeMaintenanceCommand, RegisterTicketCommand } from '@sportello/ticketing';

/** Milliseconds. */
const DAY = 24 * 60 * 60_000;
const SEVERITY = 3;

type Plan = CurrentTenant['maintenance']['plans'][string];

/**
 * Job `maintenance.plan` (B11): opens the ticket of every round of preventive maintenance that is due soon, proposes its day,
 * and comes back tomorrow. A round is begun once: its row is written first, and every step has a key of its own, so that what
 * was cut short is finished by the next look.
 */
export class MaintenancePlanJob {
  constructor(
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly rounds: MaintenanceRounds,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async run(payload: Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'maintenance');
    const configuration = await this.directory.current(ctx.tenant);
    const now = this.clock.now();
    const today = dayIn(configuration.zone, now);
    const plans = Object.entries(configuration.maintenance.plans);
    for (const [id, plan] of plans) {
      for (const round of await this.rounds.begin(ctx, id, plan, today, now)) {
        await this.#open(ctx, configuration, plan, round);
      }
    }
    if (plans.length > 0) await this.#tomorrow(ctx, new Date(now.getTime() + DAY));
  }

  async #open(ctx: TenantContext, configuration: CurrentTenant, plan: Plan, round: MaintenanceRound): Promise<void> {
    const { system, due, contract } = round;
    const key = `maintenance:${system}:${round.plan}:${due}`;
    const { ticketId } = await this.commands.execute(
      new RegisterTicketCommand(ctx, key, request(configuration, plan, round)),
    );
    await this.commands.execute(new PointAtSystemCommand(ctx, `${key}:system`, { ticket: ticketId, system, contract }));
    await this.commands.execute(
      new ProposeMaintenanceCommand(ctx, `${key}:propose`, {
        ...{ ticket: ticketId, system, plan: round.plan, due, date: round.proposed },
      }),
    );
    await this.rounds.ticketed(ctx, round, ticketId);
  }

  #tomorrow(ctx: TenantContext, runAt: Date): Promise<void> {
    return queueJobs(this.unitOfWork, ctx, [{ task: MAINTENANCE_PLAN_JOB, jobKey: MAINTENANCE_PLAN_JOB, runAt }]);
  }
}

/** The request the body’s contact makes of us by having agreed to the plan. */
function request(configuration: CurrentTenant, plan: Plan, round: MaintenanceRound) {
  const { contact } = configuration.maintenance;
  const person = contact === undefined ? undefined : configuration.people[contact];
  const { kind, area, topic, subtopic, name, work } = plan;
  const where = [round.name, round.place, round.organisation].filter((part) => part !== null).join(', ');
  const language = configuration.languages[0] ?? 'it';
  return {
    channelInstance: DESK_CHANNEL.instance,
    requester: {
      name: person?.name ?? configuration.name[language],
      ...(person?.email === undefined ? {} : { email: person.email }),
    },
    subject: `${name[language]}: ${round.code} ${round.name}`,
    message: { text: `${work[language]}\n\n${round.code} – ${where}\n${round.due}` },
    ...{ kind, severity: SEVERITY, language, entitled: true, acknowledge: false },
    ...(area === undefined ? {} : { area }),
    ...(topic === undefined ? {} : { topic }),
    ...(subtopic === undefined ? {} : { subtopic }),
  };
}
