import {
  grantsOf,
  loginRefused,
  newSecret,
  nothingGranted,
  personOf,
  type LoginAttempts,
  type LoginRecord,
  type OpenIdClient,
  type OpenIdRegistration,
  type OpenedSession,
  type Origin,
  type ProvenPerson,
  type Sessions,
} from '@sportello/identity';
import { DomainError, type TenantContext } from '@sportello/kernel';
import type { Logger } from '@sportello/platform';
import type { SecretSource } from '@sportello/plugin-host';
import type { IdentityProvider } from '@sportello/tenancy';

export interface OpenIdLoginParts {
  readonly client: OpenIdClient;
  readonly attempts: LoginAttempts;
  readonly sessions: Sessions;
  readonly record: LoginRecord;
  readonly secrets: SecretSource;
  readonly publicUrl: string;
  readonly log: Pick<Logger, 'warn'>;
}

/** What a browser brings back from a provider. */
export interface ComeBack {
  /** Query of the callback, with its question mark. */
  readonly query: string;
  /** Secret of the browser that left; null when it has none. */
  readonly browser: string | null;
  readonly origin: Origin;
  /** Secret of the session it had. */
  readonly former: string | null;
}

type Ctx = Pick<TenantContext, 'tenant' | 'correlationId'>;

/** Logs people in by OpenID Connect. */
export class OpenIdLogins {
  constructor(private readonly parts: OpenIdLoginParts) {}

  /** @returns where the browser goes, and the secret it is known by when it comes back */
  async begin(ctx: Ctx, provider: IdentityProvider, returnTo: string): Promise<{ url: string; browser: string }> {
    const { client, attempts } = this.parts;
    const { url, attempt } = await this.#told(ctx, provider, async () =>
      client.begin(await this.#registration(ctx, provider)),
    );
    const browser = newSecret();
    await attempts.keep(ctx, { ...attempt, provider: provider.id, returnTo }, browser);
    return { url, browser };
  }

  /** @throws DomainError AUTH.LOGIN_REFUSED, AUTH.CLAIM_MISSING, AUTH.ASSURANCE_TOO_LOW, AUTH.NOTHING_GRANTED, AUTH.PROVIDER_UNAVAILABLE */
  finish(
    ctx: Ctx,
    provider: IdentityProvider,
    back: ComeBack,
  ): Promise<{ readonly opened: OpenedSession; readonly returnTo: string }> {
    return this.#told(ctx, provider, async () => {
      const { client, attempts, sessions, record } = this.parts;
      const state = new URLSearchParams(back.query).get('state') ?? '';
      const attempt = back.browser === null ? null : await attempts.take(ctx, provider.id, state, back.browser);
      if (attempt === null) throw loginRefused();
      const { idToken, userInfo } = await client.finish(await this.#registration(ctx, provider), back.query, attempt);
      const person = await this.#admitted(ctx, provider, personOf(provider, idToken, userInfo), back.origin);
      const opened = await sessions.open(ctx, person, back.origin, back.former);
      const { audience, subject, assurance } = person;
      const who = { audience, provider: provider.id, subject, assurance, address: back.origin.address };
      await record.add(ctx, { what: 'logged-in', ...who });
      return { opened, returnTo: attempt.returnTo };
    });
  }

  /** Where the provider's own session is ended; null when it has no such place. */
  async logoutUrl(ctx: Ctx, provider: IdentityProvider, returnTo: string): Promise<string | null> {
    return this.parts.client.endSessionUrl(await this.#registration(ctx, provider), returnTo);
  }

  /** Staff without any role could do nothing. */
  async #admitted(ctx: Ctx, provider: IdentityProvider, person: ProvenPerson, origin: Origin): Promise<ProvenPerson> {
    if (person.audience === 'requesters' || grantsOf(provider, person.groups).roles.length > 0) return person;
    const { audience, subject, assurance } = person;
    const refusal = nothingGranted();
    await this.parts.record.add(ctx, {
      ...{ what: 'refused', audience, provider: provider.id, subject, assurance, address: origin.address },
      detail: refusal.code,
    });
    throw refusal;
  }

  async #registration({ tenant }: Ctx, provider: IdentityProvider): Promise<OpenIdRegistration> {
    const { issuer, clientId, clientSecret, clientAuthentication, scopes, acrValues } = provider;
    const secret = clientSecret === undefined ? null : ((await this.parts.secrets.find(tenant, clientSecret)) ?? null);
    if (clientAuthentication !== 'none' && secret === null) throw secretMissing();
    return {
      ...{ issuer, clientId, authentication: clientAuthentication, secret, scopes, acrValues },
      redirectUri: `${this.parts.publicUrl}/rest/helpdesk/v1/${tenant}/login/${provider.id}/callback`,
    };
  }

  /** The browser is told little; whoever runs the installation, why. */
  async #told<T>({ tenant, correlationId }: Ctx, { id }: IdentityProvider, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) {
        const why = error.cause instanceof Error ? error.cause.message : null;
        this.parts.log.warn({ tenant, provider: id, correlationId, code: error.code, why }, 'a login did not succeed');
      }
      throw error;
    }
  }
}

const secretMissing = (): DomainError =>
  new DomainError('AUTH.PROVIDER_UNAVAILABLE', 'unavailable', {
    it: 'L’accesso con questo servizio di identità non è configurato fino in fondo.',
    en: 'Logging in by this identity service is not fully configured.',
  });
