import { Body, Controller, Get, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { GetTicketClocksQuery, ReEvaluateTermsCommand } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import { ReasonRequest } from '../tickets/judging.requests.js';
import { OnATicket } from '../tickets/ticket.decorators.js';
import { CLOCK } from '../tokens.js';
import { shownExplanation } from './terms.presenter.js';
import { TicketClocksView } from './terms.views.js';

/** The terms of one ticket: why they are what they are, and today's policy instead of the one it was opened under. */
@ApiTags('terms')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/tickets')
@May('ticket.read')
export class TermsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':number/clocks')
  @ApiOperation({
    operationId: 'explain_ticket_clocks',
    summary: 'Perché i termini sono quelli',
    description:
      'Ogni termine della richiesta come sta ora: che cosa ha contato, che cosa no e perché, in dati e in parole.',
  })
  @ApiOkResponse({ type: TicketClocksView, description: 'I termini spiegati' })
  async clocks(@Req() request: SportelloRequest, @Param('number') number: string): Promise<TicketClocksView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const clocks = await this.queries.execute(
      new GetTicketClocksQuery(ctx, { ticket: number, sight: sightOf(principal), now }),
    );
    return { number, at: now.toISOString(), clocks: clocks.map((clock) => shownExplanation(configuration, clock)) };
  }

  @Post(':number/re-evaluate-terms')
  @May('ticket.terms')
  @OnATicket(
    're_evaluate_terms',
    'Rivaluta i termini',
    'Applica alla richiesta la politica di oggi invece di quella sotto cui è stata aperta, con il motivo (B13).',
  )
  reEvaluate(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.desk.run(request, reply, number, { ...body }, ReEvaluateTermsCommand);
  }
}
