import type { CommandBus } from '@nestjs/cqrs';
import type { Json } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { decideBy, factsOf } from '@sportello/routing';
import type { TenantDirectory } from '@sportello/tenancy';
import { RouteTicketCommand, type RoutingReader } from '@sportello/ticketing';

export type RoutePayload = { readonly ticketId: string; readonly seq: number };

/** Job `ticket.route`: gives a new ticket to a team, by the tenant's rules, with the reasons of each. */
export class RouteJob {
  constructor(
    private readonly reader: RoutingReader,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly host: Pick<PluginHost, 'evaluate'>,
  ) {}

  async run(payload: RoutePayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'routing');
    const { team, routable, request, seen } = await this.reader.toRoute(ctx, payload.ticketId, { restricted: true });
    // Somebody was quicker than the rules: a person's choice stands, and what has ended goes nowhere.
    if (team !== null || !routable) return;
    const configuration = await this.directory.current(ctx.tenant);
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
  }
}
