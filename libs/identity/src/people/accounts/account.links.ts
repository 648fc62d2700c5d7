import type { Tx } from '@sportello/platform';
import { hashOf, isSecret, newSecret } from '../secret.hash.js';

/** `welcome`: the first password of a new account. `forgotten`: a new one. */
export type LinkPurpose = 'welcome' | 'forgotten';

/** Milliseconds for which a link may be used. */
const LASTS: Readonly<Record<LinkPurpose, number>> = { welcome: 3 * 86_400_000, forgotten: 3_600_000 };
/** Milliseconds between two mails to one person. */
const PAUSE = 300_000;

/** A new link in the place of any other of the account. @returns its secret, kept nowhere */
export async function newLink(tx: Tx, account: string, purpose: LinkPurpose, now: Date): Promise<string> {
  const secret = newSecret();
  await tx.query({
    name: 'account-link-new',
    text: `INSERT INTO account_link (tenant_id, account_id, secret_hash, purpose, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
           ON CONFLICT (tenant_id, account_id) DO UPDATE
             SET secret_hash = $3, purpose = $4, created_at = $5, expires_at = $6`,
    values: [tx.tenant, account, hashOf(secret), purpose, now, new Date(now.getTime() + LASTS[purpose])],
  });
  return secret;
}

/** Whether a link went out so recently that another would only fill a mailbox. */
export async function isLinkRecent(tx: Tx, account: string, now: Date): Promise<boolean> {
  const rows = await tx.query<{ purpose: string }>({
    name: 'account-link-recent',
    text: `SELECT purpose FROM account_link WHERE tenant_id = $1 AND account_id = $2 AND purpose = 'forgotten' AND created_at > $3`,
    values: [tx.tenant, account, new Date(now.getTime() - PAUSE)],
  });
  return rows.length > 0;
}

/** The account a link is for, without using it and without holding it: accounts are locked before what hangs on them. @returns null when it is void */
export async function accountOfLink(tx: Tx, secret: string, now: Date): Promise<string | null> {
  if (!isSecret(secret)) return null;
  const [row] = await tx.query<{ accountId: string }>({
    name: 'account-link-find',
    text: `SELECT account_id AS "accountId" FROM account_link WHERE tenant_id = $1 AND secret_hash = $2 AND expires_at > $3`,
    values: [tx.tenant, hashOf(secret), now],
  });
  return row?.accountId ?? null;
}

/** Uses a link of an account that is locked. @returns false when somebody has used it, or another took its place */
export async function useLink(tx: Tx, account: string, secret: string): Promise<boolean> {
  const rows = await tx.query<{ accountId: string }>({
    name: 'account-link-use',
    text: `DELETE FROM account_link WHERE tenant_id = $1 AND account_id = $2 AND secret_hash = $3 RETURNING account_id AS "accountId"`,
    values: [tx.tenant, account, hashOf(secret)],
  });
  return rows.length === 1;
}
