import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError, type TenantContext } from '@sportello/kernel';
import type { TenantDirectory } from '@sportello/tenancy';
import {
  GetTicketQuery,
  LinkTicketsCommand,
  RouteTicketCommand,
  type RequesterTicketsReader,
} from '@sportello/ticketing';
import { aboutAnother, purposeOf } from './about.ticket.js';
import { complaintWords } from './escalation.words.js';
import type { StaffNotices } from './staff.notices.js';

const ALL_SIGHT = { restricted: true } as const;
const REASON = { it: 'I reclami vanno al supervisore (C4).', en: 'Complaints go to the supervisor (C4).' };

/** C4: a reclamo goes to the supervisor, who is told, and is linked to the ticket it is about when that is known. */
export class Complaints {
  constructor(
    private readonly queries: Pick<QueryBus, 'execute'>,
    private readonly commands: Pick<CommandBus, 'execute'>,
    private readonly directory: TenantDirectory,
    private readonly own: RequesterTicketsReader,
    private readonly notices: StaffNotices,
  ) {}

  /** Safe to repeat. @returns false when the ticket is no complaint */
  async follow(ctx: TenantContext, ticketId: string): Promise<boolean> {
    const configuration = await this.directory.current(ctx.tenant);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: ALL_SIGHT }));
    if (purposeOf(configuration, ticket.kind) !== 'complaint') return false;
    const { team } = configuration.complaints;
    if (team !== undefined && ticket.team !== team) {
      await this.#unlessDone(
        new RouteTicketCommand(ctx, `complaint:${ticketId}`, { ticket: ticketId, team, reason: REASON }),
      );
    }
    const { about } = await aboutAnother(this.queries, this.own, ctx, configuration, ticket);
    if (about !== null) {
      await this.#unlessDone(
        new LinkTicketsCommand(ctx, `complaint-about:${ticketId}`, {
          ...{ ticket: ticketId, other: about.id, relation: 'complaint-about' },
        }),
      );
    }
    const readers = { supervisorsOf: team ?? ticket.team, ...(team === undefined ? {} : { teams: [team] }) };
    await this.notices.tell(ctx, `complaint:${ticketId}`, readers, {
      ...{ occasion: 'complaint', ...complaintWords(ticket, about?.number ?? null), urgent: true },
      ...{ ticket: { id: ticket.id, restricted: ticket.restricted }, at: new Date(ticket.openedAt) },
    });
    return true;
  }

  /** What another try did already, or a person put otherwise, stands. */
  async #unlessDone(command: RouteTicketCommand | LinkTicketsCommand): Promise<void> {
    try {
      await this.commands.execute(command);
    } catch (error) {
      if (!(error instanceof DomainError && (error.kind === 'conflict' || error.kind === 'invalid'))) throw error;
    }
  }
}
