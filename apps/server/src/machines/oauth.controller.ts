import { Controller, HttpCode, Inject, Post, Req, UseFilters } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { May } from '../http/access.decorator.js';
import { tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { ClientLogin } from './client.login.js';
import { readTokenForm } from './oauth.form.js';
import { OAuthRefusals } from './oauth.refusal.js';
import { AccessTokenView, OAuthErrorView } from './oauth.views.js';
import { OAuthFailure } from './oauth.decorators.js';

const word = (description: string, maxLength: number) => ({
  ...{ type: 'string', description, maxLength },
  pattern: '^[\\x20-\\x7e]*$',
});

/** Where programs of suppliers and integrators get their access tokens. */
@ApiTags('machines')
@Controller('rest/helpdesk/v1/:tenant/oauth')
@UseFilters(OAuthRefusals)
export class OAuthController {
  constructor(@Inject(ClientLogin) private readonly login: ClientLogin) {}

  @Post('token')
  @May('sign-in')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'issue_access_token',
    summary: 'Dà un token di accesso a un programma',
    description:
      'Client credentials (RFC 6749 §4.4). Il client si fa riconoscere con private_key_jwt (RFC 7523) o con il proprio segreto, nell’intestazione Authorization: Basic o nel modulo. Gli errori sono quelli di RFC 6749 §5.2.',
  })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiBody({
    description: 'Il modulo di RFC 6749',
    schema: {
      type: 'object',
      required: ['grant_type'],
      additionalProperties: true,
      maxProperties: 20,
      properties: {
        grant_type: { type: 'string', enum: ['client_credentials'], description: 'Sempre client_credentials' },
        scope: word('Ciò che serve, separato da spazi; tutto ciò che spetta se manca', 200),
        client_id: word('Il client, come lo chiama la configurazione dell’ente', 60),
        client_secret: word('Il segreto, se non va in Authorization: Basic', 200),
        client_assertion_type: word('Con private_key_jwt: urn:ietf:params:oauth:client-assertion-type:jwt-bearer', 100),
        client_assertion: word('Con private_key_jwt: il JWT firmato dal client', 8192),
      },
    },
  })
  @ApiOkResponse({ type: AccessTokenView, description: 'Il token' })
  @OAuthFailure(400, 'Richiesta non corretta', OAuthErrorView)
  @OAuthFailure(401, 'Client non riconosciuto', OAuthErrorView)
  token(@Req() request: SportelloRequest): Promise<AccessTokenView> {
    const { configuration } = tenantOf(request);
    return this.login.tokenFor(configuration, readTokenForm(request), request.ip);
  }
}
