import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import { DOINGS, PresenceBoard, type Doing } from '@sportello/desk';
import { GetTicketQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { ChoiceField } from '../http/field.decorators.js';
import { Does } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PresenceView } from './presence.views.js';

export class PresenceRequest {
  @ChoiceField({ description: 'Che cosa si sta facendo: guardare, rispondere, non esserci più', of: DOINGS })
  doing!: Doing;
}

/** Several people on one ticket see each other. */
@ApiTags('live')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.read')
export class PresenceController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PresenceBoard) private readonly board: PresenceBoard,
  ) {}

  @Post(':number/presence')
  @Does(
    {
      id: 'tell_presence',
      summary: 'Dice che si è sulla richiesta',
      description:
        'I colleghi vedono chi ha aperto la richiesta e chi sta rispondendo. Vale meno di un minuto: la pagina lo ripete. Non se ne conserva nulla.',
    },
    PresenceView,
    'Chi altro c’è',
  )
  async tell(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { doing }: PresenceRequest,
  ): Promise<PresenceView> {
    const { ctx, principal } = staffOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: sightOf(principal) }));
    await this.board.tell(ctx, ticket, { id: principal.id, name: principal.name }, doing);
    return { present: this.board.on(ctx.tenant, ticket.number, principal.id).map((one) => ({ ...one })) };
  }
}
