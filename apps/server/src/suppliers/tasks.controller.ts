import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerTaskCommand,
  CancelTaskCommand,
  GetTaskQuery,
  ReturnTaskCommand,
  taskNotFound,
  VerifyTaskCommand,
  type TaskCommand,
  type TaskWhole,
} from '@sportello/escalation';
import { DomainError } from '@sportello/kernel';
import { GetTicketQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { Staff } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DESK, sightOf } from '../http/staff.roles.js';
import { MessageRequest } from '../tickets/ticket.requests.js';
import { OnATask, taskResult } from './task.decorators.js';
import { deskTaskWhole } from './task.presenter.js';
import { RemarkRequest } from './task.requests.js';
import { DeskTaskWholeView, type TaskResultView } from './task.views.js';

/** What the desk does with a task it has given. */
@ApiTags('tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tasks/:id')
@Staff(...DESK)
export class TasksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'show_task', summary: 'Un compito', description: 'Il compito con la sua storia.' })
  @ApiOkResponse({ type: DeskTaskWholeView, description: 'Il compito' })
  async show(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskTaskWholeView> {
    const task = await this.#visible(request, id);
    void reply.header('ETag', `"${task.version}"`);
    return deskTaskWhole(task);
  }

  @Post('answer')
  @OnATask('answer_task', 'Risponde al fornitore', 'Risponde a ciò che il fornitore ha chiesto; il lavoro riprende.')
  answer(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AnswerTaskCommand);
  }

  @Post('verify')
  @OnATask('verify_task', 'Verifica la conclusione', 'Chi lo ha affidato verifica che si sia concluso bene (B4).')
  verify(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemarkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, VerifyTaskCommand);
  }

  @Post('return')
  @OnATask('return_task', 'Restituisce al fornitore', 'La conclusione non basta: il compito torna, con ciò che manca.')
  giveBack(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ReturnTaskCommand);
  }

  @Post('cancel')
  @OnATask('cancel_task', 'Annulla', 'Il compito non serve più; il fornitore ne è informato, con il motivo.')
  cancel(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, CancelTaskCommand);
  }

  async #run(
    request: SportelloRequest,
    reply: FastifyReply,
    task: string,
    body: { readonly text?: string },
    Command: new (...given: ConstructorParameters<typeof AnswerTaskCommand>) => TaskCommand,
  ): Promise<TaskResultView> {
    const { ctx, principal } = staffOf(request);
    const version = expectedVersion(request);
    await this.#visible(request, task);
    const input = { task, ...body, ...(version === undefined ? {} : { expectedVersion: version }) };
    return taskResult(reply, await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input)));
  }

  /** A2: the tasks of a ticket they may not see do not exist for them. */
  async #visible(request: SportelloRequest, id: string): Promise<TaskWhole> {
    const { ctx, principal } = staffOf(request);
    const task = await this.queries.execute(new GetTaskQuery(ctx, { task: id }));
    const query = new GetTicketQuery(ctx, { ticket: task.ticketId, sight: sightOf(principal) });
    await this.queries.execute(query).catch((error: unknown) => {
      if (error instanceof DomainError && error.kind === 'not-found') throw taskNotFound(id);
      throw error;
    });
    return task;
  }
}
