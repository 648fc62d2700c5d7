import { Body, Controller, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { UnitOfWork } from '@sportello/platform';
import {
  AgreeVisitCommand,
  CorrectEffortCommand,
  RecordEffortCommand,
  RecordRemoteSessionCommand,
  RecordVisitCommand,
  visitOverlaps,
  VisitsReader,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DeskCommands } from './desk.commands.js';
import {
  AgreeVisitRequest,
  EffortCorrectionRequest,
  EffortRequest,
  RecordVisitRequest,
  RemoteSessionRequest,
} from './interventions.requests.js';
import { technicianOf, workerOf } from './technician.choice.js';
import { OnATicket } from './ticket.decorators.js';

/** What was done about a ticket and how long it took: effort, visits on site, remote sessions (C3, B11, C15). */
@ApiTags('interventions')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.work')
export class InterventionsController {
  readonly #visits: VisitsReader;

  constructor(
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
  ) {
    this.#visits = new VisitsReader(unitOfWork);
  }

  @Post(':number/record-effort')
  @OnATicket(
    'record_effort',
    'Registra il lavoro',
    'Minuti, giorno e attività di un intervento, per il consuntivo (C3).',
  )
  recordEffort(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: EffortRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { configuration, principal } = staffOf(request);
    const technician = workerOf(configuration, principal, body.technician);
    return this.desk.run(request, reply, number, { ...body, technician }, RecordEffortCommand);
  }

  @Post(':number/correct-effort')
  @OnATicket(
    'correct_effort',
    'Rettifica il lavoro',
    'Corregge una registrazione, con il motivo; quella di prima resta nel registro (C3).',
  )
  correctEffort(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: EffortCorrectionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { configuration, principal } = staffOf(request);
    const technician = workerOf(configuration, principal, body.technician);
    return this.desk.run(request, reply, number, { ...body, technician }, CorrectEffortCommand);
  }

  @Post(':number/agree-visit')
  @OnATicket('agree_visit', 'Concorda un sopralluogo', 'Quando, dove, chi va e con chi è concordato (B11).')
  async agreeVisit(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: AgreeVisitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { ctx, configuration, principal } = staffOf(request);
    const technician = technicianOf(configuration, principal, body.technician);
    const promised = await this.#visits.overlapping(ctx, technician.id, new Date(body.from), new Date(body.to), number);
    if (promised !== null) throw visitOverlaps(promised);
    return this.desk.run(request, reply, number, { ...body, technician }, AgreeVisitCommand);
  }

  @Post(':number/record-visit')
  @OnATicket('record_visit', 'Registra un sopralluogo', 'Fatto, o non riuscito, con l’esito (B11).')
  recordVisit(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: RecordVisitRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, RecordVisitCommand);
  }

  @Post(':number/record-remote-session')
  @OnATicket(
    'record_remote_session',
    'Registra una sessione remota',
    'Assistenza con controllo remoto: strumento, consenso, inizio, fine e che cosa si è fatto (C15).',
  )
  recordRemoteSession(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: RemoteSessionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const technician = technicianOf(staffOf(request).configuration, staffOf(request).principal, undefined);
    return this.desk.run(request, reply, number, { ...body, technician }, RecordRemoteSessionCommand);
  }
}
