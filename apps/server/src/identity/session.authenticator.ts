import {
  csrfRefused,
  grantsOf,
  isCsrfToken,
  LOCAL,
  sessionEnded,
  type Audience,
  type Grants,
  type Principal,
  type Session,
  type SessionLimits,
  type SupplierPrincipal,
  type Sessions,
} from '@sportello/identity';
import type { SenderProof } from '@sportello/intake';
import { DomainError, type TenantId } from '@sportello/kernel';
import type { CurrentTenant } from '@sportello/tenancy';
import { entitledBy } from '../campaigns/campaign.visitor.js';
import { notAllowed } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { SessionCookies } from './session.cookies.js';

/** Somebody logged in, and the secret of their session. */
export interface SignedIn {
  readonly session: Session;
  readonly secret: string;
}

const HARMLESS = ['GET', 'HEAD', 'OPTIONS'];

export const sessionLimits = ({ identity }: Pick<CurrentTenant, 'identity'>): SessionLimits => ({
  idle: identity.sessions.idleMinutes * 60_000,
  absolute: identity.sessions.hours * 3_600_000,
});

/** What a session is worth now: by the account it is of, or by its groups as the tenant reads them today. */
export function grantsOfSession({ identity }: Pick<CurrentTenant, 'identity'>, session: Session): Grants | null {
  if (session.provider === LOCAL) return identity.localAccounts ? session.grants : null;
  const provider = identity.providers.find(
    ({ id, for: audience }) => id === session.provider && audience === session.audience,
  );
  return provider === undefined ? null : grantsOf(provider, session.groups);
}

/** Knows people by the session of their browser. The guard asks it of requests that bring no token. */
export class SessionAuthenticator {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: SessionCookies,
  ) {}

  /**
   * @param use `unnoted`: asked by Sportello itself, which keeps no session alive
   * @returns null for a request without the cookie
   * @throws DomainError AUTH.SESSION_ENDED, AUTH.CSRF
   */
  async staff(request: SportelloRequest, use: 'noted' | 'unnoted' = 'noted'): Promise<Principal | null> {
    const known = await this.#known(request, 'staff', use);
    if (known === null) return null;
    const { session, tenant, grants } = known;
    if (grants.roles.length === 0) throw sessionEnded();
    return { tenant, id: session.person, name: session.name, roles: grants.roles, teams: grants.teams };
  }

  /** A person of a supplier, and the supplier whose tasks are theirs to see. @returns null for a request without the cookie @throws as {@link staff} */
  async supplier(request: SportelloRequest, use: 'noted' | 'unnoted' = 'noted'): Promise<SupplierPrincipal | null> {
    const known = await this.#known(request, 'staff', use);
    if (known === null) return null;
    if (known.grants.supplier === null) throw notAllowed();
    return { tenant: known.tenant, supplier: known.grants.supplier };
  }

  /** Whether a requester has logged in. @throws as {@link staff} */
  async requester(request: SportelloRequest): Promise<boolean> {
    return (await this.#known(request, 'requesters')) !== null;
  }

  /**
   * Who sends a request that anybody may make, when they are logged in and their own page says so (X-CSRF-Token). Another site's
   * page, or a session that has ended, makes it nobody's: it is taken all the same.
   */
  async proofOf(request: SportelloRequest): Promise<SenderProof | null> {
    try {
      const known = await this.#known(request, 'requesters');
      if (known === null) return null;
      const { provider, subject, assurance, openedAt, email, fiscalNumber } = known.session;
      const campaigns = request.configuration === undefined ? [] : entitledBy(request.configuration, known.session);
      const proof = { provider, subject, assurance, at: openedAt.toISOString(), email, fiscalNumber };
      return campaigns.length === 0 ? proof : { ...proof, campaigns };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  /** Who looks at a page that anybody may see, when they are logged in; looking keeps no session alive. */
  async visitor(request: SportelloRequest): Promise<Session | null> {
    try {
      return (await this.#known(request, 'requesters', 'unnoted'))?.session ?? null;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }

  async #known(
    request: SportelloRequest,
    audience: Audience,
    use: 'noted' | 'unnoted' = 'noted',
  ): Promise<{ session: Session; tenant: TenantId; grants: Grants } | null> {
    const { tenant, configuration } = request;
    const secret = this.cookies.read(request, audience);
    if (secret === null || tenant === undefined || configuration === undefined) return null;
    const session = await this.sessions.find({ tenant }, audience, secret, sessionLimits(configuration), use);
    const grants = session === null ? null : grantsOfSession(configuration, session);
    if (session === null || grants === null) throw sessionEnded();
    if (!HARMLESS.includes(request.method) && !isCsrfToken(request.headers['x-csrf-token'], secret))
      throw csrfRefused();
    request.signedIn = { session, secret };
    return { session, tenant, grants };
  }
}
