import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { GetTaskQuery, type OnTask, type TaskCommand, type TaskWhole } from '@sportello/escalation';
import type { TenantContext } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { teamsOfStaff } from '../http/staff.teams.js';
import { taskResult } from './task.decorators.js';
import { taskInput } from './task.input.js';
import type { TaskResultView } from './task.views.js';

/** The internal areas of whoever calls, and what they do with the tasks of those areas. */
@Injectable()
export class AreaDesk {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  areasOf(request: SportelloRequest): { readonly ctx: TenantContext; readonly areas: readonly string[] } {
    const { ctx, principal, configuration } = staffOf(request);
    return { ctx, areas: teamsOfStaff(principal, configuration) };
  }

  /** @throws DomainError `TASK.NOT_FOUND`, also for a task of an area that is not theirs */
  task(request: SportelloRequest, task: string): Promise<TaskWhole> {
    const { ctx, areas } = this.areasOf(request);
    return this.queries.execute(new GetTaskQuery(ctx, { task, areas }));
  }

  /** @throws DomainError `TASK.*` */
  async run<B extends object>(
    request: SportelloRequest,
    reply: FastifyReply,
    id: string,
    body: B,
    Command: new (ctx: TenantContext, key: string, input: OnTask & B) => TaskCommand,
  ): Promise<TaskResultView> {
    const { ctx, principal } = staffOf(request);
    const { area } = await this.task(request, id);
    const input = taskInput(request, id, body, area === null ? {} : { area });
    return taskResult(reply, await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input)));
  }
}
