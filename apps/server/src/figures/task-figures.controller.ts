import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  GetTaskFiguresQuery,
  TASK_OUTCOME_CODES,
  TASK_OUTCOMES,
  type TaskFigures,
  type TaskSpread,
} from '@sportello/escalation';
import type { Clock } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { holderName } from '../bridge/task.words.js';
import { May } from '../http/access.decorator.js';
import { languageOf, staffOf } from '../http/caller.js';
import { answerCsv, CsvAnswer } from '../http/csv.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { TaskFiguresCsvQuery, TaskFiguresQuery } from './figures.requests.js';
import { taskFiguresRows } from './task-figures.rows.js';
import {
  TaskFiguresPageView,
  type OutcomeCountView,
  type TaskFiguresView,
  type TaskSpreadView,
} from './task-figures.views.js';

/** B5: whether suppliers and areas kept their terms, contract by contract. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures/third-level')
@May('figures.read')
export class TaskFiguresController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'show_task_figures',
    summary: 'Rispetto dei termini di fornitori e aree',
    description:
      'Per chi esegue, contratto (CIG) e tipo di attività: compiti proposti nel periodo, accettati, conclusi nel termine e oltre, restituiti, e quanto tempo hanno richiesto (B5).',
  })
  @ApiOkResponse({ type: TaskFiguresPageView, description: 'Le misure' })
  async show(@Req() request: SportelloRequest, @Query() asked: TaskFiguresQuery): Promise<TaskFiguresPageView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const { from, to, supplier, area, contract } = asked;
    const { zone } = configuration;
    const whose = filled({ supplier: supplier ?? null, area: area ?? null, contract: contract ?? null });
    const sight = sightOf(principal);
    const figures = await this.queries.execute(new GetTaskFiguresQuery(ctx, { from, to, zone, now, sight, ...whose }));
    return {
      period: { from, to, zone },
      at: now.toISOString(),
      items: figures.map((one) => shownFigures(configuration, one)),
    };
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'get_task_figures_csv',
    summary: 'Rispetto dei termini di fornitori e aree in CSV',
    description: 'Lo stesso per i fogli di calcolo (RFC 4180), una riga per chi esegue, contratto e tipo di attività.',
  })
  @CsvAnswer(1_000_000)
  async csv(
    @Req() request: SportelloRequest,
    @Query() asked: TaskFiguresCsvQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const rows = taskFiguresRows(await this.show(request, asked), languageOf(request));
    return answerCsv(reply, `tasks-${asked.from}-${asked.to}`, rows, asked);
  }
}

function shownFigures(configuration: CurrentTenant, figures: TaskFigures): TaskFiguresView {
  const { supplier, area, contract, compliance, timeToAccept, timeToDone, outcomes, ...counts } = figures;
  return {
    ...counts,
    ...filled({ supplier, area, contract, compliance }),
    name: holderName(configuration, figures),
    outcomes: shownOutcomes(outcomes),
    timeToAccept: shownSpread(timeToAccept),
    timeToDone: shownSpread(timeToDone),
  };
}

/** In the order in which they are chosen from; those that never came about are left out. */
const shownOutcomes = (outcomes: TaskFigures['outcomes']): OutcomeCountView[] =>
  TASK_OUTCOME_CODES.flatMap((outcome) =>
    outcomes[outcome] === 0 ? [] : [{ outcome, name: TASK_OUTCOMES[outcome], tasks: outcomes[outcome] }],
  );

const shownSpread = ({ count, ...rest }: TaskSpread): TaskSpreadView => ({ count, ...filled(rest) });
