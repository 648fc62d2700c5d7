import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Clock } from '@sportello/kernel';
import { GetComplianceQuery } from '@sportello/ticketing';
import type { FastifyReply } from 'fastify';
import { Staff } from '../http/access.decorator.js';
import { languageOf, staffOf } from '../http/caller.js';
import { writeCsv } from '../http/csv.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SERVICE_KEEPERS, sightOf } from '../http/staff.roles.js';
import { filled } from '../tickets/ticket.presenter.js';
import { CLOCK } from '../tokens.js';
import { complianceRows } from './compliance.rows.js';
import { ComplianceView } from './compliance.views.js';
import { ComplianceCsvQuery, ComplianceQuery } from './figures.requests.js';

const TEXT = { type: 'string', maxLength: 1_000_000, pattern: '^[\\s\\S]*$' } as const;

/** Whether the contract's promises were kept over a period, as tenders ask it. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures/compliance')
@Staff(...SERVICE_KEEPERS)
export class ComplianceController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'show_compliance',
    summary: 'Impegni del contratto',
    description:
      'Per ogni impegno dell’ente, le quote raggiunte sulle richieste aperte nel periodo: numeri, esclusioni ed esito.',
  })
  @ApiOkResponse({ type: ComplianceView, description: 'Gli impegni' })
  async show(@Req() request: SportelloRequest, @Query() { from, to }: ComplianceQuery): Promise<ComplianceView> {
    const { ctx, principal, configuration } = staffOf(request);
    const now = this.clock.now();
    const targets = configuration.compliance;
    const { tickets, excluded, figures } = await this.queries.execute(
      new GetComplianceQuery(ctx, { from, to, now, targets, sight: sightOf(principal) }),
    );
    return {
      period: { from, to, zone: configuration.zone },
      ...{ at: now.toISOString(), tickets, excluded },
      figures: figures.map(({ id, name, measure, measured, open, clock, judgements }) => ({
        ...{ id, name, measure, measured, open },
        ...filled({ clock }),
        judgements: judgements.map(({ promised, count, verdict, within, reached }) => ({
          ...{ promised, count, verdict },
          ...filled({ within, reached }),
        })),
      })),
    };
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'get_compliance_csv',
    summary: 'Impegni del contratto in CSV',
    description: 'Lo stesso per i fogli di calcolo (RFC 4180), una riga per soglia.',
  })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: TEXT, description: 'Tabella' })
  async csv(
    @Req() request: SportelloRequest,
    @Query() asked: ComplianceCsvQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const compliance = await this.show(request, asked);
    void reply
      .type('text/csv; charset=utf-8; header=present')
      .header('Content-Disposition', `attachment; filename="compliance-${asked.from}-${asked.to}.csv"`);
    const style = { separator: asked.separator ?? ',', bom: asked.bom === 'yes' } as const;
    return writeCsv(complianceRows(compliance, languageOf(request)), style);
  }
}
