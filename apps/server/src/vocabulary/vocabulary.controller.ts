import { Controller, Get, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { vocabularyOf } from './vocabulary.presenter.js';
import { VocabularyView } from './vocabulary.views.js';

/** The words of the desk: for pages that show codes and offer choices. */
@ApiTags('vocabulary')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/vocabulary')
@May('ticket.read')
export class VocabularyController {
  @Get()
  @ApiOperation({
    operationId: 'show_vocabulary',
    summary: 'Le parole dello sportello',
    description:
      'Come si dicono, in italiano e in inglese, stati, eventi, tipi, gruppi, fornitori e gli altri codici, e tra che cosa si sceglie.',
  })
  @ApiOkResponse({ type: VocabularyView, description: 'Le parole' })
  show(@Req() request: SportelloRequest): VocabularyView {
    return vocabularyOf(staffOf(request).configuration);
  }
}
