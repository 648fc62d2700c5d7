import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ProblemsReader } from '@sportello/problems';
import { GetTicketQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { shownProblem } from './problems.presenter.js';
import { ProblemPageView } from './problems.views.js';

/** The problems one ticket showed (A4). */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets/:number/problems')
@May('problem.read')
export class TicketProblemsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(ProblemsReader) private readonly reader: ProblemsReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_ticket_problems',
    summary: 'Problemi di una richiesta',
    description: 'I problemi che la richiesta ha mostrato, con come aggirarli.',
  })
  @ApiOkResponse({ type: ProblemPageView, description: 'I problemi' })
  async list(@Req() request: SportelloRequest, @Param('number') number: string): Promise<ProblemPageView> {
    const { ctx, principal } = staffOf(request);
    const sight = sightOf(principal);
    await this.queries.execute(new GetTicketQuery(ctx, { ticket: number, sight }));
    const problems = await this.reader.ofTicket(ctx, number, sight.restricted);
    return { items: problems.map(shownProblem), _links: {} };
  }
}
