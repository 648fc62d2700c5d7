import { Body, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import { RecordReminderCommand } from '@sportello/ticketing';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ReplyView } from '../portal/portal.views.js';
import { ownCommand, PrivatePage } from '../portal/private.page.js';
import { KEYED } from '../tickets/ticket.decorators.js';
import { RecordReminderRequest } from './escalation.requests.js';

/** The sollecito of whoever asked, from the private page of their request (C4). */
@PrivatePage()
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
    const { ctx, key, ticket } = ownCommand(request);
    const said = text === undefined ? {} : { message: { text }, from: {} };
    const { number, state } = await this.commands.execute(new RecordReminderCommand(ctx, key, { ticket, ...said }));
    return { number, state };
  }
}
