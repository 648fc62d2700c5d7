import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ContactHistoryReader, type HistoryTicket } from '@sportello/desk';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { seesIdentity } from '../tickets/requester.identity.js';
import { filled, shownSummary } from '../tickets/ticket.presenter.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownContact } from './contact.presenter.js';
import { ContactHistoryView, type HistoryTicketView } from './contacts.views.js';

/** Requesters, as the desk knows them whatever the channel (E3, E10). */
@ApiTags('contacts')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/contacts')
@May('contact.read')
export class ContactsController {
  readonly #history: ContactHistoryReader;

  constructor(
    @Inject(UnitOfWork) unitOfWork: UnitOfWork,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {
    this.#history = new ContactHistoryReader(unitOfWork);
  }

  @Get(':id/history')
  @ApiOperation({
    operationId: 'show_contact_history',
    summary: 'La storia di chi ha chiesto',
    description:
      'Tutte le richieste di una persona, da qualunque canale, con ogni contatto avuto: messaggi, telefonate, solleciti, valutazioni (E3, E10). Le riservate, solo per chi le vede. Vale per tutte le schede che il personale ha unito.',
  })
  @ApiOkResponse({ type: ContactHistoryView, description: 'La storia' })
  async history(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() asked: PageQuery,
  ): Promise<ContactHistoryView> {
    const { ctx, principal } = staffOf(request);
    const { contact, totals, page } = await this.#history.read(ctx, id, { ...asked }, sightOf(principal));
    return {
      contact: shownContact(contact),
      totals: { ...totals, channels: totals.channels.map((one) => ({ ...one })) },
      items: page.items.map((one) => shownTicket(one, seesIdentity(principal))),
      _links: pageLinks(this.publicUrl, request, page.next),
    };
  }
}

function shownTicket({ ticket, assurance, moments }: HistoryTicket, sure: boolean): HistoryTicketView {
  return {
    ...shownSummary(ticket),
    ...(sure ? { assurance } : {}),
    contacts: moments.map(({ at, what, assurance: then, ...rest }) => ({
      ...{ at, what },
      ...filled({ ...rest, assurance: sure ? then : null }),
    })),
  };
}
