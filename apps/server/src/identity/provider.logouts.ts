import {
  logoutRefused,
  type LoginRecord,
  type OpenIdClient,
  type SeenTokens,
  type Sessions,
} from '@sportello/identity';
import { DomainError, type TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { IdentityProvider } from '@sportello/tenancy';

export interface ProviderLogoutParts {
  readonly client: OpenIdClient;
  readonly sessions: Sessions;
  readonly record: LoginRecord;
  readonly seen: SeenTokens;
  readonly log: Pick<Logger, 'warn'>;
}

type Ctx = Pick<TenantContext, 'tenant' | 'correlationId'>;

/** Ends sessions that a provider says are over (OpenID Connect Back-Channel Logout 1.0): nobody's browser takes part. */
export class ProviderLogouts {
  constructor(private readonly parts: ProviderLogoutParts) {}

  /**
   * @param address the provider's, as it came
   * @throws DomainError AUTH.LOGOUT_REFUSED, AUTH.PROVIDER_UNAVAILABLE
   */
  async told(ctx: Ctx, provider: IdentityProvider, token: string, address: string): Promise<void> {
    const { client, sessions, record } = this.parts;
    try {
      const notice = await client.logoutNotice(provider, token);
      await this.#once(ctx, provider, notice);
      const ended = await sessions.endAtProvider(ctx, { provider: provider.id, ...notice });
      for (const session of ended)
        await record.add(ctx, { what: 'session-ended', ...session, address, detail: `provider:${provider.id}` });
    } catch (error) {
      this.#warn(ctx, provider, error);
      throw error;
    }
  }

  async #once(ctx: Ctx, { id }: IdentityProvider, once: { readonly jti: string; readonly expiresAt: Date }) {
    try {
      const { jti, expiresAt } = once;
      await this.parts.seen.notSeenBefore(ctx, [{ issuer: `openid/${id}/logout`, jti, expiresAt }]);
    } catch (error) {
      throw error instanceof DomainError ? logoutRefused(error) : error;
    }
  }

  /** The provider is told little; whoever runs the installation, why. */
  #warn({ tenant, correlationId }: Ctx, { id }: IdentityProvider, error: unknown): void {
    if (!(error instanceof DomainError)) return;
    const why = error.cause instanceof Error ? error.cause.message : null;
    this.parts.log.warn({ tenant, provider: id, correlationId, code: error.code, why }, 'a logout was not believed');
  }
}
