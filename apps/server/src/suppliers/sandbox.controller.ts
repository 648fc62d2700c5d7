import { Body, HttpCode, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOperation } from '@nestjs/swagger';
import {
  AnswerTaskCommand,
  AskHolderCommand,
  AssignTaskCommand,
  CancelTaskCommand,
  GetTaskQuery,
  RemindTaskCommand,
  ReturnTaskCommand,
  VerifyTaskCommand,
} from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import { DESK_CHANNEL } from '@sportello/tenancy';
import { RegisterTicketCommand } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { commandKey, supplierOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SupplierApi } from './supplier.api.js';
import { DeskMoveRequest, PretendTaskRequest } from './supplier.requests.js';
import { KEYED, OnATask, taskResult } from './task.decorators.js';
import { taskInput } from './task.input.js';
import { TaskResultView } from './task.views.js';

const MOVES = {
  answer: AnswerTaskCommand,
  ask: AskHolderCommand,
  verify: VerifyTaskCommand,
  return: ReturnTaskCommand,
  cancel: CancelTaskCommand,
  remind: RemindTaskCommand,
} as const;

const TITLE = 'Compito di prova';
const TEXT = 'Questo compito non è vero: serve a provare il programma del fornitore.';

/**
 * Where suppliers try their programs: in a tenant that says so of itself (`escalation.sandbox`) a supplier gives itself
 * tasks and plays the desk. Everywhere else there is nothing here.
 */
@SupplierApi('sandbox/tasks', 'supplier-task.perform')
export class SandboxController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'pretend_task',
    summary: 'Si affida un compito di prova',
    description: 'Solo presso un ente di prova; altrove risponde 404.',
  })
  @KEYED
  @ApiCreatedResponse({ type: TaskResultView, description: 'Affidato' })
  async pretend(
    @Req() request: SportelloRequest,
    @Body() { title = TITLE, text = TEXT, due }: PretendTaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskResultView> {
    const { ctx, supplier } = deskOfSandbox(request);
    const key = commandKey(request, `sandbox:${supplier}`);
    const { number } = await this.commands.execute(
      new RegisterTicketCommand(ctx, `${key}:ticket`, {
        ...{ channelInstance: DESK_CHANNEL.instance, requester: { name: ctx.actor.name }, subject: title },
        message: { text },
      }),
    );
    const done = await this.commands.execute(
      new AssignTaskCommand(ctx, key, {
        ...{ ticket: number, supplier, title, text, waits: false },
        ...(due === undefined ? {} : { due }),
      }),
    );
    void reply.header('Location', `/rest/suppliers/v1/${ctx.tenant}/tasks/${done.taskId}`);
    return taskResult(reply, done);
  }

  @Post(':id/desk')
  @OnATask(
    'play_desk',
    'Fa ciò che farebbe l’ente',
    'Risponde, chiede, verifica, restituisce, annulla o sollecita; solo per prova.',
  )
  async play(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) task: string,
    @Body() { move, text }: DeskMoveRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskResultView> {
    const { ctx, supplier } = deskOfSandbox(request);
    await this.queries.execute(new GetTaskQuery(ctx, { task, supplier }));
    const input = taskInput(request, task, text === undefined ? {} : { text });
    const key = commandKey(request, `sandbox:${supplier}`);
    return taskResult(reply, await this.commands.execute(new MOVES[move](ctx, key, input)));
  }
}

/** The desk that is played, where one may be. @throws DomainError RESOURCE.NOT_FOUND */
function deskOfSandbox(request: SportelloRequest): { readonly ctx: TenantContext; readonly supplier: string } {
  const { ctx, supplier, configuration } = supplierOf(request);
  if (!configuration.escalation.sandbox) {
    throw notFound('Questo non è un ente di prova.', 'This administration is not a sandbox.');
  }
  return { supplier, ctx: { ...ctx, actor: { type: 'staff', id: `sandbox:${supplier}`, name: 'Banco di prova' } } };
}
