import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Anonymiser } from '@sportello/trail';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { AnonymiseRequest } from './trail.requests.js';
import { AnonymisedView } from './trail.views.js';

/** Forgets a person and keeps the act (GDPR art. 17). */
@ApiTags('trail')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/trail/persons')
@May('person.anonymise')
export class PersonsController {
  constructor(@Inject(Anonymiser) private readonly anonymiser: Anonymiser) {}

  @Post('anonymise')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'anonymise_person',
    summary: 'Rende anonima una persona',
    description:
      'Ciò che è stato detto sparisce ovunque; ciò che è stato fatto resta e resta verificabile. Rifiutato se ha richieste aperte o un blocco legale.',
  })
  @ApiOkResponse({ type: AnonymisedView, description: 'Che cosa è stato tolto' })
  anonymise(@Req() request: SportelloRequest, @Body() body: AnonymiseRequest): Promise<AnonymisedView> {
    return this.anonymiser.anonymise(staffOf(request).ctx, body);
  }
}
