import type { NamedStatement } from '@sportello/platform';

export const SESSION_COLUMNS = `s.id, s.audience, s.provider, s.subject, s.person, s.name, s.email, s.fiscal_number AS "fiscalNumber",
  s.assurance, s.groups, s.opened_at AS "openedAt", s.seen_at AS "seenAt", s.address, s.agent,
  CASE WHEN a.id IS NOT NULL THEN jsonb_build_object('roles', a.roles, 'teams', a.teams, 'supplier', a.supplier) END AS grants`;

/** An account that is disabled has no sessions, whatever rows there are. */
export const LIVE_SESSIONS = `login_session s LEFT JOIN local_account a ON a.tenant_id = s.tenant_id AND a.id = s.account_id`;
/** $1 tenant, $2 opened after, $3 seen after. */
export const IS_LIVE = `s.tenant_id = $1 AND s.opened_at > $2 AND s.seen_at > $3
  AND (s.account_id IS NULL OR (a.id IS NOT NULL AND a.disabled_at IS NULL))`;

/** Seconds after which a request is worth a write. */
const NOTED_EVERY = 60;

export const FIND_SESSION = `SELECT ${SESSION_COLUMNS} FROM ${LIVE_SESSIONS} WHERE ${IS_LIVE} AND s.secret_hash = $4 AND s.audience = $5`;

export const touchSession = (tenant: string, id: string, now: Date): NamedStatement => ({
  name: 'session-touch',
  text: `UPDATE login_session SET seen_at = $3 WHERE tenant_id = $1 AND id = $2 AND seen_at < $3`,
  values: [tenant, id, now],
});

export const isWorthNoting = (seenAt: Date, now: Date): boolean =>
  now.getTime() - seenAt.getTime() >= NOTED_EVERY * 1000;
