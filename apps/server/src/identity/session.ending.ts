import { LOCAL, noSuchSession, type Audience, type LoginRecord, type Origin, type Sessions } from '@sportello/identity';
import type { TenantContext } from '@sportello/kernel';
import type { FastifyReply } from 'fastify';
import { publicContext, tenantOf } from '../http/caller.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { LoggedOutView } from './identity.views.js';
import type { OpenIdLogins } from './openid.logins.js';
import type { SessionCookies } from './session.cookies.js';
import { originOf, signedInOf } from './signed.in.js';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Ends sessions, and says so in the record. */
export class SessionEnding {
  constructor(
    private readonly sessions: Sessions,
    private readonly record: LoginRecord,
    private readonly cookies: SessionCookies,
    private readonly logins: OpenIdLogins,
    private readonly publicUrl: string,
  ) {}

  /** The one that asks. @throws DomainError AUTH.SESSION_NEEDED */
  async of(request: SportelloRequest, reply: FastifyReply, audience: Audience): Promise<LoggedOutView> {
    const { session } = signedInOf(request, audience);
    const { tenant, configuration } = tenantOf(request);
    const ctx = publicContext(request);
    await this.sessions.end(ctx, session.id, session.person);
    this.cookies.takeBack(reply, tenant, audience);
    const { address } = originOf(request);
    const { provider, subject } = session;
    await this.record.add(ctx, { what: 'logged-out', audience, provider, subject, address });
    const known = configuration.identity.providers.find(({ id }) => id === provider);
    if (provider === LOCAL || known === undefined) return {};
    const home = audience === 'staff' ? `/desk/${tenant}` : `/${tenant}`;
    const next = await this.logins.logoutUrl(ctx, known, `${this.publicUrl}${home}`);
    return next === null ? {} : { next };
  }

  /** Another one. @param person whose it must be; null: anybody's @throws DomainError AUTH.NO_SUCH_SESSION */
  async one(
    ctx: TenantContext,
    id: string,
    person: string | null,
    { by, origin }: { readonly by: string; readonly origin: Origin },
  ): Promise<void> {
    if (!UUID.test(id)) throw noSuchSession();
    const { audience, provider, subject } = await this.sessions.end(ctx, id, person);
    await this.record.add(ctx, {
      ...{ what: 'session-ended', audience, provider, subject, address: origin.address, detail: by },
    });
  }
}
