import { chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Owner of all mail, known to no other program: Postfix writes and Dovecot reads as this user. */
export const MAIL_OWNER = { uid: 61_000, gid: 61_000 } as const;

/** Maildirs, `<folder>/<domain>/<name>/`. */
export interface MailSpool {
  readonly folder: string;
}

export async function makeSpool(folder: string, domains: readonly string[]): Promise<MailSpool> {
  await mkdir(folder, { recursive: true });
  for (const path of [folder, ...domains.map((domain) => join(folder, domain))]) {
    await mkdir(path, { recursive: true });
    await chown(path, MAIL_OWNER.uid, MAIL_OWNER.gid);
  }
  return { folder };
}

export function mailboxFolder(spool: MailSpool, address: string): string {
  const [name = '', domain = ''] = address.split('@');
  return join(spool.folder, domain, name);
}
