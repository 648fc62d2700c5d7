import { Body, Controller, Get, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiCookieAuth, ApiTags } from '@nestjs/swagger';
import { RequestDrafts, type DraftOwner, type RequestDraft } from '@sportello/intake';
import type { Clock } from '@sportello/kernel';
import { UnitOfWork } from '@sportello/platform';
import { May } from '../http/access.decorator.js';
import { tenantOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import { Does, Shows } from '../http/operation.decorators.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { DoneView } from '../identity/identity.views.js';
import { signedInOf } from '../identity/signed.in.js';
import { CLOCK } from '../tokens.js';
import { DraftRequest } from './my-drafts.requests.js';
import { DraftListView, DraftView } from './my-drafts.views.js';

/** D1: what somebody who has logged in on the portal has not finished writing, on whatever device. */
@ApiTags('portal')
@ApiCookieAuth('requesterSession')
@Controller('rest/helpdesk/v1/:tenant/my-drafts')
@May('my-draft.keep')
export class MyDraftsController {
  readonly #drafts: RequestDrafts;

  constructor(@Inject(UnitOfWork) unitOfWork: UnitOfWork, @Inject(CLOCK) clock: Clock) {
    this.#drafts = new RequestDrafts(unitOfWork, clock);
  }

  @Get()
  @Shows(
    {
      id: 'list_my_drafts',
      summary: 'Le proprie bozze',
      description: 'Le richieste che chi è entrato non ha finito di scrivere, da quella salvata per ultima.',
    },
    DraftListView,
    'Le bozze',
  )
  async list(@Req() request: SportelloRequest): Promise<DraftListView> {
    const { tenant } = tenantOf(request);
    return { items: (await this.#drafts.list({ tenant }, ownerIn(request))).map(shown) };
  }

  @Put(':instance')
  @Shows(
    {
      id: 'save_my_draft',
      summary: 'Salva una bozza',
      description:
        'Una per modulo, per 30 giorni dall’ultimo salvataggio; i file non ne fanno parte. Rifiutata con DRAFT.CHANGED se nel frattempo ne è stata salvata un’altra. Inviata la richiesta, la bozza non c’è più.',
    },
    DraftView,
    'Salvata',
  )
  async save(
    @Req() request: SportelloRequest,
    @Param('instance') instance: string,
    @Body() { values, fileNames = [], since }: DraftRequest,
  ): Promise<DraftView> {
    const { tenant, configuration } = tenantOf(request);
    const form = configuration.channels.find((channel) => channel.instance === instance && channel.kind === 'webform');
    if (form === undefined) throw notFound('Il modulo non esiste.', 'There is no such form.');
    const content = { values: { ...values }, fileNames, since: since === undefined ? null : new Date(since) };
    return shown(await this.#drafts.save({ tenant }, ownerIn(request), instance, content));
  }

  @Post(':instance/discard')
  @Does(
    {
      id: 'discard_my_draft',
      summary: 'Elimina una bozza',
      description: 'Ciò che è stato scritto non resta. Se non c’è, va bene lo stesso.',
    },
    DoneView,
    'Eliminata',
  )
  async discard(@Req() request: SportelloRequest, @Param('instance') instance: string): Promise<DoneView> {
    const { tenant } = tenantOf(request);
    await this.#drafts.discard({ tenant }, ownerIn(request), instance);
    return { done: true };
  }
}

/** @throws DomainError AUTH.SESSION_NEEDED for whoever has the link of one request only */
function ownerIn(request: SportelloRequest): DraftOwner {
  const { provider, subject } = signedInOf(request, 'requesters').session;
  return { provider, subject };
}

const shown = ({ instance, values, fileNames, savedAt, expiresAt }: RequestDraft): DraftView => ({
  ...{ instance, values: { ...values }, fileNames: [...fileNames] },
  ...{ savedAt: savedAt.toISOString(), expiresAt: expiresAt.toISOString() },
});
