import { Controller, Get, Inject, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactSearch } from '@sportello/desk';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { TextField } from '../http/field.decorators.js';
import { ShowMany, ShowNumber, ShowOne } from '../http/response.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { LinksView } from '../tickets/ticket.views.js';
import { shownFound } from './contact.presenter.js';
import { KnownContactView } from './contacts.views.js';

export class ContactsQuery {
  @TextField({
    description: 'Numero, indirizzo o codice fiscale; o l’inizio dell’indirizzo, o parte del nome',
    min: 3,
    max: 200,
  })
  q!: string;
}

export class FoundContactView extends KnownContactView {
  @ShowNumber('Richieste fatte') tickets!: number;
  @ShowNumber('Di cui aperte') open!: number;
}

export class FoundContactsView {
  @ShowMany('Le persone, prima chi ha richieste aperte', () => FoundContactView, 10) items!: FoundContactView[];
  @ShowOne('Collegamenti', () => LinksView) _links!: LinksView;
}

/** Who is on the telephone (E3, E10). */
@ApiTags('contacts')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/contacts')
@May('contact.read')
export class ContactSearchController {
  readonly #search: ContactSearch;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork) {
    this.#search = new ContactSearch(unitOfWork);
  }

  @Get()
  @ApiOperation({
    operationId: 'find_contacts',
    summary: 'Cerca chi ha già chiesto',
    description: 'Chi telefona, per tutto ciò da cui lo si conosce, o per nome: al più dieci persone (E3, E10).',
  })
  @ApiOkResponse({ type: FoundContactsView, description: 'Le persone' })
  async find(@Req() request: SportelloRequest, @Query() { q }: ContactsQuery): Promise<FoundContactsView> {
    const { ctx, principal } = staffOf(request);
    const found = await this.#search.find(ctx, q, sightOf(principal));
    return { items: found.map(shownFound), _links: {} };
  }
}
