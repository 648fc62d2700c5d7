import type { Clock, TenantId } from '@sportello/kernel';
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

/** Remembers whose links were called back, e.g. because a mailbox fell into other hands. */
export abstract class AccessRevocations {
  /** Links of this contact given before this moment are void; null when none are. */
  abstract revokedBefore(tenant: TenantId, contactId: string): Promise<Date | null>;
}

/** Where links cannot be called back. */
export class NoRevocations extends AccessRevocations {
  async revokedBefore(): Promise<null> {
    return null;
  }
}

/** Tokens of the private pages on which requesters follow their tickets. */
export class TicketAccessTokens {
  readonly #tokens: SignedTokens;

  /** @param key derived for {@link TICKET_ACCESS_PURPOSE} */
  constructor(
    key: Uint8Array,
    clock: Clock,
    private readonly revocations: AccessRevocations = new NoRevocations(),
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
    const revoked = await this.revocations.revokedBefore(tenant, claims.sub);
    // Tokens carry whole seconds: one given in the second of the revocation falls with it.
    if (revoked !== null && claims.iat * 1000 <= revoked.getTime()) throw accessRevoked();
    return { tenant, ticketId: claims['ticket'], contactId: claims.sub };
  }
}
