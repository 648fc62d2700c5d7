import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import {
  ContactCardReader,
  ContactMerges,
  ContactSearch,
  MergeContactsCommand,
  UnmergeContactCommand,
} from '@sportello/desk';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { commandKey, staffOf } from '../http/caller.js';
import { KEYED } from '../http/command.decorators.js';
import { Does, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK } from '../tokens.js';
import {
  ContactCardView,
  MergeContactRequest,
  PossibleDuplicatesView,
  UnmergeContactRequest,
} from './contact-card.views.js';
import { shownCard, shownFound } from './contact.presenter.js';

/** By what requesters are known, and which of them are one person (E3). */
@ApiTags('contacts')
@ApiBearerAuth('bearerAuth')
@ApiCookieAuth('staffSession')
@Controller('rest/helpdesk/v1/:tenant/contacts')
@May('contact.identify')
export class ContactCardController {
  readonly #cards: ContactCardReader;
  readonly #search: ContactSearch;
  readonly #merges: ContactMerges;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    this.#cards = new ContactCardReader(unitOfWork);
    this.#search = new ContactSearch(unitOfWork);
    this.#merges = new ContactMerges(unitOfWork, clock);
  }

  @Get(':id')
  @Shows(
    {
      id: 'show_contact',
      summary: 'La scheda di chi ha chiesto',
      description:
        'Da che cosa si riconosce, quanto è sicura ogni cosa, e le schede unite. Di una scheda unita a un’altra, quella che vale per entrambe (E3).',
    },
    ContactCardView,
    'La scheda',
  )
  async show(@Req() request: SportelloRequest, @Param('id', ParseUUIDPipe) id: string): Promise<ContactCardView> {
    return shownCard(await this.#cards.read(staffOf(request).ctx, id));
  }

  @Get(':id/duplicates')
  @Shows(
    {
      id: 'suggest_contact_duplicates',
      summary: 'Chi potrebbe essere la stessa persona',
      description: 'Chi si riconosce da qualcosa di uguale. Nulla si unisce da sé: decide una persona (E3).',
    },
    PossibleDuplicatesView,
    'Le schede',
  )
  async duplicates(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<PossibleDuplicatesView> {
    const { ctx, principal } = staffOf(request);
    const found = await this.#search.duplicates(ctx, id, sightOf(principal));
    const items = found.map((one) => ({ ...shownFound(one), shared: [...one.shared], sameName: one.sameName }));
    return { items, _links: {} };
  }

  @Post(':id/merge')
  @KEYED
  @Does(
    {
      id: 'merge_contacts',
      summary: 'Unisce una scheda a questa',
      description:
        'È la stessa persona: la storia è una. Nessuna richiesta cambia scheda e chi chiede non vede nulla di più; si può sempre separare (E3).',
    },
    ContactCardView,
    'La scheda che vale per entrambe',
  )
  async merge(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { other, reason }: MergeContactRequest,
  ): Promise<ContactCardView> {
    const { ctx, principal } = staffOf(request);
    const input = { source: other, target: id.toLowerCase(), reason };
    await this.#merges.merge(new MergeContactsCommand(ctx, commandKey(request, principal.id), input));
    return shownCard(await this.#cards.read(ctx, id));
  }

  @Post(':id/unmerge')
  @KEYED
  @Does(
    {
      id: 'unmerge_contact',
      summary: 'Separa questa scheda da quella a cui era unita',
      description:
        'Entrambe tornano quelle di prima, con le proprie richieste; resta scritto chi, quando e perché (E3).',
    },
    ContactCardView,
    'La scheda separata',
  )
  async unmerge(
    @Req() request: SportelloRequest,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: UnmergeContactRequest,
  ): Promise<ContactCardView> {
    const { ctx, principal } = staffOf(request);
    const input = { source: id.toLowerCase(), reason };
    await this.#merges.unmerge(new UnmergeContactCommand(ctx, commandKey(request, principal.id), input));
    return shownCard(await this.#cards.read(ctx, id));
  }
}
