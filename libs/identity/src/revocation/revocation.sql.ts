import type { NamedStatement } from '@sportello/platform';

export interface RevocationRow {
  readonly id: string;
  readonly token_use: string;
  readonly token_id: string | null;
  readonly subject: string | null;
  readonly revoked_at: Date;
  readonly until: Date;
  readonly reason: string;
  readonly revoked_by: { readonly type: string; readonly id: string; readonly name: string };
}

/** Those that still matter: what has expired is refused anyway. */
export const inForce = (tenant: string, now: Date): NamedStatement => ({
  name: 'revocations-in-force',
  text: `SELECT token_use, token_id, subject, revoked_at FROM token_revocation WHERE tenant_id = $1 AND until > $2`,
  values: [tenant, now],
});

/** A token called back twice stays called back at the first moment. */
export const REVOKE = `
INSERT INTO token_revocation (tenant_id, id, token_use, token_id, subject, revoked_at, until, reason, revoked_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb)
ON CONFLICT (tenant_id, token_use, token_id) WHERE token_id IS NOT NULL DO NOTHING`;

/** $1 tenant, $2 id of the last of the page before, $3 how many. */
export const LIST = `
SELECT id, token_use, token_id, subject, revoked_at, until, reason, revoked_by
  FROM token_revocation
 WHERE tenant_id = $1 AND ($2::uuid IS NULL OR id < $2)
 ORDER BY id DESC
 LIMIT $3`;
