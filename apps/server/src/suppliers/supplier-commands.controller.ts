import { Body, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import {
  AcceptTaskCommand,
  AskAboutTaskCommand,
  CompleteTaskCommand,
  RefuseTaskCommand,
  ReplyToDeskCommand,
  ReportProgressCommand,
  type OnTask,
  type TaskCommand,
} from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { commandKey, supplierOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { MessageRequest } from '../tickets/ticket.requests.js';
import { SupplierApi } from './supplier.api.js';
import { OnATask, taskResult } from './task.decorators.js';
import { taskInput } from './task.input.js';
import { CompleteTaskRequest, RemarkRequest } from './task.requests.js';
import type { TaskResultView } from './task.views.js';

/** What a supplier does with a task of its own: one address a command. */
@SupplierApi('tasks/:id', 'supplier-task.perform')
export class SupplierCommandsController {
  constructor(@Inject(CommandBus) private readonly commands: CommandBus) {}

  @Post('accept')
  @OnATask('accept_task', 'Accetta', 'Il fornitore prende in carico il compito.')
  accept(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RemarkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AcceptTaskCommand);
  }

  @Post('refuse')
  @OnATask('refuse_task', 'Rifiuta', 'Il fornitore non prende in carico il compito, e dice perché.')
  refuse(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, RefuseTaskCommand);
  }

  @Post('progress')
  @OnATask(
    'report_task_progress',
    'Riferisce l’avanzamento',
    'A che punto è il lavoro; anche in risposta a un sollecito.',
  )
  progress(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ReportProgressCommand);
  }

  @Post('ask')
  @OnATask('ask_about_task', 'Chiede informazioni', 'Il fornitore non può proseguire senza una risposta.')
  ask(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, AskAboutTaskCommand);
  }

  @Post('answer')
  @OnATask(
    'answer_desk',
    'Risponde all’ente',
    'La risposta a ciò che l’ente ha chiesto; il termine non si è mai fermato.',
  )
  answer(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MessageRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, ReplyToDeskCommand);
  }

  @Post('complete')
  @OnATask('complete_task', 'Conclude', 'Che cosa è stato fatto, con quale esito e in quanto tempo di lavoro.')
  complete(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CompleteTaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, id, body, CompleteTaskCommand);
  }

  async #run<B extends object>(
    request: SportelloRequest,
    reply: FastifyReply,
    task: string,
    body: B,
    Command: new (ctx: TenantContext, key: string, input: OnTask & B) => TaskCommand,
  ): Promise<TaskResultView> {
    const { ctx, supplier } = supplierOf(request);
    const input = taskInput(request, task, body, { supplier });
    const key = commandKey(request, `supplier:${supplier}`);
    return taskResult(reply, await this.commands.execute(new Command(ctx, key, input)));
  }
}
