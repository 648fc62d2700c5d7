import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  ClassifyTicketCommand,
  EscalateTicketCommand,
  LowerUrgencyCommand,
  RaiseUrgencyCommand,
  SetSeverityCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DeskCommands } from './desk.commands.js';
import { ClassifyRequest, EscalateRequest, ReasonRequest, SeverityRequest } from './judging.requests.js';
import { mayStart } from './maintenance.entitlement.js';
import { OnATicket } from './ticket.decorators.js';

/** How the desk judges a ticket: what it is, how bad, how urgent, whose. */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.work')
export class JudgingController {
  constructor(@Inject(DeskCommands) private readonly desk: DeskCommands) {}

  @Post(':number/classify')
  @OnATicket('classify', 'Classifica', 'Sceglie o corregge area, argomento e sottoargomento (B7).')
  classify(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ClassifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const entitled = mayStart(request);
    return this.desk.run(request, reply, number, { ...body, entitled }, ClassifyTicketCommand);
  }

  @Post(':number/set-severity')
  @OnATicket(
    'set_severity',
    'Cambia la gravità',
    'Rivaluta la gravità, con il motivo; termini e priorità seguono (B13).',
  )
  setSeverity(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: SeverityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, SetSeverityCommand);
  }

  @Post(':number/raise-urgency')
  @OnATicket('raise_urgency', 'Dichiara urgente', 'Urgente quale che sia la gravità, con il motivo (B8, B13).')
  raiseUrgency(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, RaiseUrgencyCommand);
  }

  @Post(':number/lower-urgency')
  @OnATicket('lower_urgency', 'Toglie l’urgenza', 'Non più urgente oltre la sua gravità, con il motivo (B13).')
  lowerUrgency(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, LowerUrgencyCommand);
  }

  @Post(':number/escalate')
  @OnATicket(
    'escalate',
    'Passa al livello successivo',
    'Passa a un gruppo di altro livello dopo la prima diagnosi, con ciò che si è già accertato (B3, C15).',
  )
  escalate(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: EscalateRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, EscalateTicketCommand);
  }
}
