import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Json, TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import type { RoutingFacts } from '@sportello/plugin-sdk';
import { decideRoute, type RoutingDecision } from '@sportello/routing';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import { GetTicketQuery, RouteTicketCommand, type TicketView } from '@sportello/ticketing';

export type RoutePayload = { readonly ticketId: string; readonly seq: number };

/** Job `ticket.route`: gives a new ticket to a team, by the tenant's rules, with the reasons of each. */
export class RouteJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly host: PluginHost,
  ) {}

  async run(payload: RoutePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'routing');
    const ticket = await this.queries.execute(
      new GetTicketQuery(ctx, { ticket: payload.ticketId, sight: { restricted: true } }),
    );
    // Somebody was quicker than the rules: a person's choice stands, and what has ended goes nowhere.
    if (ticket.team !== null || !ticket.allowed.includes('route')) return;
    const decision = await this.decide(ctx, ticket, await this.directory.current(ctx.tenant));
    await this.commands.execute(
      new RouteTicketCommand(ctx, `route:${payload.ticketId}:${payload.seq}`, {
        ticket: payload.ticketId,
        team: decision.team,
        ...(decision.level === null ? {} : { level: decision.level }),
        reason: decision.reason,
        explanation: decision as unknown as Json,
      }),
    );
  }

  /** Where a ticket would go under a configuration, and why. */
  decide(ctx: TenantContext, ticket: TicketView, configuration: CurrentTenant): Promise<RoutingDecision> {
    const facts = factsOf(ticket);
    return decideRoute({
      strategy: configuration.routing.strategy,
      fallback: configuration.routing.fallback.team,
      isTeam: (team) => Object.hasOwn(configuration.teams, team),
      rules: configuration.routing.rules.map(({ name, plugin }) => ({
        name,
        plugin,
        ask: () => this.host.evaluate(ctx, name, facts),
      })),
    });
  }
}

function factsOf(ticket: TicketView): RoutingFacts {
  const { kind, channel, channelInstance, area, topic, subtopic, severity, language, fields, subject } = ticket;
  const { userType, organisation } = ticket.requester;
  return {
    kind,
    channel,
    channelInstance,
    area,
    topic,
    subtopic,
    severity,
    language,
    userType,
    organisation,
    subject,
    lastTechnician: ticket.lastTechnician === null ? null : { ...ticket.lastTechnician, team: ticket.team },
    teams: [],
    fields,
  };
}
