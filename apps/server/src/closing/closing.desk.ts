import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { DomainError } from '@sportello/kernel';
import { PluginHost } from '@sportello/plugin-host';
import { GetTicketQuery, type ClosureReason, type TicketView } from '@sportello/ticketing';
import { OpenTasks } from '../bridge/open.tasks.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';

/** What has to be so before a ticket may end, besides its own state. */
@Injectable()
export class ClosingDesk {
  readonly #tasks: OpenTasks;

  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PluginHost) private readonly host: PluginHost,
  ) {
    this.#tasks = new OpenTasks(queries);
  }

  /** The ticket, as the caller may see it. @throws DomainError `TICKET.NOT_FOUND` */
  seen(request: SportelloRequest, ticket: string): Promise<TicketView> {
    const { ctx, principal } = staffOf(request);
    return this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: sightOf(principal) }));
  }

  /** @throws DomainError `TICKET.TASKS_OPEN` */
  async mayEnd(request: SportelloRequest, ticket: string): Promise<TicketView> {
    const seen = await this.seen(request, ticket);
    await this.#tasks.none(staffOf(request).ctx, seen.id);
    return seen;
  }

  /** C1: where the tenant names the right offices, they are named. @throws DomainError `TICKET.OFFICE_NEEDED` */
  namesOffice(request: SportelloRequest, reason: ClosureReason | undefined): void {
    if (reason === 'out-of-scope' && staffOf(request).configuration.outOfScope !== undefined) throw officeNeeded();
  }

  /** B14: an answer that can reach nobody is told by telephone, or not given. @throws DomainError `TICKET.NO_WAY_TO_TELL` */
  async canBeTold(request: SportelloRequest, ticket: string): Promise<void> {
    const { requester, channelInstance } = await this.seen(request, ticket);
    if (requester.email !== null) return;
    const kind = await this.host.answersTo(staffOf(request).ctx.tenant, channelInstance);
    // D4: a registry knows from the registration whom to answer.
    if (kind === 'request') return;
    if (kind !== 'phone' || requester.phone === null) throw noWayToTell();
  }
}

const officeNeeded = (): DomainError =>
  new DomainError(
    'TICKET.OFFICE_NEEDED',
    'invalid',
    {
      it: 'Chi chiede qualcosa fuori ambito va indirizzato all’ufficio competente: usare «out-of-scope».',
      en: 'Who asks something out of scope is shown the right office: use “out-of-scope”.',
    },
    {
      fields: [
        {
          field: 'reason',
          code: 'office-needed',
          message: { it: 'Indicare l’ufficio competente.', en: 'Name the right office.' },
        },
      ],
    },
  );

const noWayToTell = (): DomainError =>
  new DomainError(
    'TICKET.NO_WAY_TO_TELL',
    'invalid',
    {
      it: 'Chi ha chiesto non ha lasciato un indirizzo: la risposta va detta al telefono.',
      en: 'The requester left no address: the answer has to be told by telephone.',
    },
    {
      fields: [
        {
          field: 'told',
          code: 'call-needed',
          message: {
            it: 'Telefonare a chi ha chiesto e indicare «call».',
            en: 'Call the requester and say “call”.',
          },
        },
      ],
    },
  );
