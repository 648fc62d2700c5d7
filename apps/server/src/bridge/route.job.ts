import type { CommandBus } from '@nestjs/cqrs';
import type { Clock, Json, Localized, TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { decideBy, factsOf } from '@sportello/routing';
import type { TenantDirectory } from '@sportello/tenancy';
import type { DutyBoard } from './duty.board.js';
import type { Complaints } from './complaints.js';
import { RouteTicketCommand, type RoutingReader } from '@sportello/ticketing';

export type RoutePayload = { readonly ticketId: string; readonly seq: number };

/** Job `ticket.route`: gives a new ticket to a team, by the tenant's rules, with the reasons of each. */
export class RouteJob {
  constructor(
    private readonly reader: RoutingReader,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly host: Pick<PluginHost, 'evaluate'>,
    private readonly complaints: Complaints,
    private readonly duties: DutyBoard,
    private readonly clock: Clock,
  ) {}

  async run(payload: RoutePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'routing');
    const {
      team,
      routable,
      request,
      seen: found,
      notActivated,
      campaign,
    } = await this.reader.toRoute(ctx, payload.ticketId, {
      restricted: true,
    });
    // Somebody was quicker than the rules: a person's choice stands, and what has ended goes nowhere.
    if (team !== null || !routable) {
      // Another try, or a person, may have routed it without more.
      if (routable) await this.complaints.follow(ctx, payload.ticketId);
      return;
    }
    const configuration = await this.directory.current(ctx.tenant);
    const { outside } = configuration.routing;
    if (notActivated !== null && outside !== undefined)
      return this.#apart(ctx, payload, 'routing.outside', outside.team, notActivated);
    const dedicated = configuration.campaigns.find((one) => one.campaign === campaign);
    if (dedicated?.team !== undefined)
      return this.#apart(ctx, payload, `campaigns.${dedicated.campaign}`, dedicated.team, cameBy(dedicated.name));
    // A9: rules see who is there.
    const seen = { ...found, onDuty: await this.duties.staffing(ctx, this.clock.now()) };
    const decision = await decideBy(configuration, factsOf(request, configuration, seen), (rule, facts) =>
      this.host.evaluate(ctx, rule, facts),
    );
    await this.commands.execute(
      new RouteTicketCommand(ctx, `route:${payload.ticketId}:${payload.seq}`, {
        ticket: payload.ticketId,
        team: decision.team,
        ...(decision.level === null ? {} : { level: decision.level }),
        reason: decision.reason,
        // With how things stood, so that the decision can be made again on the same facts.
        explanation: { ...decision, seen } as unknown as Json,
      }),
    );
    // C4: a reclamo goes to the supervisor, whichever way the rules point.
    await this.complaints.follow(ctx, payload.ticketId);
  }

  /** D15: to those who activate services; D14: to those who serve the campaign. Whatever the rules would say of its topic. */
  async #apart(
    ctx: TenantContext,
    payload: RoutePayload,
    rule: string,
    team: string,
    reason: Localized,
  ): Promise<void> {
    await this.commands.execute(
      new RouteTicketCommand(ctx, `route:${payload.ticketId}:${payload.seq}`, {
        ...{ ticket: payload.ticketId, team, reason },
        explanation: { rule, reason: { ...reason } },
      }),
    );
  }
}

const cameBy = (name: Localized): Localized => ({
  it: `È arrivata con l’assistenza dedicata «${name.it}».`,
  en: `It came by the dedicated assistance “${name.en}”.`,
});
