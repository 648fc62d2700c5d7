import type { Tx } from '@sportello/platform';
import { useRecoveryCode, useStep, type AccountRow } from './account.sql.js';
import { newEnrolment, newRecoveryCodes, recoveryHash, stepOf, type Enrolment } from './one-time.codes.js';
import { openText, sealText } from './sealed.text.js';

/** Keys of the installation, each for one use. */
export interface AccountKeys {
  /** Seals secrets of second factors. */
  readonly totp: Buffer;
  /** Hashes recovery codes. */
  readonly recovery: Buffer;
}

const placeOf = (tx: Tx, { id }: Pick<AccountRow, 'id'>): string => `${tx.tenant}/${id}`;

/** A code of the authenticator or a recovery code, used up by this. @returns false when it is neither, or was used before */
export async function useCode(
  tx: Tx,
  keys: AccountKeys,
  account: AccountRow,
  code: string,
  now: Date,
): Promise<boolean> {
  if (account.totpSecret === null) return false;
  const step = stepOf(openText(keys.totp, placeOf(tx, account), account.totpSecret), code, now);
  if (step !== null) return useStep(tx, account.id, step);
  return useRecoveryCode(tx, account.id, recoveryHash(keys.recovery, account.id, code));
}

/** Begins an enrolment, which counts for nothing until a code of it is told. */
export async function beginEnrolment(
  tx: Tx,
  keys: AccountKeys,
  account: AccountRow,
  issuer: string,
): Promise<Enrolment> {
  const enrolment = newEnrolment(issuer, account.username);
  await tx.query({
    name: 'account-totp-begin',
    text: `UPDATE local_account SET totp_secret = $3, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_hashes = '{}'
            WHERE tenant_id = $1 AND id = $2`,
    values: [tx.tenant, account.id, sealText(keys.totp, placeOf(tx, account), enrolment.secret)],
  });
  return enrolment;
}

/** @returns the recovery codes, shown this once */
export async function confirmEnrolment(tx: Tx, keys: AccountKeys, account: AccountRow, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.query({
    name: 'account-totp-confirm',
    text: 'UPDATE local_account SET totp_confirmed_at = $3, recovery_hashes = $4 WHERE tenant_id = $1 AND id = $2',
    values: [tx.tenant, account.id, now, codes.map((code) => recoveryHash(keys.recovery, account.id, code))],
  });
  return codes;
}

export async function removeSecondFactor(tx: Tx, id: string): Promise<void> {
  await tx.query({
    name: 'account-totp-remove',
    text: `UPDATE local_account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, recovery_hashes = '{}'
            WHERE tenant_id = $1 AND id = $2`,
    values: [tx.tenant, id],
  });
}
