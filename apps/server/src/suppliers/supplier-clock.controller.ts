import { Get, Inject, Param, ParseUUIDPipe, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { GetTaskQuery } from '@sportello/escalation';
import { supplierOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SupplierApi } from './supplier.api.js';
import { TaskClockView } from './task-clock.views.js';
import { TaskPages } from './task.pages.js';

/** B10: the same clock for who has the task and for who gave it. Apart from the task, whose ETag time does not change. */
@SupplierApi('tasks', 'supplier-task.read')
export class SupplierClockController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(TaskPages) private readonly pages: TaskPages,
  ) {}

  @Get(':id/clock')
  @ApiOperation({
    operationId: 'explain_supplier_task_clock',
    summary: 'Il termine di un compito',
    description: 'Come sta il termine del compito: che cosa ha contato, che cosa no e perché, in dati e in parole.',
  })
  @ApiOkResponse({ type: TaskClockView, description: 'Il termine spiegato' })
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) task: string): Promise<TaskClockView> {
    const { ctx, supplier } = supplierOf(request);
    return this.pages.clockOf(await this.queries.execute(new GetTaskQuery(ctx, { task, supplier })));
  }
}
