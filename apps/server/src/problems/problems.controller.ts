import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  CloseProblemCommand,
  EndActionCommand,
  LinkTicketsToProblemCommand,
  OpenProblemCommand,
  PlanActionCommand,
  ProblemsReader,
  RecordCauseCommand,
  RecordWorkaroundCommand,
  ResolveProblemCommand,
  type OnProblem,
} from '@sportello/problems';
import type { RecordCommand } from '@sportello/records';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { commandKey, expectedVersion, staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import { OnARecord, recordResult, type RecordResultView } from '../http/record.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { PUBLIC_URL } from '../tokens.js';
import {
  CauseRequest,
  EndActionRequest,
  LinkTicketsRequest,
  ListProblemsQuery,
  OpenProblemRequest,
  OutcomeRequest,
  PlanActionRequest,
  WorkaroundRequest,
} from './problems.requests.js';
import { shownProblem, shownProblemWhole } from './problems.presenter.js';
import { ProblemPageView, ProblemWholeView } from './problems.views.js';

/** What is behind several requests, and what is done about it (A4). */
@ApiTags('problems')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/problems')
@May('problem.work')
export class ProblemsController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(ProblemsReader) private readonly reader: ProblemsReader,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @May('problem.read')
  @ApiOperation({ operationId: 'list_problems', summary: 'Problemi', description: 'Dal più recente (A4).' })
  @ApiOkResponse({ type: ProblemPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { state, ...page }: ListProblemsQuery,
  ): Promise<ProblemPageView> {
    const { ctx, principal } = staffOf(request);
    const { items, next } = await this.reader.problems(ctx, sightOf(principal).restricted, state ?? null, page);
    return { items: items.map(shownProblem), _links: pageLinks(this.publicUrl, request, next) };
  }

  @Post()
  @OnARecord('open_problem', 'Apre un problema', 'Da un segnale o dalle richieste che lo mostrano (A4).')
  async open(
    @Req() request: SportelloRequest,
    @Body() body: OpenProblemRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecordResultView> {
    const { ctx, principal } = staffOf(request);
    const input = { ...body, seesRestricted: sightOf(principal).restricted };
    const command = new OpenProblemCommand(ctx, commandKey(request, principal.id), input);
    return recordResult(reply, await this.commands.execute(command));
  }

  @Get(':problem')
  @May('problem.read')
  @ApiOperation({
    operationId: 'show_problem',
    summary: 'Un problema',
    description: 'Con le richieste che l’hanno mostrato, le azioni e la storia.',
  })
  @ApiOkResponse({ type: ProblemWholeView, description: 'Il problema' })
  async show(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ProblemWholeView> {
    const { ctx, principal } = staffOf(request);
    const problem = await this.reader.problem(ctx, number, sightOf(principal).restricted);
    void reply.header('ETag', `"${problem.version}"`);
    return shownProblemWhole(problem);
  }

  @Post(':problem/link-tickets')
  @OnARecord('link_tickets_to_problem', 'Collega richieste', 'Richieste che hanno mostrato il problema (A4).')
  linkTickets(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: LinkTicketsRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, LinkTicketsToProblemCommand);
  }

  @Post(':problem/record-workaround')
  @OnARecord('record_workaround', 'Registra come aggirarlo', 'Finché la causa non è tolta.')
  recordWorkaround(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: WorkaroundRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, RecordWorkaroundCommand);
  }

  @Post(':problem/record-cause')
  @OnARecord('record_cause', 'Registra la causa', 'Con la causa nota è un errore noto.')
  recordCause(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: CauseRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, RecordCauseCommand);
  }

  @Post(':problem/plan-action')
  @OnARecord('plan_action', 'Pianifica un’azione', 'Correttiva o preventiva, con chi ne risponde ed entro quando (A4).')
  planAction(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: PlanActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, PlanActionCommand);
  }

  @Post(':problem/end-action')
  @OnARecord('end_action', 'Conclude un’azione', 'Fatta o abbandonata, con l’esito.')
  endAction(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: EndActionRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, EndActionCommand);
  }

  @Post(':problem/resolve')
  @OnARecord('resolve_problem', 'Risolve il problema', 'Con che cosa si è fatto.')
  resolve(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Body() body: OutcomeRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, body, ResolveProblemCommand);
  }

  @Post(':problem/close')
  @OnARecord('close_problem', 'Chiude il problema', 'Risolto, e senza azioni ancora da concludere (A4).')
  close(
    @Req() request: SportelloRequest,
    @Param('problem') number: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.#run(request, reply, number, {}, CloseProblemCommand);
  }

  async #run<I extends OnProblem>(
    request: SportelloRequest,
    reply: FastifyReply,
    ref: string,
    body: Omit<I, keyof OnProblem>,
    Command: new (ctx: RecordCommand<I>['ctx'], key: string, input: I) => RecordCommand<I>,
  ): Promise<RecordResultView> {
    const { ctx, principal } = staffOf(request);
    const version = expectedVersion(request);
    const seen = version === undefined ? {} : { expectedVersion: version };
    const input = { ...body, ref, seesRestricted: sightOf(principal).restricted, ...seen } as unknown as I;
    return recordResult(reply, await this.commands.execute(new Command(ctx, commandKey(request, principal.id), input)));
  }
}
