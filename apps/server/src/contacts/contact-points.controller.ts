import { Body, Controller, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import {
  AddPointCommand,
  ContactCardReader,
  ContactPoints,
  RemovePointCommand,
  RestorePointCommand,
} from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import { Does } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { CLOCK } from '../tokens.js';
import { ContactCardView } from './contact-card.views.js';
import {
  AddContactPointRequest,
  RemoveContactPointRequest,
  RestoreContactPointRequest,
} from './contact-points.views.js';
import { shownCard } from './contact.presenter.js';

/** What operators write and take away by hand of that by which requesters are known (E3). */
@ApiTags('contacts')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/contacts')
@May('contact.identify')
export class ContactPointsController {
  readonly #cards: ContactCardReader;
  readonly #points: ContactPoints;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    this.#cards = new ContactCardReader(unitOfWork);
    this.#points = new ContactPoints(unitOfWork, clock);
  }

  @Post(':id/points')
  @KEYED
  @Does(
    {
      id: 'add_contact_point',
      summary: 'Aggiunge a mano qualcosa da cui chi ha chiesto si riconosce',
      description:
        'Vale come detto e mai come provato: si trova la scheda, e chi scrive da lì o entra con quello non vede nulla di più. Se è già di un’altra scheda, il rifiuto `CONTACT.POINT_ELSEWHERE` dice quale (`details.contact`): se è la stessa persona si uniscono (E3).',
    },
    ContactCardView,
    'La scheda',
  )
  async add(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, value, reason }: AddContactPointRequest,
  ): Promise<ContactCardView> {
    const { ctx, principal } = staffOf(request);
    const input = { contact: id.toLowerCase(), kind, value, reason };
    await this.#points.add(new AddPointCommand(ctx, commandKey(request, principal.id), input));
    return shownCard(await this.#cards.read(ctx, id));
  }

  @Post(':id/points/remove')
  @KEYED
  @Does(
    {
      id: 'remove_contact_point',
      summary: 'Toglie qualcosa che di chi ha chiesto non è',
      description:
        'Ciò che ha provato di essere suo non si toglie. Le richieste e i messaggi restano dove sono; se era l’indirizzo della scheda le risposte non vi partono più, e chi riscrive da lì è una scheda nuova. Resta scritto chi, quando e perché, e si può rimettere (E3).',
    },
    ContactCardView,
    'La scheda',
  )
  async remove(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { kind, value, reason }: RemoveContactPointRequest,
  ): Promise<ContactCardView> {
    const { ctx, principal } = staffOf(request);
    const input = { contact: id.toLowerCase(), kind, value, reason };
    await this.#points.remove(new RemovePointCommand(ctx, commandKey(request, principal.id), input));
    return shownCard(await this.#cards.read(ctx, id));
  }

  @Post(':id/points/restore')
  @KEYED
  @Does(
    {
      id: 'restore_contact_point',
      summary: 'Rimette ciò che era stato tolto',
      description: 'Com’era, se nel frattempo non è di un’altra scheda; resta scritto chi, quando e perché (E3).',
    },
    ContactCardView,
    'La scheda',
  )
  async restore(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { change, reason }: RestoreContactPointRequest,
  ): Promise<ContactCardView> {
    const { ctx, principal } = staffOf(request);
    const input = { contact: id.toLowerCase(), change, reason };
    await this.#points.restore(new RestorePointCommand(ctx, commandKey(request, principal.id), input));
    return shownCard(await this.#cards.read(ctx, id));
  }
}
