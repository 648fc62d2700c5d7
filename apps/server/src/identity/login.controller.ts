import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { IdentityProvider } from '@sportello/tenancy';
import type { FastifyReply } from 'fastify';
import { May } from '../http/access.decorator.js';
import { publicContext, tenantOf } from '../http/caller.js';
import { notFound } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { PUBLIC_URL } from '../tokens.js';
import { LoginWaysView } from './identity.views.js';
import { orFailurePage } from './login.failure.js';
import { OpenIdLogins } from './openid.logins.js';
import { SessionCookies } from './session.cookies.js';
import { originOf } from './signed.in.js';

/** A path of this site, and nothing a browser might read as another's. */
const RETURN_TO = /^\/(?![/\\])[A-Za-z0-9/_.~%?&=-]{0,500}$/;

/**
 * How people are recognised. The two steps that a browser walks through by itself, to the provider and back, are redirects and
 * stand in docs/operations/login.md, not among the operations that programs call.
 */
@ApiTags('login')
@Controller('rest/helpdesk/v1/:tenant/login')
@May('sign-in')
export class LoginController {
  constructor(
    @Inject(OpenIdLogins) private readonly logins: OpenIdLogins,
    @Inject(SessionCookies) private readonly cookies: SessionCookies,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'list_login_ways',
    summary: 'Come si accede',
    description:
      'I servizi di identità dell’ente, per il personale e per chi chiede, e se si accede anche con una password.',
  })
  @ApiOkResponse({ type: LoginWaysView, description: 'I modi di accedere' })
  ways(@Req() request: SportelloRequest): LoginWaysView {
    const { tenant, configuration } = tenantOf(request);
    const { localAccounts, providers } = configuration.identity;
    return {
      localAccounts,
      providers: providers.map(({ id, for: audience, name }) => ({
        ...{ id, for: audience, name },
        href: `${this.publicUrl}/rest/helpdesk/v1/${tenant}/login/${id}`,
      })),
    };
  }

  /** To the provider. */
  @Get(':provider')
  @ApiExcludeEndpoint()
  async start(
    @Req() request: SportelloRequest,
    @Param('provider') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tenant } = tenantOf(request);
    const provider = providerOf(request, id);
    const { publicUrl } = this;
    await orFailurePage(request, reply, { provider, publicUrl }, async () => {
      const { url, browser } = await this.logins.begin(publicContext(request), provider, returnTo(request, provider));
      this.cookies.give(reply, tenant, 'login', browser);
      await reply.status(303).header('Location', url).send();
    });
  }

  /** Back from the provider. */
  @Get(':provider/callback')
  @ApiExcludeEndpoint()
  async finish(
    @Req() request: SportelloRequest,
    @Param('provider') id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tenant } = tenantOf(request);
    const provider = providerOf(request, id);
    const at = request.url.indexOf('?');
    const { publicUrl } = this;
    await orFailurePage(request, reply, { provider, publicUrl }, async () => {
      const { opened, returnTo: next } = await this.logins.finish(publicContext(request), provider, {
        query: at < 0 ? '' : request.url.slice(at),
        browser: this.cookies.read(request, 'login'),
        origin: originOf(request),
        former: this.cookies.read(request, provider.for),
      });
      this.cookies.takeBack(reply, tenant, 'login');
      this.cookies.give(reply, tenant, provider.for, opened.secret);
      await reply.status(303).header('Location', `${publicUrl}${next}`).send();
    });
  }
}

/** @throws DomainError RESOURCE.NOT_FOUND */
export function providerOf(request: SportelloRequest, id: string): IdentityProvider {
  const provider = tenantOf(request).configuration.identity.providers.find((known) => known.id === id);
  if (provider === undefined)
    throw notFound('Il servizio di identità non esiste.', 'There is no such identity service.');
  return provider;
}

function returnTo(request: SportelloRequest, { for: audience }: IdentityProvider): string {
  const { tenant } = tenantOf(request);
  const asked = (request.query as { return_to?: unknown }).return_to;
  if (typeof asked === 'string' && RETURN_TO.test(asked)) return asked;
  return audience === 'staff' ? `/desk/${tenant}` : `/${tenant}`;
}
