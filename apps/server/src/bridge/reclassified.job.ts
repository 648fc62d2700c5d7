import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { jobContext, type JobPayload } from '@sportello/platform';
import type { PluginHost } from '@sportello/plugin-host';
import { decideBy, factsOf } from '@sportello/routing';
import type { CurrentTenant, TenantDirectory } from '@sportello/tenancy';
import {
  EscalateTicketCommand,
  GetTicketQuery,
  LinkTicketsCommand,
  RecordReminderCommand,
  type RequesterTicketsReader,
  type RoutingReader,
  type TicketView,
} from '@sportello/ticketing';
import { aboutAnother, hasEnded, purposeOf } from './about.ticket.js';
import type { Complaints } from './complaints.js';

export type ReclassifiedPayload = { readonly ticketId: string; readonly seq: number };

const ALL_SIGHT = { restricted: true } as const;
const FIRST_LEVEL = 'L1';

/**
 * Job `ticket.reclassified`: what follows when somebody says what a ticket is. A classification set for automatic dispatch
 * passes it to the second level (B3, C12); a sollecito is counted on the ticket it is about, a reclamo goes to the supervisor (C4).
 */
export class ReclassifiedJob {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly routing: RoutingReader,
    private readonly own: RequesterTicketsReader,
    private readonly complaints: Complaints,
    private readonly host: Pick<PluginHost, 'evaluate'>,
  ) {}

  async run(payload: ReclassifiedPayload & Pick<JobPayload, 'tenant' | 'correlationId'>): Promise<void> {
    const ctx = jobContext(payload, 'classification');
    if (await this.complaints.follow(ctx, payload.ticketId)) return;
    const configuration = await this.directory.current(ctx.tenant);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: payload.ticketId, sight: ALL_SIGHT }));
    if (hasEnded(ticket)) return;
    if (purposeOf(configuration, ticket.kind) === 'reminder') await this.#remind(ctx, configuration, ticket);
    else await this.#dispatch(ctx, configuration, ticket, payload.seq);
  }

  /** The ticket stays for a person to close; what it asks for is known where it belongs. */
  async #remind(ctx: TenantContext, configuration: CurrentTenant, ticket: TicketView): Promise<void> {
    const { words, about } = await aboutAnother(this.queries, this.own, ctx, configuration, ticket);
    if (about === null || hasEnded(about)) return;
    const message = { message: { text: words ?? ticket.subject }, from: { name: ticket.requester.name } };
    await this.#unlessDone(
      new RecordReminderCommand(ctx, `reminder:${ticket.id}`, {
        ticket: about.id,
        ...message,
        subject: ticket.subject,
      }),
    );
    const link = { ticket: ticket.id, other: about.id, relation: 'reminder-of' } as const;
    await this.#unlessDone(new LinkTicketsCommand(ctx, `reminder-of:${ticket.id}`, link));
  }

  /** Never takes anything from the second level: what people there decided stands. */
  async #dispatch(ctx: TenantContext, configuration: CurrentTenant, ticket: TicketView, seq: number): Promise<void> {
    if (ticket.level !== null && ticket.level !== FIRST_LEVEL) return;
    const { request, seen, team } = await this.routing.toRoute(ctx, ticket.id, ALL_SIGHT);
    // Not routed yet: the rules are about to be asked with the classification it has now.
    if (team === null) return;
    const decision = await decideBy(configuration, factsOf(request, configuration, seen), (rule, facts) =>
      this.host.evaluate(ctx, rule, facts),
    );
    const level = configuration.teams[decision.team]?.level ?? FIRST_LEVEL;
    if (level === FIRST_LEVEL || decision.team === team) return;
    const reason = decision.reason[configuration.languages[0] ?? 'it'];
    await this.#unlessDone(
      new EscalateTicketCommand(ctx, `dispatch:${ticket.id}:${seq}`, {
        ticket: ticket.id,
        team: decision.team,
        reason,
      }),
    );
  }

  /** What another try did already, or a person decided meanwhile, stands. */
  async #unlessDone(command: EscalateTicketCommand | RecordReminderCommand | LinkTicketsCommand): Promise<void> {
    try {
      await this.commands.execute(command);
    } catch (error) {
      if (!(error instanceof DomainError && (error.kind === 'conflict' || error.kind === 'invalid'))) throw error;
    }
  }
}
