import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { SystemsReader } from '@sportello/systems';
import {
  AcceptMaintenanceCommand,
  CompleteMaintenanceCommand,
  MoveMaintenanceCommand,
  PointAtSystemCommand,
  UnpointSystemCommand,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import {
  AcceptMaintenanceRequest,
  CompleteMaintenanceRequest,
  MoveMaintenanceRequest,
  PointAtSystemRequest,
  UnpointSystemRequest,
} from '../tickets/interventions.requests.js';
import { OnATicket } from '../tickets/ticket.decorators.js';

/** Which systems a ticket is about, and the rounds of preventive maintenance (B11). */
@ApiTags('systems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.work')
export class MaintenanceController {
  constructor(
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(SystemsReader) private readonly systems: SystemsReader,
  ) {}

  @Post(':number/point-at-system')
  @OnATicket('point_at_system', 'Indica un sistema', 'La richiesta riguarda un sistema del registro (B11).')
  async point(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: PointAtSystemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { id: system, contract } = await this.systems.one(staffOf(request).ctx, body.system);
    return this.desk.run(request, reply, number, { system, contract }, PointAtSystemCommand);
  }

  @Post(':number/unpoint-system')
  @OnATicket('unpoint_system', 'Toglie un sistema', 'La richiesta non riguarda quel sistema, con il motivo (B11).')
  unpoint(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: UnpointSystemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, UnpointSystemCommand);
  }

  @Post(':number/accept-maintenance')
  @OnATicket(
    'accept_maintenance',
    'Registra un consenso',
    'L’ufficio informatico, o gli utenti, accettano il giorno proposto (B11).',
  )
  accept(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: AcceptMaintenanceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, AcceptMaintenanceCommand);
  }

  @Post(':number/move-maintenance')
  @OnATicket('move_maintenance', 'Sposta la manutenzione', 'A un altro giorno, da accettare di nuovo (B11).')
  move(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: MoveMaintenanceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, MoveMaintenanceCommand);
  }

  @Post(':number/complete-maintenance')
  @OnATicket(
    'complete_maintenance',
    'Registra la manutenzione fatta',
    'Solo se concordata; ultima e prossima verifica del sistema avanzano (B11).',
  )
  complete(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: CompleteMaintenanceRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, CompleteMaintenanceCommand);
  }
}
