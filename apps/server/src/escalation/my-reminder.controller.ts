import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RecordReminderCommand } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { commandKey, requesterOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ReplyView } from '../portal/portal.views.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { RecordReminderRequest } from './escalation.requests.js';

/** The sollecito of whoever asked, from the private page of their request (C4). */
@ApiTags('portal')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/my-ticket')
@May('my-ticket.act')
export class MyReminderController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('reminder')
  @HttpCode(201)
  @ApiOperation({
    operationId: 'remind_my_ticket',
    summary: 'Sollecita',
    description:
      'Sollecita la propria richiesta, se è ancora aperta: ne alza l’urgenza e avvisa chi se ne occupa (C4).',
  })
  @KEYED
  @ApiCreatedResponse({ type: ReplyView, description: 'Sollecito registrato' })
  async remind(@Req() request: SportelloRequest, @Body() { text }: RecordReminderRequest): Promise<ReplyView> {
    const { ctx, access } = requesterOf(request);
    const said = text === undefined ? {} : { message: { text }, from: {} };
    const command = new RecordReminderCommand(ctx, commandKey(request, access.contactId), {
      ticket: access.ticketId,
      ...said,
    });
    const { number, state } = await this.commands.execute(command);
    return { number, state };
  }
}
