import { randomUUID } from 'node:crypto';
import { isTenantId, type Clock, type TenantId } from '@sportello/kernel';
import {
  NoRevocations,
  type KnownToken,
  type TokenReader,
  type TokenRevocations,
} from '../revocation/token.revocations.js';
import { SignedTokens } from '../signed.token.js';
import { tokenInvalid, tokenRevoked } from '../token.errors.js';

/** Purpose under which the key of clients' access tokens is derived from the installation key. */
export const CLIENT_TOKEN_PURPOSE = 'client-token';
/** What the header of an access token says it is (RFC 9068 §2.1). */
export const ACCESS_TOKEN_TYPE = 'at+jwt';
/** Seconds an access token is good for. */
export const ACCESS_TOKEN_LIFETIME = 600;

/** What an access token lets a client do, and where. */
export interface ClientAccess {
  readonly tenant: TenantId;
  /** As the tenant's configuration calls it. */
  readonly client: string;
  /** The API it is for: no other takes it. */
  readonly audience: string;
  readonly scopes: readonly string[];
}

/** Access tokens of clients, as RFC 9068 shapes them. Who gives them is who takes them, so they are signed with a key only it has. */
export class ClientTokens implements TokenReader {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link CLIENT_TOKEN_PURPOSE} */
  constructor(
    key: Uint8Array,
    clock: Clock,
    private readonly revocations: TokenRevocations = new NoRevocations(),
  ) {
    this.#tokens = new SignedTokens(key, 'client', clock, { type: ACCESS_TOKEN_TYPE, audience: null });
  }

  async issue({ tenant, client, audience, scopes }: ClientAccess): Promise<string> {
    const claims = { tenant, client_id: client, aud: audience, scope: scopes.join(' '), jti: randomUUID() };
    return this.#tokens.sign(client, claims, ACCESS_TOKEN_LIFETIME);
  }

  /**
   * Whose token it is and what for. That tenant and audience are those being asked for is the caller's to check.
   * @throws DomainError AUTH.TOKEN_INVALID, AUTH.TOKEN_EXPIRED or AUTH.TOKEN_REVOKED
   */
  async verify(token: string): Promise<ClientAccess> {
    const claims = await this.#tokens.verify(token);
    const { tenant, sub, aud, scope } = claims;
    if (!isTenantId(tenant) || typeof aud !== 'string' || typeof scope !== 'string') throw tokenInvalid();
    if (await this.revocations.isRevoked(known(tenant, claims))) throw tokenRevoked();
    return { tenant, client: sub, audience: aud, scopes: scope.split(' ').filter((word) => word !== '') };
  }

  async known(token: string): Promise<KnownToken> {
    const claims = await this.#tokens.verify(token);
    if (!isTenantId(claims['tenant'])) throw tokenInvalid();
    return known(claims['tenant'], claims);
  }
}

const known = (
  tenant: TenantId,
  { id, sub, iat, exp }: { readonly id: string; readonly sub: string; readonly iat: number; readonly exp: number },
): KnownToken => ({ tenant, use: 'client', id, subject: sub, issuedAt: iat, expiresAt: exp });
