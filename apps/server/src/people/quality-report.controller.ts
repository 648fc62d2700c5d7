import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { assertPeriod, QualityReader, SkillLevelsReader } from '@sportello/workforce';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { languageOf, staffOf } from '../http/caller.js';
import { answerCsv, CsvAnswer } from '../http/csv.answer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { qualityReport, reportRows } from './quality.presenter.js';
import { QualityPeriodQuery } from './quality.requests.js';
import { QualityReportView } from './quality.views.js';

/** What supervisors report to the service manager (A10). */
@ApiTags('quality')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/quality/report')
@May('quality.report')
export class QualityReportController {
  constructor(
    @Inject(QualityReader) private readonly reviews: QualityReader,
    @Inject(SkillLevelsReader) private readonly skills: SkillLevelsReader,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'show_quality_report',
    summary: 'Relazione sulla qualità',
    description: 'Medie delle valutazioni di un periodo per persona e per gruppo, e competenze che mancano.',
  })
  @ApiOkResponse({ type: QualityReportView, description: 'La relazione' })
  async show(@Req() request: SportelloRequest, @Query() { from, to }: QualityPeriodQuery): Promise<QualityReportView> {
    const { ctx, configuration } = staffOf(request);
    assertPeriod(from, to);
    const [reviews, declared] = await Promise.all([
      this.reviews.reviewed(ctx, { from, to, zone: configuration.zone }),
      this.skills.latest(ctx),
    ]);
    return qualityReport(configuration, { from, to }, { reviews, declared }, languageOf(request));
  }

  @Get('csv')
  @ApiOperation({
    operationId: 'get_quality_report_csv',
    summary: 'Relazione sulla qualità in CSV',
    description: 'Lo stesso per i fogli di calcolo (RFC 4180).',
  })
  @CsvAnswer(5_000_000)
  async csv(
    @Req() request: SportelloRequest,
    @Query() asked: QualityPeriodQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const rows = reportRows(await this.show(request, asked), languageOf(request));
    return answerCsv(reply, `quality-${asked.from}-${asked.to}`, rows, {});
  }
}
