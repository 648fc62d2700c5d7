import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ClosingDesk } from '../closing/closing.desk.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { filled } from '../tickets/ticket.presenter.js';
import { MentionablesView } from './canned-answers.views.js';
import { mentionable } from './mentions.js';

/** Whom a note can call. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.follow')
export class MentionsController {
  constructor(@Inject(ClosingDesk) private readonly desk: ClosingDesk) {}

  @Get(':number/mentionable')
  @ApiOperation({
    operationId: 'list_mentionable',
    summary: 'Chi si può chiamare in una nota',
    description: 'Le persone dell’ente che possono vedere la richiesta.',
  })
  @ApiOkResponse({ type: MentionablesView, description: 'Chi si può chiamare' })
  async list(@Req() request: SportelloRequest, @Param('number') number: string): Promise<MentionablesView> {
    const ticket = await this.desk.seen(request, number);
    const people = mentionable(staffOf(request).configuration, ticket);
    return { items: people.map(({ id, name, team }) => ({ id, name, ...filled({ team }) })) };
  }
}
