import type { Clock, TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import { hashOf } from '../secret.hash.js';
import type { OpenIdAttempt } from './openid.client.js';

type Ctx = Pick<TenantContext, 'tenant'>;

export interface KeptAttempt extends OpenIdAttempt {
  readonly provider: string;
  /** Path of this site where the browser goes afterwards. */
  readonly returnTo: string;
}

/** Milliseconds from leaving for the provider to coming back. */
const LASTS = 600_000;

/** Logins that are under way. Each is used up by its return: nothing that comes back can come back twice. */
export class LoginAttempts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @param browser secret that only the browser that left has */
  keep(ctx: Ctx, { state, nonce, verifier, provider, returnTo }: KeptAttempt, browser: string): Promise<void> {
    const now = this.clock.now();
    return this.unitOfWork.run(ctx, async (tx) => {
      await tx.query({
        name: 'login-attempt-keep',
        text: `INSERT INTO login_attempt (tenant_id, state_hash, browser_hash, provider, nonce, verifier, return_to, expires_at)
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        values: [
          ...[tx.tenant, hashOf(state), hashOf(browser), provider, nonce, verifier, returnTo],
          new Date(now.getTime() + LASTS),
        ],
      });
      // Without waiting: two who each wait for rows of the other's would never end.
      await tx.query({
        name: 'login-attempt-old',
        text: `DELETE FROM login_attempt WHERE (tenant_id, state_hash) IN (
                 SELECT tenant_id, state_hash FROM login_attempt WHERE tenant_id = $1 AND expires_at <= $2
                  ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)`,
        values: [tx.tenant, now],
      });
    });
  }

  /** Uses up the attempt the browser comes back from. @returns null when there is none such, any more or from this browser */
  take(ctx: Ctx, provider: string, state: string, browser: string): Promise<KeptAttempt | null> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<Omit<KeptAttempt, 'state'> & { expiresAt: Date }>({
        name: 'login-attempt-take',
        text: `DELETE FROM login_attempt WHERE tenant_id = $1 AND state_hash = $2 AND browser_hash = $3 AND provider = $4
               RETURNING provider, nonce, verifier, return_to AS "returnTo", expires_at AS "expiresAt"`,
        values: [tx.tenant, hashOf(state), hashOf(browser), provider],
      });
      if (row === undefined || row.expiresAt <= this.clock.now()) return null;
      const { nonce, verifier, returnTo } = row;
      return { ...{ state, nonce, verifier, returnTo }, provider: row.provider };
    });
  }
}
