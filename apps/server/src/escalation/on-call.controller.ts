import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AcknowledgeOnCallCommand,
  AuthoriseOnCallCommand,
  RefuseOnCallCommand,
  RequestOnCallCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import { ReasonRequest } from '../tickets/judging.requests.js';
import { OnATicket } from '../tickets/ticket.decorators.js';
import { OnCallRequest } from './escalation.requests.js';

/** Specialists on call act only on an authorised escalation (B2). */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('on-call.decide')
export class OnCallController {
  constructor(@Inject(DeskCommands) private readonly desk: DeskCommands) {}

  @Post(':number/request-on-call')
  @May('on-call.request')
  @OnATicket(
    'request_on_call',
    'Chiede il reperibile',
    'Chiede l’intervento da remoto di uno specialista reperibile; decide chi ne ha titolo (B2).',
  )
  request(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: OnCallRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, RequestOnCallCommand);
  }

  @Post(':number/authorise-on-call')
  @OnATicket(
    'authorise_on_call',
    'Autorizza il reperibile',
    'Un supervisore, o chi l’ente ha indicato, autorizza con il motivo: lo specialista viene chiamato (B2).',
  )
  authorise(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { reason }: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { reason, supervisor: isSupervisor(request) }, AuthoriseOnCallCommand);
  }

  @Post(':number/refuse-on-call')
  @OnATicket('refuse_on_call', 'Non autorizza il reperibile', 'Chi ne ha titolo rifiuta, con il motivo (B2).')
  refuse(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { reason }: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { reason, supervisor: isSupervisor(request) }, RefuseOnCallCommand);
  }

  @Post(':number/acknowledge-on-call')
  @OnATicket('acknowledge_on_call', 'Risponde alla chiamata', 'Lo specialista chiamato conferma che interviene (B2).')
  acknowledge(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, {}, AcknowledgeOnCallCommand);
  }
}

const isSupervisor = (request: SportelloRequest): boolean => staffOf(request).principal.roles.includes('supervisor');
