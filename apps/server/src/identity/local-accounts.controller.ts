import { Get, HttpCode, Inject, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { LocalAccounts, noSuchAccount } from '@sportello/identity';
import { staffOf } from '../http/caller.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { StaffApi } from '../http/staff.api.js';
import { PageQuery } from '../tickets/ticket.requests.js';
import { PUBLIC_URL } from '../tokens.js';
import { shownAccount } from './identity.presenter.js';
import { DoneView, LocalAccountPageView } from './identity.views.js';

const USUAL_LIMIT = 25;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The accounts kept here, as the administrator of the tenant sees them. They are made by `sportello user add`. */
@StaffApi('login', 'local-accounts', 'accounts.manage')
export class LocalAccountsController {
  constructor(
    @Inject(LocalAccounts) private readonly accounts: LocalAccounts,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_local_accounts',
    summary: 'Gli accessi con password',
    description: 'Chi entra con nome utente e password, con i suoi ruoli.',
  })
  @ApiOkResponse({ type: LocalAccountPageView, description: 'Una pagina di accessi' })
  async list(@Req() request: SportelloRequest, @Query() { cursor, limit }: PageQuery): Promise<LocalAccountPageView> {
    const { ctx } = staffOf(request);
    const most = limit ?? USUAL_LIMIT;
    const after =
      cursor === undefined ? {} : { after: Buffer.from(cursor, 'base64url').toString('utf8').replace(/\0/g, '') };
    const rows = await this.accounts.list(ctx, { ...after, limit: most });
    const last = rows.length > most ? rows[most - 1] : undefined;
    const next = last === undefined ? null : Buffer.from(last.username).toString('base64url');
    return { items: rows.slice(0, most).map(shownAccount), _links: pageLinks(this.publicUrl, request, next) };
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'disable_local_account',
    summary: 'Disattiva un accesso',
    description: 'La persona non entra più e ciò che aveva aperto termina subito.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Disattivato' })
  async disable(@Req() request: SportelloRequest, @Param('id') id: string): Promise<DoneView> {
    if (!UUID.test(id)) throw noSuchAccount();
    await this.accounts.disable(staffOf(request).ctx, id);
    return { done: true };
  }

  @Post(':id/enable')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'enable_local_account',
    summary: 'Riattiva un accesso',
    description: 'La persona entra di nuovo con la password che aveva.',
  })
  @ApiOkResponse({ type: DoneView, description: 'Riattivato' })
  async enable(@Req() request: SportelloRequest, @Param('id') id: string): Promise<DoneView> {
    if (!UUID.test(id)) throw noSuchAccount();
    await this.accounts.enable(staffOf(request).ctx, id);
    return { done: true };
  }
}
