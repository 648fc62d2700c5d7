import { randomUUID } from 'node:crypto';
import { DomainError, isTenantId, type Clock, type TenantId } from '@sportello/kernel';
import {
  NoRevocations,
  type KnownToken,
  type TokenReader,
  type TokenRevocations,
} from './revocation/token.revocations.js';
import { SignedTokens } from './signed.token.js';
import { tokenInvalid, tokenRevoked } from './token.errors.js';

/** Purpose under which the key of suppliers' tokens is derived from the installation key. */
export const SUPPLIER_TOKEN_PURPOSE = 'supplier-token';
const DAY = 86_400;
const DEFAULT_DAYS = 90;
const MAX_DAYS = 366;

/** A supplier of one tenant: it sees its own tasks there, and nothing else (B10). */
export interface SupplierPrincipal {
  readonly tenant: TenantId;
  /** As the tenant's configuration calls it. */
  readonly supplier: string;
}

/** Bearer tokens of suppliers. Their key, type and audience are their own: a token of staff is none here, nor theirs one there. */
export class SupplierTokens implements TokenReader {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link SUPPLIER_TOKEN_PURPOSE} */
  constructor(
    key: Uint8Array,
    clock: Clock,
    private readonly revocations: TokenRevocations = new NoRevocations(),
  ) {
    this.#tokens = new SignedTokens(key, 'supplier', clock);
  }

  /**
   * @param validDays 1 to 366, 90 when left out
   * @throws DomainError AUTH.TOKEN_REFUSED
   */
  async issue({ tenant, supplier }: SupplierPrincipal, validDays: number = DEFAULT_DAYS): Promise<string> {
    const days = Number.isInteger(validDays) && validDays >= 1 && validDays <= MAX_DAYS;
    if (supplier === '' || !isTenantId(tenant) || !days) throw refused();
    return this.#tokens.sign(supplier, { jti: randomUUID(), tenant }, validDays * DAY);
  }

  /**
   * Whose token it is. That it is of the tenant being asked for is the caller's to check.
   * @throws DomainError AUTH.TOKEN_INVALID, AUTH.TOKEN_EXPIRED or AUTH.TOKEN_REVOKED
   */
  async verify(token: string): Promise<SupplierPrincipal> {
    const known = await this.known(token);
    if (await this.revocations.isRevoked(known)) throw tokenRevoked();
    return { tenant: known.tenant, supplier: known.subject };
  }

  async known(token: string): Promise<KnownToken> {
    const { id, sub, tenant, iat, exp } = await this.#tokens.verify(token);
    if (!isTenantId(tenant) || sub === '') throw tokenInvalid();
    return { tenant, use: 'supplier', id, subject: sub, issuedAt: iat, expiresAt: exp };
  }
}

const refused = (): DomainError =>
  new DomainError('AUTH.TOKEN_REFUSED', 'invalid', {
    it: 'Un token di fornitore richiede ente, fornitore e una durata da 1 a 366 giorni.',
    en: 'A supplier token needs a tenant, a supplier and a validity of 1 to 366 days.',
  });
