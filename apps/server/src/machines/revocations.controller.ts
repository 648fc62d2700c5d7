import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { RevocationStore, TokenFinder, type KnownToken, type Revocation, type Subject } from '@sportello/identity';
import type { Clock, TenantId } from '@sportello/kernel';
import { GetTicketQuery } from '@sportello/ticketing';
import { May } from '../http/access.decorator.js';
import { staffOf } from '../http/caller.js';
import { idCursor, nextIdCursor } from '../http/id.cursor.js';
import { pageLinks } from '../http/page.links.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { sightOf } from '../http/staff.roles.js';
import { CLOCK, PUBLIC_URL } from '../tokens.js';
import { ListRevocationsQuery, RevokeRequest } from './clients.requests.js';
import { RevocationPageView, RevokedView, type RevocationView } from './clients.views.js';
import { notATokenOfOurs, whatToRevoke } from './machine.errors.js';

const PAGE = 50;

/** Tokens and private links called back before their end. */
@ApiTags('machines')
@ApiBearerAuth('bearerAuth')
@Controller('rest/helpdesk/v1/:tenant/token-revocations')
@May('accounts.manage')
export class RevocationsController {
  constructor(
    @Inject(RevocationStore) private readonly store: RevocationStore,
    @Inject(TokenFinder) private readonly finder: TokenFinder,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_token_revocations',
    summary: 'Le revoche',
    description: 'Quali token sono stati revocati, da chi e perché, dal più recente.',
  })
  @ApiOkResponse({ type: RevocationPageView, description: 'Una pagina' })
  async list(
    @Req() request: SportelloRequest,
    @Query() { cursor, limit = PAGE }: ListRevocationsQuery,
  ): Promise<RevocationPageView> {
    const { ctx } = staffOf(request);
    const found = await this.store.list(ctx, limit, idCursor(cursor).before ?? null);
    return {
      items: found.slice(0, limit).map(shown),
      _links: pageLinks(this.publicUrl, request, nextIdCursor(found, limit)),
    };
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'revoke_tokens',
    summary: 'Revoca uno o più token',
    description:
      'Un token di personale, fornitore, client o collegamento privato; oppure tutti quelli dati finora a qualcuno. Vale subito per questo processo e per gli altri appena lo sentono, al più dopo 30 secondi.',
  })
  @ApiOkResponse({ type: RevokedView, description: 'Fatto' })
  async revoke(@Req() request: SportelloRequest, @Body() body: RevokeRequest): Promise<RevokedView> {
    const { ctx } = staffOf(request);
    const at = this.clock.now().toISOString();
    const { token, reason } = body;
    if (token !== undefined && onlyOne(body)) {
      const known = await this.#ours(ctx.tenant, token);
      await this.store.revokeToken(ctx, known, reason);
      return { use: known.use, subject: known.subject, at };
    }
    const whose = await this.#whose(staffOf(request), body);
    await this.store.revokeSubject(ctx, whose, reason);
    return { ...whose, at };
  }

  async #whose({ ctx, principal }: ReturnType<typeof staffOf>, body: RevokeRequest): Promise<Subject> {
    const { token, use, subject, ticket } = body;
    if (!onlyOne(body)) throw whatToRevoke();
    if (ticket !== undefined) {
      const { requester } = await this.queries.execute(new GetTicketQuery(ctx, { ticket, sight: sightOf(principal) }));
      return { use: 'requester', subject: requester.id };
    }
    if (token !== undefined || use === undefined || subject === undefined) throw whatToRevoke();
    return { use, subject };
  }

  /** A token that is not good, or not of this tenant, is all one: nothing is told about it. */
  async #ours(tenant: TenantId, token: string): Promise<KnownToken> {
    const known = await this.finder.known(token).catch(() => null);
    if (known?.tenant !== tenant) throw notATokenOfOurs();
    return known;
  }
}

/** A token, or somebody, or a request: of the three ways to say what is called back, one. */
const onlyOne = ({ token, use, subject, ticket }: RevokeRequest): boolean =>
  [token, use ?? subject, ticket].filter((way) => way !== undefined).length === 1;

const shown = ({ id, use, tokenId, subject, at, until, reason, by }: Revocation): RevocationView => ({
  ...{ id, use, at: at.toISOString(), until: until.toISOString(), reason },
  ...(tokenId === null ? {} : { tokenId }),
  ...(subject === null ? {} : { subject }),
  by: { type: by.type, id: by.id, name: by.name },
});
