import { LocalAccounts, LoginRecord, PasswordHasher } from '@sportello/identity';
import type { Clock, TenantId } from '@sportello/kernel';
import type { Installation } from './installation.js';

export function localAccounts({ unitOfWork }: Installation, clock: Clock): LocalAccounts {
  return new LocalAccounts(unitOfWork, clock, new PasswordHasher(), new LoginRecord(unitOfWork, clock));
}

/** Where a password is chosen; what follows the # is the key. */
export function linkOf(env: Readonly<Record<string, string | undefined>>, tenant: TenantId, secret: string): string {
  const at = env['PUBLIC_URL'] ?? `http://localhost:${env['PORT'] ?? '3000'}`;
  return `${at.replace(/\/+$/, '')}/desk/${tenant}/password#${secret}`;
}
