import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AssignTicketCommand, RecordReminderCommand, UnassignTicketCommand } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import { ReasonRequest } from '../tickets/judging.requests.js';
import { OnATicket } from '../tickets/ticket.decorators.js';
import { AssignRequest, RecordReminderRequest, SendReminderRequest } from './escalation.requests.js';
import { SentReminders } from './sent.reminders.js';

/** Giving a ticket to somebody, and the solleciti that come and go (A5, C4, C10). */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.follow')
export class EscalationController {
  constructor(
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(SentReminders) private readonly reminders: SentReminders,
  ) {}

  @Post(':number/assign')
  @May('ticket.work')
  @OnATicket(
    'assign',
    'Affida a un tecnico',
    'La dà a una persona del gruppo, il cui nome va a chi ha chiesto; il termine di presa in carico corre finché il tecnico non la prende (C10).',
  )
  assign(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: AssignRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, AssignTicketCommand);
  }

  @Post(':number/unassign')
  @May('ticket.work')
  @OnATicket(
    'unassign',
    'Rimette in coda',
    'La restituisce alla coda del suo gruppo, con il motivo: chiunque del gruppo può prenderla in carico. Nessun termine si ferma.',
  )
  unassign(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { reason }: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { reason }, UnassignTicketCommand);
  }

  @Post(':number/record-reminder')
  @OnATicket(
    'record_reminder',
    'Registra un sollecito',
    'Chi ha chiesto ha telefonato per sollecitare: il sollecito si unisce alla richiesta, ne alza l’urgenza e avvisa la struttura che se ne occupa (C4).',
  )
  recordReminder(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { text }: RecordReminderRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const said = text === undefined ? {} : { message: { text } };
    return this.desk.run(request, reply, number, said, RecordReminderCommand);
  }

  @Post(':number/send-reminder')
  @OnATicket(
    'send_reminder',
    'Sollecita la struttura',
    'Manda un sollecito al gruppo, al fornitore o alla persona che se ne occupa, e lo registra sulla richiesta (A5).',
  )
  sendReminder(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: SendReminderRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.reminders.send(request, reply, number, body);
  }
}
