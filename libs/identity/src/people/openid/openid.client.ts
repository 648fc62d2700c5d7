import { systemClock, type Clock } from '@sportello/kernel';
import { createRemoteJWKSet, errors } from 'jose';
import * as openid from 'openid-client';
import type { ClientAuthentication } from './client.authentication.js';
import type { Claims } from './claim.mapping.js';
import { readLogoutToken, type LogoutNotice } from './logout.token.js';
import { loginRefused, logoutRefused, providerUnavailable } from './openid.errors.js';

/** A provider as this installation is registered with it. */
export interface OpenIdRegistration {
  readonly issuer: string;
  readonly clientId: string;
  readonly authentication: ClientAuthentication;
  readonly secret: string | null;
  readonly scopes: readonly string[];
  /** Levels asked for, e.g. `https://www.spid.gov.it/SpidL2`. */
  readonly acrValues: readonly string[];
  readonly redirectUri: string;
}

/** What is kept between leaving for the provider and coming back. */
export interface OpenIdAttempt {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636 */
  readonly verifier: string;
}

export interface VerifiedClaims {
  readonly idToken: Claims;
  readonly userInfo: Claims;
}

/** Signatures anybody can check and only the provider can make: never `none`, never a key that both know. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Seconds a provider may take, and seconds its clock may differ. */
const PATIENCE = 10;
const TOLERANCE = 30;
/** Milliseconds for which what a provider says of itself is believed. */
const REMEMBERED_FOR = 600_000;

/** Speaks OpenID Connect with providers: authorisation code with PKCE, state and nonce (library `openid-client`). */
export class OpenIdClient {
  readonly #known = new Map<string, { readonly metadata: openid.ServerMetadata; readonly at: number }>();

  constructor(private readonly clock: Clock) {}

  /** Where the browser is sent, and what must be kept for its return. @throws DomainError AUTH.PROVIDER_UNAVAILABLE */
  async begin(registration: OpenIdRegistration): Promise<{ readonly url: string; readonly attempt: OpenIdAttempt }> {
    const configuration = await this.#configuration(registration);
    const attempt = {
      state: openid.randomState(),
      nonce: openid.randomNonce(),
      verifier: openid.randomPKCECodeVerifier(),
    };
    const url = openid.buildAuthorizationUrl(configuration, {
      redirect_uri: registration.redirectUri,
      scope: registration.scopes.join(' '),
      state: attempt.state,
      nonce: attempt.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      ...(registration.acrValues.length === 0 ? {} : { acr_values: registration.acrValues.join(' ') }),
    });
    return { url: url.href, attempt };
  }

  /**
   * Turns what the browser brought back into claims.
   * @param query of the callback, with its question mark
   * @throws DomainError AUTH.LOGIN_REFUSED, AUTH.PROVIDER_UNAVAILABLE
   */
  async finish(registration: OpenIdRegistration, query: string, attempt: OpenIdAttempt): Promise<VerifiedClaims> {
    const configuration = await this.#configuration(registration);
    try {
      const tokens = await openid.authorizationCodeGrant(
        configuration,
        new URL(`${registration.redirectUri}${query}`),
        {
          ...{ pkceCodeVerifier: attempt.verifier, expectedState: attempt.state, expectedNonce: attempt.nonce },
          idTokenExpected: true,
        },
      );
      const idToken = tokens.claims();
      if (idToken === undefined) throw loginRefused();
      const asks = configuration.serverMetadata().userinfo_endpoint !== undefined;
      const userInfo = asks ? await openid.fetchUserInfo(configuration, tokens.access_token, idToken.sub) : {};
      return { idToken, userInfo };
    } catch (error) {
      throw isOutOfReach(error) ? providerUnavailable(error) : loginRefused(error);
    }
  }

  /** Where the provider's own session is ended; null when it has no such place or does not answer. */
  async endSessionUrl(registration: OpenIdRegistration, returnTo: string): Promise<string | null> {
    const configuration = await this.#configuration(registration).catch(() => null);
    if (configuration?.serverMetadata().end_session_endpoint === undefined) return null;
    return openid.buildEndSessionUrl(configuration, { post_logout_redirect_uri: returnTo }).href;
  }

  /**
   * What a provider says is over. Its keys are fetched each time, as at a login.
   * @throws DomainError AUTH.LOGOUT_REFUSED, AUTH.PROVIDER_UNAVAILABLE
   */
  async logoutNotice(
    { issuer, clientId }: Pick<OpenIdRegistration, 'issuer' | 'clientId'>,
    token: string,
  ): Promise<LogoutNotice> {
    const { jwks_uri } = await this.#metadata({ issuer, clientId });
    if (jwks_uri === undefined) throw logoutRefused();
    const keys = createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: PATIENCE * 1000 });
    try {
      return await readLogoutToken(token, { issuer, clientId, keys, algorithms: ALGORITHMS, now: this.clock.now() });
    } catch (error) {
      throw error instanceof errors.JWKSTimeout || isOutOfReach(error) ? providerUnavailable(error) : error;
    }
  }

  /**
   * Made anew each time, so that keys are fetched at each login: a provider that has changed its keys is understood at once,
   * and one it has withdrawn is not believed for a moment longer.
   */
  async #configuration(registration: OpenIdRegistration): Promise<openid.Configuration> {
    const metadata = await this.#metadata(registration);
    const configuration = new openid.Configuration(
      metadata,
      registration.clientId,
      {
        [openid.clockTolerance]: TOLERANCE,
        // The library reads the machine's clock; ours may stand elsewhere.
        [openid.clockSkew]: Math.round((this.clock.now().getTime() - systemClock.now().getTime()) / 1000),
      },
      authenticationOf(registration),
    );
    configuration.timeout = PATIENCE;
    // Not left to TLS alone: the signature of every ID token is checked.
    openid.enableNonRepudiationChecks(configuration);
    if (isLoopback(registration.issuer)) openid.allowInsecureRequests(configuration);
    return configuration;
  }

  async #metadata({
    issuer,
    clientId,
  }: Pick<OpenIdRegistration, 'issuer' | 'clientId'>): Promise<openid.ServerMetadata> {
    const now = this.clock.now().getTime();
    const known = this.#known.get(issuer);
    if (known !== undefined && Math.abs(now - known.at) < REMEMBERED_FOR) return known.metadata;
    try {
      const discovered = await openid.discovery(new URL(issuer), clientId, undefined, openid.None(), {
        timeout: PATIENCE,
        ...(isLoopback(issuer) ? { execute: [openid.allowInsecureRequests] } : {}),
      });
      const metadata = withSafeAlgorithms(discovered.serverMetadata());
      this.#known.set(issuer, { metadata, at: now });
      return metadata;
    } catch (error) {
      throw providerUnavailable(error);
    }
  }
}

function withSafeAlgorithms(metadata: openid.ServerMetadata): openid.ServerMetadata {
  const offered = metadata.id_token_signing_alg_values_supported ?? ['RS256'];
  return { ...metadata, id_token_signing_alg_values_supported: offered.filter((name) => ALGORITHMS.includes(name)) };
}

function authenticationOf({ authentication, secret }: OpenIdRegistration): openid.ClientAuth {
  if (authentication === 'none' || secret === null) return openid.None();
  return authentication === 'basic' ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
}

/** Plain HTTP is for a provider on the same machine only. */
const isLoopback = (issuer: string): boolean => /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|\/|$)/.test(issuer);

/** The connection failed, or the provider failed by its own word. */
function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError' || (error instanceof TypeError && error.message === 'fetch failed')) return true;
  return error.cause instanceof Response && error.cause.status >= 500;
}
