import { Inject, Injectable } from '@nestjs/common';
import { may, SupplierTokens, TokenVerifier, type Principal, type SupplierPrincipal } from '@sportello/identity';
import { DomainError } from '@sportello/kernel';
import { TenantDirectory, type CurrentTenant } from '@sportello/tenancy';
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
    @Inject(SupplierTokens) private readonly supplierTokens: SupplierTokens,
    @Inject(SessionAuthenticator) private readonly people: SessionAuthenticator,
  ) {}

  async again(request: SportelloRequest): Promise<Principal | Ending> {
    const configuration = await this.#configured(request);
    if (configuration === null) return 'rights';
    const principal = await this.#who(request, this.tokens, () => this.people.staff(request, 'unnoted'));
    if (principal === null || typeof principal === 'string') return principal ?? 'session';
    if (principal.tenant !== request.tenant || !may(principal, 'ticket.read')) return 'rights';
    return { ...principal, readsRestricted: readsRestricted(principal, configuration) };
  }

  /** B10: the same of a person of a supplier, or of whoever holds its token. */
  async supplierAgain(request: SportelloRequest): Promise<SupplierPrincipal | Ending> {
    const configuration = await this.#configured(request);
    if (configuration === null) return 'rights';
    const found = await this.#who(request, this.supplierTokens, () => this.people.supplier(request, 'unnoted'));
    if (found === null || typeof found === 'string') return found ?? 'session';
    const isOne = Object.hasOwn(configuration.escalation.suppliers, found.supplier);
    return found.tenant === request.tenant && isOne ? found : 'rights';
  }

  async #configured(request: SportelloRequest): Promise<CurrentTenant | null> {
    const configuration = request.tenant === undefined ? null : await this.directory.find(request.tenant);
    if (configuration !== null) request.configuration = configuration;
    return configuration;
  }

  /** Being told of news is no use of a session: it ends as if nothing were asked. */
  async #who<T>(
    request: SportelloRequest,
    tokens: { verify(token: string): Promise<T> },
    signedIn: () => Promise<T | null>,
  ): Promise<T | Ending | null> {
    const token = bearerOf(request);
    try {
      return await (token === null ? signedIn() : tokens.verify(token));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'unauthenticated') return 'session';
      if (error instanceof DomainError && error.kind === 'forbidden') return 'rights';
      throw error;
    }
  }
}
