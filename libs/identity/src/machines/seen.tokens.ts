import { createHash } from 'node:crypto';
import { DomainError, type Clock, type TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';

/** A token that may be used once: who made it, its `jti`, and until when it could be shown again. */
export interface OnceOnly {
  readonly issuer: string;
  readonly jti: string;
  readonly expiresAt: Date;
}

/** Remembers tokens that are good for one use only. */
export abstract class SeenTokens {
  /** Notes all of them or none. @throws DomainError AUTH.TOKEN_REPLAYED when one was shown before */
  abstract notSeenBefore(ctx: Pick<TenantContext, 'tenant'>, tokens: readonly OnceOnly[]): Promise<void>;
}

/**
 * $1 tenant, $2 now, $3 tokens. What has expired goes out as new ones come in: nobody could show it again. It goes without waiting
 * for anybody: two requests that each wait for rows of the other's would never end.
 */
const NOTE = `
WITH noted AS (
  INSERT INTO seen_token (tenant_id, issuer, jti_hash, expires_at)
  SELECT $1, t.issuer, decode(t.hash, 'hex'), t.expires_at
    FROM jsonb_to_recordset($3::jsonb) AS t (issuer text, hash text, expires_at timestamptz)
      ON CONFLICT DO NOTHING RETURNING issuer
),
swept AS (
  DELETE FROM seen_token WHERE (tenant_id, issuer, jti_hash) IN (
    SELECT tenant_id, issuer, jti_hash FROM seen_token
     WHERE tenant_id = $1 AND expires_at < $2::timestamptz - interval '5 minutes'
     ORDER BY expires_at LIMIT 100 FOR UPDATE SKIP LOCKED)
)
SELECT issuer FROM noted`;

/** Shared by all processes: a token shown to one is not new to another. */
export class PostgresSeenTokens extends SeenTokens {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    super();
  }

  async notSeenBefore(ctx: Pick<TenantContext, 'tenant'>, tokens: readonly OnceOnly[]): Promise<void> {
    const rows = tokens.map(({ issuer, jti, expiresAt }) => ({ issuer, hash: hashOf(jti), expires_at: expiresAt }));
    await this.unitOfWork.run(ctx, async (tx) => {
      const noted = await tx.query(NOTE, [tx.tenant, this.clock.now(), JSON.stringify(rows)]);
      if (noted.length < tokens.length) throw replayed();
    });
  }
}

/** A `jti` is whatever its maker likes, of any length. */
const hashOf = (jti: string): string => createHash('sha256').update(jti).digest('hex');

const replayed = (): DomainError =>
  new DomainError('AUTH.TOKEN_REPLAYED', 'unauthenticated', {
    it: 'Questo token è già stato usato: ogni richiesta ne vuole uno nuovo.',
    en: 'This token has been used already: each request needs a new one.',
  });
