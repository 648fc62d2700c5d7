import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ListTasksQuery } from '@sportello/escalation';
import type { Clock } from '@sportello/kernel';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { deskTask } from './task.presenter.js';
import { WatchTasksQuery } from './task.requests.js';
import { DeskTaskPageView } from './task.views.js';

/** B4: specialists watch what they have given out, to suppliers and to areas of the house. */
@ApiTags('tasks')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tasks')
@May('task.read')
export class WatchedTasksController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_tasks',
    summary: 'Elenca i compiti affidati',
    description:
      'Una pagina dei compiti di tutte le richieste che chi chiama può vedere, dal più recente: per seguire chi li ha, i termini e i ritardi (B4).',
  })
  @ApiOkResponse({ type: DeskTaskPageView, description: 'Una pagina' })
  async list(@Req() request: SportelloRequest, @Query() asked: WatchTasksQuery): Promise<DeskTaskPageView> {
    const { ctx, principal } = staffOf(request);
    const { cursor, limit, open, late, stranded, ...rest } = asked;
    const page = { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) };
    const filter = {
      ...rest,
      ...(open === 'yes' ? { open: true } : {}),
      ...(stranded === 'yes' ? { stranded: true } : {}),
      ...(late === 'yes' ? { lateAt: this.clock.now() } : {}),
    };
    const found = await this.queries.execute(new ListTasksQuery(ctx, { filter, page, sight: sightOf(principal) }));
    return { items: found.items.map(deskTask), _links: pageLinks(this.publicUrl, request, found.next) };
  }
}
