import { Inject, Injectable } from '@nestjs/common';
import { may, TokenVerifier, type Principal } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import { TenantDirectory } from '@sportello/tenancy';
import { bearerOf } from '../http/bearer.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import { SessionAuthenticator } from '../identity/session.authenticator.js';
import { readsRestricted } from '../security/restricted.sight.js';

/** Why a stream of news is over: whoever it is for is not logged in any more, or may not have it any more. */
export type Ending = 'session' | 'rights';

/** What somebody whom the guard let in may see as of now: it is asked again for as long as they stay. */
@Injectable()
export class LiveCallers {
  constructor(
    @Inject(TenantDirectory) private readonly directory: TenantDirectory,
    @Inject(TokenVerifier) private readonly tokens: TokenVerifier,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
  ) {}

  async again(request: SportelloRequest): Promise<Principal | Ending> {
    const configuration = request.tenant === undefined ? null : await this.directory.find(request.tenant);
    if (configuration === null) return 'rights';
    request.configuration = configuration;
    const principal = await this.#who(request);
    if (principal === null) return 'session';
    if (principal.tenant !== request.tenant || !may(principal, 'ticket.read')) return 'rights';
    return { ...principal, readsRestricted: readsRestricted(principal, configuration) };
  }

  /** Being told of news is no use of a session: it ends as if nothing were asked. */
  async #who(request: SportelloRequest): Promise<Principal | null> {
    const token = bearerOf(request);
    try {
      return await (token === null ? this.people.staff(request, 'unnoted') : this.tokens.verify(token));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return null;
      throw error;
    }
  }
}
