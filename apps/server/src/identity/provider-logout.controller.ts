import { Controller, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import { logoutRefused } from '@sportello/identity';
import { May } from '../http/access.decorator.js';
import { publicContext } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { providerOf } from './login.controller.js';
import { ProviderLogouts } from './provider.logouts.js';

/** Where providers say that a session is over. Stands in docs/operations/login.md: nobody but a provider calls it. */
@Controller('rest/helpdesk/v1/:tenant/login')
@May('sign-in')
export class ProviderLogoutController {
  constructor(@Inject(ProviderLogouts) private readonly logouts: ProviderLogouts) {}

  @Post(':provider/backchannel-logout')
  @ApiExcludeEndpoint()
  @HttpCode(200)
  async told(@Req() request: SportelloRequest, @Param('provider') id: string): Promise<void> {
    const provider = providerOf(request, id);
    const body: unknown = request.body;
    const token: unknown =
      typeof body === 'object' && body !== null && 'logout_token' in body ? body.logout_token : null;
    if (typeof token !== 'string') throw logoutRefused();
    await this.logouts.told(publicContext(request), provider, token, request.ip);
  }
}
