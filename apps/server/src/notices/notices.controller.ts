import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NoticePreviews } from '../bridge/notice.preview.js';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { NoticePreviewRequest } from './notices.requests.js';
import { NoticePreviewView } from './notices.views.js';

/** What notices say, before anybody reads them. */
@ApiTags('notices')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/notices')
@May('notice.preview')
export class NoticesController {
  constructor(@Inject(NoticePreviews) private readonly previews: NoticePreviews) {}

  @Post('preview')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'preview_notice',
    summary: 'Anteprima di un avviso',
    description:
      'Oggetto, testo e HTML come sarebbero scritti a chi ha chiesto, su una richiesta esistente o di esempio. Non si invia nulla. Il collegamento alla pagina privata e il riferimento, che sono di chi ha chiesto, si vedono senza chiave.',
  })
  @ApiOkResponse({ type: NoticePreviewView, description: 'L’avviso' })
  async preview(@Req() request: SportelloRequest, @Body() body: NoticePreviewRequest): Promise<NoticePreviewView> {
    const { ctx, principal, configuration } = staffOf(request);
    const { occasion, language, ticket, template } = body;
    return this.previews.show(ctx, configuration, {
      ...{ occasion, language, sight: sightOf(principal) },
      ...(ticket === undefined ? {} : { ticket }),
      ...(template === undefined ? {} : { template }),
    });
  }
}
