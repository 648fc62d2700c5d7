import { newId, shortened, type Clock, type TenantContext } from '@sportello/kernel';
import type { Tx, UnitOfWork } from '@sportello/platform';
import { LOCAL, type Audience, type ProvenPerson } from '../person.js';
import { hashOf, newSecret } from '../secret.hash.js';
import { noSuchSession } from './session.errors.js';
import { FIND_SESSION, IS_LIVE, isWorthNoting, LIVE_SESSIONS, SESSION_COLUMNS, touchSession } from './session.sql.js';
import type { Origin, Session, SessionLimits } from './session.js';

type Ctx = Pick<TenantContext, 'tenant'>;

export interface OpenedSession {
  readonly id: string;
  /** For the cookie; kept nowhere. */
  readonly secret: string;
}

const DAY = 86_400_000;

/** Who is logged in. Of the secret only its hash is kept. */
export class Sessions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Opens one. @param former secret of the session the browser had, which ends: a secret never outlives a login */
  open(ctx: Ctx, who: ProvenPerson, origin: Origin, former: string | null): Promise<OpenedSession> {
    return this.unitOfWork.run(ctx, (tx) => this.openIn(tx, who, origin, former));
  }

  /** {@link open}, in a transaction that has judged whoever logs in. */
  async openIn(tx: Tx, who: ProvenPerson, origin: Origin, former: string | null): Promise<OpenedSession> {
    const now = this.clock.now();
    const opened = { id: newId(now.getTime()), secret: newSecret() };
    if (former !== null) {
      await tx.query({
        name: 'session-former',
        text: 'DELETE FROM login_session WHERE tenant_id = $1 AND secret_hash = $2',
        values: [tx.tenant, hashOf(former)],
      });
    }
    await tx.query({
      name: 'session-open',
      text: `INSERT INTO login_session (tenant_id, id, secret_hash, audience, provider, subject, account_id, person, name, email,
               fiscal_number, assurance, groups, opened_at, seen_at, address, agent, provider_session)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14, $15, $16, $17)`,
      values: [
        ...[tx.tenant, opened.id, hashOf(opened.secret), who.audience, who.provider, who.subject],
        who.provider === LOCAL ? who.subject : null,
        ...[who.person, who.name, who.email, who.fiscalNumber, who.assurance, who.groups, now],
        ...[shortened(origin.address, 60), shortened(origin.agent, 200), who.providerSession ?? null],
      ],
    });
    await sweep(tx, now);
    return opened;
  }

  /**
   * The session of a secret, if it lives; its time is noted at most once a minute.
   * @param use `unnoted`: to look at it keeps it no longer alive
   */
  find(
    ctx: Ctx,
    audience: Audience,
    secret: string,
    limits: SessionLimits,
    use: 'noted' | 'unnoted' = 'noted',
  ): Promise<Session | null> {
    const now = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      const [session] = await tx.query<Session>({
        name: 'session-find',
        text: FIND_SESSION,
        values: [...this.#live(ctx, limits), hashOf(secret), audience],
      });
      if (session === undefined) return null;
      if (use === 'unnoted' || !isWorthNoting(session.seenAt, now)) return session;
      await tx.query(touchSession(tx.tenant, session.id, now));
      return { ...session, seenAt: now };
    });
  }

  /** Those that live, newest first. @param person of one only */
  list(
    ctx: Ctx,
    limits: SessionLimits,
    page: { readonly person?: string; readonly before?: string; readonly limit: number },
  ): Promise<Session[]> {
    return this.unitOfWork.run(
      ctx,
      (tx) =>
        tx.query<Session>({
          name: 'session-list',
          text: `SELECT ${SESSION_COLUMNS} FROM ${LIVE_SESSIONS} WHERE ${IS_LIVE} AND ($4::text IS NULL OR s.person = $4)
                   AND ($5::uuid IS NULL OR s.id < $5) ORDER BY s.id DESC LIMIT $6`,
          values: [...this.#live(ctx, limits), page.person ?? null, page.before ?? null, page.limit + 1],
        }),
      { readOnly: true },
    );
  }

  /**
   * Ends one.
   * @param person whose it must be; null: anybody's
   * @throws DomainError AUTH.NO_SUCH_SESSION
   */
  end(ctx: Ctx, id: string, person: string | null): Promise<Pick<Session, 'audience' | 'provider' | 'subject'>> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<Pick<Session, 'audience' | 'provider' | 'subject'>>({
        name: 'session-end',
        text: `DELETE FROM login_session WHERE tenant_id = $1 AND id = $2 AND ($3::text IS NULL OR person = $3)
               RETURNING audience, provider, subject`,
        values: [tx.tenant, id, person],
      });
      if (row === undefined) throw noSuchSession();
      return row;
    });
  }

  /**
   * Ends what a provider says is over (OpenID Connect Back-Channel Logout 1.0 §2.7): one of its sessions, or all of somebody's.
   * @returns one entry a session
   */
  endAtProvider(
    ctx: Ctx,
    over: { readonly provider: string; readonly subject: string | null; readonly session: string | null },
  ): Promise<readonly Pick<Session, 'audience' | 'provider' | 'subject'>[]> {
    if (over.subject === null && over.session === null) return Promise.resolve([]);
    return this.unitOfWork.run(ctx, (tx) =>
      tx.query<Pick<Session, 'audience' | 'provider' | 'subject'>>({
        name: 'session-end-at-provider',
        // Locked in one order, for whoever else ends several.
        text: `DELETE FROM login_session WHERE tenant_id = $1 AND id IN (
                 SELECT id FROM login_session WHERE tenant_id = $1 AND provider = $2
                    AND ($3::text IS NULL OR subject = $3) AND ($4::text IS NULL OR provider_session = $4)
                  ORDER BY id FOR UPDATE)
               RETURNING audience, provider, subject`,
        values: [tx.tenant, over.provider, over.subject, over.session],
      }),
    );
  }

  #live({ tenant }: Ctx, { idle, absolute }: SessionLimits): [string, Date, Date] {
    const now = this.clock.now().getTime();
    return [tenant, new Date(now - absolute), new Date(now - idle)];
  }
}

/** No session lasts longer than a day: what is older is only in the way. Without waiting for whoever ends one of them now. */
async function sweep(tx: Tx, now: Date): Promise<void> {
  await tx.query({
    name: 'session-old',
    text: `DELETE FROM login_session WHERE (tenant_id, id) IN (
             SELECT tenant_id, id FROM login_session WHERE tenant_id = $1 AND opened_at < $2
              ORDER BY id LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    values: [tx.tenant, new Date(now.getTime() - DAY)],
  });
}

/** Ends all sessions of an account. @param except id of one that stays, e.g. the one that asks */
export async function endSessionsOfAccount(tx: Tx, account: string, except: string | null = null): Promise<void> {
  await tx.query({
    name: 'session-end-of-account',
    text: `DELETE FROM login_session WHERE tenant_id = $1 AND id IN (
             SELECT id FROM login_session WHERE tenant_id = $1 AND account_id = $2 AND id IS DISTINCT FROM $3::uuid
              ORDER BY id FOR UPDATE)`,
    values: [tx.tenant, account, except],
  });
}
