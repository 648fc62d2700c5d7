import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  AnswerTaskCommand,
  AskHolderCommand,
  CancelTaskCommand,
  GetTaskQuery,
  OfferTaskCommand,
  RemindTaskCommand,
  ReturnTaskCommand,
  ShareWithTaskCommand,
  taskNotFound,
  VerifyTaskCommand,
  type OnTask,
  type TaskCommand,
  type TaskWhole,
} from '@sportello/escalation';
import { DomainError, type TenantContext } from '@sportello/kernel';
import { GetTicketQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { teamsOfStaff } from '../http/staff.teams.js';
import { MessageRequest } from '../tickets/ticket.requests.js';
import { TaskClockView } from './task-clock.views.js';
import { OnATask, taskResult } from './task.decorators.js';
import { taskInput } from './task.input.js';
import { deskTaskWhole } from './task.presenter.js';
import { TASK_FILE } from './task.file.js';
import { TaskPages } from './task.pages.js';
import { RemarkRequest, ShareRequest } from './task.requests.js';
import { DeskTaskWholeView, type TaskResultView } from './task.views.js';

/** What the desk does with a task it has given. */
@ApiTags('tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tasks/:id')
@May('task.manage')
export class TasksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(TaskPages) private readonly pages: TaskPages,
  ) {}

  @Get()
  @May('task.read')
  @ApiOperation({ operationId: 'show_task', summary: 'Un compito', description: 'Il compito con la sua storia.' })
  @ApiOkResponse({ type: DeskTaskWholeView, description: 'Il compito' })
  async show(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DeskTaskWholeView> {
    return this.pages.tagged(reply, await this.#visible(request, id), deskTaskWhole);
  }

  @Get('attachments/:attachment')
  @May('task.read')
  @ApiOperation({
    operationId: 'download_file_of_task',
    summary: 'Scarica un file di un compito',
    description: 'I byte di un file condiviso o mandato dal fornitore, sempre come file da salvare.',
  })
  @TASK_FILE
  async attachment(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachment') attachment: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const task = await this.#visible(request, id);
    await this.pages.file(reply, staffOf(request).ctx.tenant, task, attachment);
  }

  @Get('clock')
  @May('task.read')
  @ApiOperation({
    operationId: 'explain_task_clock',
    summary: 'Il termine di un compito',
    description:
      'Come sta il termine del compito: che cosa ha contato, che cosa no e perché, in dati e in parole (B10).',
  })
  @ApiOkResponse({ type: TaskClockView, description: 'Il termine spiegato' })
  async explain(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<TaskClockView> {
    return this.pages.clockOf(await this.#visible(request, id));
  }

  @Post('offer')
  @OnATask('offer_task', 'Propone subito', 'Un compito in programma è proposto senza attendere quello che lo precede.')
  offer(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, {}, OfferTaskCommand);
  }

  @Post('share')
  @OnATask(
    'share_with_task',
    'Condivide altri dati',
    'Chi ha il compito vede in più i dati e gli allegati indicati qui.',
  )
  share(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ShareRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ShareWithTaskCommand);
  }

  @Post('remind')
  @OnATask(
    'remind_task',
    'Sollecita',
    'Sollecita chi ha il compito; altri solleciti partono da soli secondo il termine (A5).',
  )
  remind(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, RemindTaskCommand);
  }

  @Post('answer')
  @OnATask(
    'answer_task',
    'Risponde a una domanda',
    'Risponde a ciò che chi ha il compito ha chiesto; il lavoro riprende.',
  )
  answer(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AnswerTaskCommand);
  }

  @Post('ask')
  @OnATask(
    'ask_holder_of_task',
    'Chiede a chi ha il compito',
    'Chi ha affidato il compito vuole sapere qualcosa da chi lo esegue; il lavoro e il suo termine proseguono (B4).',
  )
  ask(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AskHolderCommand);
  }

  @Post('verify')
  @OnATask(
    'verify_task',
    'Verifica la conclusione',
    'Chi lo ha affidato verifica che si sia concluso bene, e vede se nel termine (B4).',
  )
  verify(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemarkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, VerifyTaskCommand);
  }

  @Post('return')
  @OnATask('return_task', 'Restituisce il compito', 'La conclusione non basta: il compito torna, con ciò che manca.')
  giveBack(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ReturnTaskCommand);
  }

  @Post('cancel')
  @OnATask('cancel_task', 'Annulla', 'Il compito non serve più; chi lo ha ne è informato, con il motivo.')
  cancel(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, CancelTaskCommand);
  }

  async #run<B extends object>(
    request: SportelloRequest,
    reply: FastifyReply,
    task: string,
    body: B,
    Command: new (ctx: TenantContext, key: string, input: OnTask & B) => TaskCommand,
  ): Promise<TaskResultView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { area } = await this.#visible(request, task);
    // B10: who works in the area that has a task acts for the area, and does not judge its own work.
    const acts = area !== null && teamsOfStaff(principal, configuration).includes(area);
    const input = taskInput(request, task, body, acts ? { area } : {});
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
