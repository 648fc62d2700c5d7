import type { Tx } from '@sportello/platform';
import { nameKey } from './brake/login.brake.js';
import { LOCAL } from './person.js';

/** Accounts kept here whose address is one of these contacts'. $1 tenant, $2 contacts. */
const ACCOUNTS = `SELECT a.id, a.username FROM local_account a JOIN contact c ON c.tenant_id = $1 AND c.id = ANY ($2) AND c.email = lower(a.email)
  WHERE a.tenant_id = $1 ORDER BY a.id FOR UPDATE OF a`;

/**
 * What providers know them by: from the identity on the contact, and from sessions with their address. It must be read before
 * either is gone. $1 tenant, $2 contacts.
 */
const IDENTITIES = `SELECT c.identity->>'provider' AS provider, c.identity->>'subject' AS subject FROM contact c
   WHERE c.tenant_id = $1 AND c.id = ANY ($2) AND c.identity IS NOT NULL
   UNION
  SELECT s.provider, s.subject FROM login_session s JOIN contact c ON c.tenant_id = $1 AND c.id = ANY ($2) AND c.email = lower(s.email)
   WHERE s.tenant_id = $1 AND s.audience = 'requesters'`;

/** $1 tenant, $2 accounts, $3 what stands in the place of words, $4 now. Whoever works after them finds a name nobody has. */
const STRIP = `UPDATE local_account
    SET username = 'anonymised-' || id, person = 'anonymised-' || id, name = $3, email = NULL,
        password_hash = NULL, password_set_at = NULL,
        totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_hashes = '{}',
        disabled_at = coalesce(disabled_at, $4)
  WHERE tenant_id = $1 AND id = ANY ($2)`;

/** What hangs on the accounts. $1 tenant, $2 accounts. */
const OF_ACCOUNTS: readonly string[] = [
  'DELETE FROM account_link WHERE tenant_id = $1 AND account_id = ANY ($2)',
  `DELETE FROM login_session WHERE tenant_id = $1 AND id IN (
     SELECT id FROM login_session WHERE tenant_id = $1 AND account_id = ANY ($2) ORDER BY id FOR UPDATE)`,
];

/** $1 tenant, $2 who: provider and subject. That somebody came in, and when, stays; who, and from where, does not. */
const RECORD = `UPDATE login_record r SET subject = NULL, address = ''
   FROM jsonb_to_recordset($2::jsonb) AS w (provider text, subject text)
  WHERE r.tenant_id = $1 AND r.provider = w.provider AND r.subject = w.subject`;

/** $1 tenant, $2 who: provider and subject. What they had begun to ask. */
const DRAFTS = `DELETE FROM request_draft d USING jsonb_to_recordset($2::jsonb) AS w (provider text, subject text)
  WHERE d.tenant_id = $1 AND d.provider = w.provider AND d.subject = w.subject`;

/** $1 tenant, $2 what was counted under their names, $3 the beginnings of what was counted under name and address. */
const BRAKES = `DELETE FROM login_brake WHERE tenant_id = $1 AND key IN (
   SELECT key FROM login_brake WHERE tenant_id = $1 AND (key = ANY ($2) OR EXISTS (SELECT FROM unnest($3::text[]) AS p WHERE starts_with(key, p)))
    ORDER BY key FOR UPDATE)`;

interface Identity {
  readonly provider: string;
  readonly subject: string;
}

/**
 * GDPR art. 17: how these people log in. Accounts kept here are closed and stripped, and the record of logins no longer tells which
 * of its lines are theirs; what they had begun to write on the portal is gone. What they did at work stays, under the id they did it by.
 */
export async function forgetLogins(
  tx: Tx,
  contacts: readonly string[],
  { now, nothing }: { readonly now: Date; readonly nothing: string },
): Promise<void> {
  if (contacts.length === 0) return;
  const found = await tx.query<{ readonly id: string; readonly username: string }>(ACCOUNTS, [tx.tenant, contacts]);
  const accounts = found.map(({ id }) => id);
  const identities = await tx.query<Identity>(IDENTITIES, [tx.tenant, contacts]);
  await tx.query(STRIP, [tx.tenant, accounts, nothing, now]);
  for (const sql of OF_ACCOUNTS) await tx.query(sql, [tx.tenant, accounts]);
  const names = found.flatMap(({ id, username }) => [username, `own:${id}`, `code:${id}`].map(nameKey));
  await tx.query(BRAKES, [tx.tenant, names.map((name) => `account:${name}`), names.map((name) => `pair:${name}@`)]);
  const who: readonly Identity[] = [...identities, ...accounts.map((subject) => ({ provider: LOCAL, subject }))];
  for (const sql of [RECORD, DRAFTS]) await tx.query(sql, [tx.tenant, JSON.stringify(who)]);
}
