import { isTenantId, type Clock, type TenantId } from '@sportello/kernel';
import {
  NoRevocations,
  type KnownToken,
  type TokenReader,
  type TokenRevocations,
} from './revocation/token.revocations.js';
import { SignedTokens } from './signed.token.js';
import { accessRevoked, tokenInvalid } from './token.errors.js';

/** Purpose under which the key of ticket-access tokens is derived from the installation key. */
export const TICKET_ACCESS_PURPOSE = 'ticket-access';
/** Seconds. Answering reopens a ticket even from the archive (C14), so its page must outlive it. */
const VALID_FOR = 3 * 366 * 86_400;

/** What the private link of a requester opens: one ticket, for one person. */
export interface TicketAccess {
  readonly tenant: TenantId;
  readonly ticketId: string;
  readonly contactId: string;
}

/** Tokens of the private pages on which requesters follow their tickets. */
export class TicketAccessTokens implements TokenReader {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link TICKET_ACCESS_PURPOSE} */
  constructor(
    key: Uint8Array,
    clock: Clock,
    private readonly revocations: TokenRevocations = new NoRevocations(),
  ) {
    this.#tokens = new SignedTokens(key, 'ticket', clock);
  }

  async issue({ tenant, ticketId, contactId }: TicketAccess): Promise<string> {
    return this.#tokens.sign(contactId, { tenant, ticket: ticketId }, VALID_FOR);
  }

  /**
   * @param tenant of the page the token is shown to
   * @throws DomainError AUTH.TOKEN_INVALID (also for a token of another tenant), AUTH.TOKEN_EXPIRED or AUTH.ACCESS_REVOKED
   */
  async verify(tenant: TenantId, token: string): Promise<TicketAccess> {
    const claims = await this.#tokens.verify(token);
    if (claims['tenant'] !== tenant || typeof claims['ticket'] !== 'string') throw tokenInvalid();
    if (await this.revocations.isRevoked(await this.known(token))) throw accessRevoked();
    return { tenant, ticketId: claims['ticket'], contactId: claims.sub };
  }

  /** The subject is the contact: calling back all of somebody's links needs no link at hand. */
  async known(token: string): Promise<KnownToken> {
    const { id, sub, tenant, iat, exp } = await this.#tokens.verify(token);
    if (!isTenantId(tenant)) throw tokenInvalid();
    return { tenant, use: 'requester', id, subject: sub, issuedAt: iat, expiresAt: exp };
  }
}
