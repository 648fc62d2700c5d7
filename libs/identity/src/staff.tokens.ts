import { randomUUID } from 'node:crypto';
import { DomainError, isTenantId, type Clock } from '@sportello/kernel';
import { isRole, type Principal } from './principal.js';
import {
  NoRevocations,
  type KnownToken,
  type TokenReader,
  type TokenRevocations,
} from './revocation/token.revocations.js';
import { SignedTokens } from './signed.token.js';
import { tokenInvalid, tokenRevoked } from './token.errors.js';

/** Purpose under which the key of staff tokens is derived from the installation key. */
export const STAFF_TOKEN_PURPOSE = 'staff-token';
const USE = 'staff';
const DAY = 86_400;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 366;

/** Gives members of staff bearer tokens for the API. */
export class TokenIssuer {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link STAFF_TOKEN_PURPOSE} */
  constructor(key: Uint8Array, clock: Clock) {
    this.#tokens = new SignedTokens(key, USE, clock);
  }

  /**
   * @param validDays 1 to 366, 90 when left out
   * @throws DomainError AUTH.TOKEN_REFUSED for a principal that could do nothing
   */
  async issue(principal: Principal, validDays: number = DEFAULT_DAYS): Promise<string> {
    const { tenant, id, name, roles, teams } = principal;
    const wrong = id === '' || name.trim() === '' || roles.length === 0 || !roles.every(isRole) || !isTenantId(tenant);
    if (wrong || !Number.isInteger(validDays) || validDays < 1 || validDays > MAX_DAYS) throw refused();
    return this.#tokens.sign(
      id,
      { jti: randomUUID(), tenant, name, roles: [...roles], teams: [...teams] },
      validDays * DAY,
    );
  }
}

/** Reads tokens of staff. */
export class TokenVerifier implements TokenReader {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link STAFF_TOKEN_PURPOSE} */
  constructor(
    key: Uint8Array,
    clock: Clock,
    private readonly revocations: TokenRevocations = new NoRevocations(),
  ) {
    this.#tokens = new SignedTokens(key, USE, clock);
  }

  /**
   * Whose token it is. That it is of the tenant being asked for is the caller's to check.
   * @throws DomainError AUTH.TOKEN_INVALID, AUTH.TOKEN_EXPIRED or AUTH.TOKEN_REVOKED
   */
  async verify(token: string): Promise<Principal> {
    const { sub, tenant, name, roles, teams } = await this.#tokens.verify(token);
    if (!isTenantId(tenant) || typeof name !== 'string' || !isListOf(roles, isRole) || !isListOf(teams, isText))
      throw tokenInvalid();
    if (await this.revocations.isRevoked(await this.known(token))) throw tokenRevoked();
    return { tenant, id: sub, name, roles, teams };
  }

  async known(token: string): Promise<KnownToken> {
    const { id, sub, tenant, iat, exp } = await this.#tokens.verify(token);
    if (!isTenantId(tenant)) throw tokenInvalid();
    return { tenant, use: 'staff', id, subject: sub, issuedAt: iat, expiresAt: exp };
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

function isListOf<T>(value: unknown, is: (entry: unknown) => entry is T): value is T[] {
  return Array.isArray(value) && value.every(is);
}

const refused = (): DomainError =>
  new DomainError('AUTH.TOKEN_REFUSED', 'invalid', {
    it: 'Un token richiede ente, nome, almeno un ruolo esistente e una durata da 1 a 366 giorni.',
    en: 'A token needs a tenant, a name, at least one existing role and a validity of 1 to 366 days.',
  });
