import { Body, Controller, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import {
  AcceptTaskCommand,
  AskAboutTaskCommand,
  CompleteTaskCommand,
  RefuseTaskCommand,
  ReplyToDeskCommand,
  ReportProgressCommand,
} from '@sportello/escalation';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { MessageRequest } from '../tickets/ticket.requests.js';
import { AreaDesk } from './area.desk.js';
import { OnATask } from './task.decorators.js';
import { CompleteTaskRequest, RemarkRequest } from './task.requests.js';

/** B5, B10: what people of an internal area do with a task of theirs: as a supplier does with its own. */
@ApiTags('area-tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/area-tasks/:id')
@May('area-task.perform')
export class AreaCommandsController {
  constructor(@Inject(AreaDesk) private readonly desk: AreaDesk) {}

  @Post('accept')
  @OnATask('accept_area_task', 'Accetta per la propria area', 'L’area prende in carico il compito.')
  accept(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemarkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, AcceptTaskCommand);
  }

  @Post('refuse')
  @OnATask('refuse_area_task', 'Rifiuta per la propria area', 'L’area non prende in carico il compito, e dice perché.')
  refuse(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, RefuseTaskCommand);
  }

  @Post('progress')
  @OnATask('report_area_task_progress', 'Riferisce l’avanzamento per la propria area', 'A che punto è il lavoro.')
  progress(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, ReportProgressCommand);
  }

  @Post('ask')
  @OnATask(
    'ask_about_area_task',
    'Chiede informazioni per la propria area',
    'L’area non può proseguire senza una risposta; intanto il termine è sospeso.',
  )
  ask(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, AskAboutTaskCommand);
  }

  @Post('answer')
  @OnATask(
    'answer_about_area_task',
    'Risponde per la propria area',
    'La risposta a ciò che ha chiesto chi ha affidato il compito.',
  )
  answer(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, ReplyToDeskCommand);
  }

  @Post('complete')
  @OnATask(
    'complete_area_task',
    'Conclude per la propria area',
    'Che cosa è stato fatto, con quale esito e in quanto tempo di lavoro.',
  )
  complete(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteTaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, id, body, CompleteTaskCommand);
  }
}
