import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CheckClosureCommand,
  CloseOutOfScopeCommand,
  ListClosureChecksQuery,
  type ClosureCheckView as Check,
} from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { DeskCommands } from '../tickets/desk.commands.js';
import { OnATicket } from '../tickets/ticket.decorators.js';
import { filled } from '../tickets/ticket.presenter.js';
import { PUBLIC_URL } from '../tokens.js';
import { ClosingDesk } from './closing.desk.js';
import { CheckClosureRequest, ClosureChecksQuery, OutOfScopeRequest } from './closing.requests.js';
import { ClosureCheckPageView, OutOfScopeView, type ClosureCheckView } from './closing.views.js';
import { answerFor, officeAnswers } from './office.answers.js';

/** How tickets end: asking whether it works (B15), showing the way to another office (C1). */
@ApiTags('tickets')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant')
@May('ticket.follow')
export class ClosingController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(DeskCommands) private readonly desk: DeskCommands,
    @Inject(ClosingDesk) private readonly closing: ClosingDesk,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get('closure-checks')
  @May('queue.read')
  @ApiOperation({
    operationId: 'list_closure_checks',
    summary: 'Verifiche da fare',
    description: 'Le richieste chiuse tecnicamente di cui va verificato con l’utente l’esito, dalla più urgente (B15).',
  })
  @ApiOkResponse({ type: ClosureCheckPageView, description: 'Una pagina' })
  async checks(@Req() request: SportelloRequest, @Query() asked: ClosureChecksQuery): Promise<ClosureCheckPageView> {
    const { ctx, principal } = staffOf(request);
    const { dueBefore, cursor, limit } = asked;
    const page = await this.queries.execute(
      new ListClosureChecksQuery(ctx, {
        sight: sightOf(principal),
        page: { ...(cursor === undefined ? {} : { cursor }), ...(limit === undefined ? {} : { limit }) },
        ...(dueBefore === undefined ? {} : { dueBefore }),
      }),
    );
    return { items: page.items.map(shownCheck), _links: pageLinks(this.publicUrl, request, page.next) };
  }

  @Post('tickets/:number/check-closure')
  @OnATicket(
    'check_closure',
    'Verifica con l’utente',
    'Registra un tentativo di verificare che l’intervento abbia funzionato, con il suo esito: se funziona la richiesta si chiude, se no torna al tecnico (B15).',
  )
  async check(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() { remarks, ...rest }: CheckClosureRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    if (rest.outcome === 'confirmed') await this.closing.mayEnd(request, number);
    const input = { ...rest, ...(remarks === undefined ? {} : { remarks: { text: remarks } }) };
    return this.desk.run(request, reply, number, input, CheckClosureCommand);
  }

  @Get('tickets/:number/out-of-scope')
  @May('ticket.read')
  @ApiOperation({
    operationId: 'preview_out_of_scope',
    summary: 'Le risposte possibili fuori ambito',
    description: 'Per ogni ufficio dell’ente, la risposta cortese che partirebbe, e l’ufficio proposto (C1).',
  })
  @ApiOkResponse({ type: OutOfScopeView, description: 'Le risposte' })
  async preview(@Req() request: SportelloRequest, @Param('number') number: string): Promise<OutOfScopeView> {
    return officeAnswers(staffOf(request).configuration, await this.closing.seen(request, number));
  }

  @Post('tickets/:number/out-of-scope')
  @May('ticket.work')
  @OnATicket(
    'close_out_of_scope',
    'Chiude come fuori ambito',
    'Chiude con una risposta cortese che nomina l’ufficio competente; la richiesta si conta a parte e non ha termini (C1).',
  )
  async outOfScope(
    @Req() request: SportelloRequest,
    @Param('number') number: string,
    @Body() body: OutOfScopeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const ticket = await this.closing.mayEnd(request, number);
    const text = answerFor(officeAnswers(staffOf(request).configuration, ticket), ticket, body);
    return this.desk.run(request, reply, number, { message: { text } }, CloseOutOfScopeCommand);
  }
}

function shownCheck(check: Check): ClosureCheckView {
  const { number, subject, resolvedAt, dueAt, attempts, unanswered, requester, team, technician } = check;
  return {
    ...{ number, subject, resolvedAt, dueAt, attempts, unanswered },
    requester: { name: requester.name, ...filled({ email: requester.email, phone: requester.phone }) },
    ...filled({ team, technician }),
  };
}
