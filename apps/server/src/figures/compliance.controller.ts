import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf } from '../http/caller.js';
import { answerCsv, CsvAnswer } from '../http/csv.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { complianceRows } from './compliance.rows.js';
import { ComplianceView } from './compliance.views.js';
import { FiguresDesk } from './figures.desk.js';
import { ComplianceCsvQuery, ComplianceQuery } from './figures.requests.js';

/** Whether the contract's promises were kept over a period, as tenders ask it. */
@ApiTags('figures')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/service-figures/compliance')
@May('figures.read')
export class ComplianceController {
  constructor(@Inject(FiguresDesk) private readonly desk: FiguresDesk) {}

  @Get()
  @ApiOperation({
    operationId: 'show_compliance',
    summary: 'Impegni del contratto',
    description:
      'Per ogni impegno dell’ente, le quote raggiunte sulle richieste aperte nel periodo: numeri, esclusioni ed esito.',
  })
  @ApiOkResponse({ type: ComplianceView, description: 'Gli impegni' })
  show(@Req() request: SportelloRequest, @Query() asked: ComplianceQuery): Promise<ComplianceView> {
    return this.desk.compliance(request, asked);
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'get_compliance_csv',
    summary: 'Impegni del contratto in CSV',
    description: 'Lo stesso per i fogli di calcolo (RFC 4180), una riga per soglia.',
  })
  @CsvAnswer(1_000_000)
  async csv(
    @Req() request: SportelloRequest,
    @Query() asked: ComplianceCsvQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const compliance = await this.desk.compliance(request, asked);
    const rows = complianceRows(compliance, languageOf(request));
    return answerCsv(reply, `compliance-${asked.from}-${asked.to}`, rows, asked);
  }
}
