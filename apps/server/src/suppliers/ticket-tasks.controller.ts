import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AssignTaskCommand, ListTicketTasksQuery } from '@sportello/escalation';
import { GetTicketQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { KEYED, taskResult } from './task.decorators.js';
import { deskTask } from './task.presenter.js';
import { AssignTaskRequest } from './task.requests.js';
import { DeskTasksView, TaskResultView } from './task.views.js';

/** B10: who works a ticket gives tasks to suppliers and areas, and keeps the ticket. */
@ApiTags('tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets/:number/tasks')
@May('task.manage')
export class TicketTasksController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @Get()
  @May('task.read')
  @ApiOperation({
    operationId: 'list_ticket_tasks',
    summary: 'I compiti di una richiesta',
    description:
      'I compiti affidati a fornitori e aree, con il loro termine e se chi li ha ne è stato informato (B10).',
  })
  @ApiOkResponse({ type: DeskTasksView, description: 'I compiti' })
  async list(@Req() request: SportelloRequest, @Param('number') number: string): Promise<DeskTasksView> {
    const { ctx, principal } = staffOf(request);
    const ticket = await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight: sightOf(principal) }));
    const tasks = await this.queries.execute(new ListTicketTasksQuery(ctx, { ticketId: ticket.id }));
    return { items: tasks.map(deskTask) };
  }

  @Post()
  @HttpCode(201)
  @ApiOperation({
    operationId: 'assign_task',
    summary: 'Affida un compito a un fornitore o a un’area',
    description:
      'La richiesta resta al suo gruppo (B10). Chi esegue il compito vede soltanto ciò che è indicato qui: titolo, testo, dati e allegati scelti.',
  })
  @KEYED
  @ApiCreatedResponse({ type: TaskResultView, description: 'Affidato' })
  async assign(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: AssignTaskRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TaskResultView> {
    const { ctx, principal } = staffOf(request);
    const sight = sightOf(principal);
    // A2: what they may not see does not exist for them, whatever they ask of it.
    await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight }));
    const done = await this.commands.execute(
      new AssignTaskCommand(ctx, commandKey(request, principal.id), { ...body, ticket: number }),
    );
    void reply.header('Location', `/rest/helpdesk/v1/${ctx.tenant}/tasks/${done.taskId}`);
    return taskResult(reply, done);
  }
}
