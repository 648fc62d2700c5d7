import type { Tx } from '@sportello/platform';
import type { LocalAccount } from './local.account.js';

/** With what only the library itself may see. */
export interface AccountRow extends LocalAccount {
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
  readonly totpConfirmedAt: Date | null;
}

export const ACCOUNT_COLUMNS = `id, username, person, name, email, roles, teams, supplier, password_hash IS NOT NULL AS "hasPassword",
  totp_confirmed_at IS NOT NULL AS "hasSecondFactor", created_at AS "createdAt", disabled_at AS "disabledAt"`;
const ROW = `${ACCOUNT_COLUMNS}, password_hash AS "passwordHash", totp_secret AS "totpSecret", totp_confirmed_at AS "totpConfirmedAt"`;

export async function accountByName(tx: Tx, username: string): Promise<AccountRow | null> {
  const [row] = await tx.query<AccountRow>({
    name: 'account-by-name',
    text: `SELECT ${ROW} FROM local_account WHERE tenant_id = $1 AND username = $2`,
    values: [tx.tenant, username.trim().toLowerCase().slice(0, 254)],
  });
  return row ?? null;
}

/** Locked, so that two who change it do so one after the other. */
export async function accountById(tx: Tx, id: string): Promise<AccountRow | null> {
  const [row] = await tx.query<AccountRow>({
    name: 'account-by-id',
    text: `SELECT ${ROW} FROM local_account WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
    values: [tx.tenant, id],
  });
  return row ?? null;
}

/** @returns false when the step, or a later one, was used before */
export async function useStep(tx: Tx, id: string, step: number): Promise<boolean> {
  const rows = await tx.query<{ id: string }>({
    name: 'account-use-step',
    text: `UPDATE local_account SET totp_last_step = $3 WHERE tenant_id = $1 AND id = $2 AND coalesce(totp_last_step, -1) < $3 RETURNING id`,
    values: [tx.tenant, id, step],
  });
  return rows.length === 1;
}

/** @returns false when there is no such code, any more */
export async function useRecoveryCode(tx: Tx, id: string, hash: string): Promise<boolean> {
  const rows = await tx.query<{ id: string }>({
    name: 'account-use-recovery',
    text: `UPDATE local_account SET recovery_hashes = array_remove(recovery_hashes, $3)
            WHERE tenant_id = $1 AND id = $2 AND $3 = ANY (recovery_hashes) RETURNING id`,
    values: [tx.tenant, id, hash],
  });
  return rows.length === 1;
}

export async function setPasswordHash(tx: Tx, id: string, hash: string, at: Date): Promise<void> {
  await tx.query({
    name: 'account-set-password',
    text: 'UPDATE local_account SET password_hash = $3, password_set_at = $4 WHERE tenant_id = $1 AND id = $2',
    values: [tx.tenant, id, hash, at],
  });
  await tx.query({
    name: 'account-links-void',
    text: 'DELETE FROM account_link WHERE tenant_id = $1 AND account_id = $2',
    values: [tx.tenant, id],
  });
}
