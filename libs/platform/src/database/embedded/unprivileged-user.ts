import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { embeddedFailed } from '../database-errors.js';

/** PostgreSQL refuses to run as root, so root hands it to somebody else. */
export interface UnixUser {
  readonly uid: number;
  readonly gid: number;
}

/** In order: a server account if the machine has one, else the account that owns nothing. */
const CANDIDATES = ['postgres', 'nobody'];

/** @returns null when this process is not root: PostgreSQL then runs as whoever started it */
export async function unprivilegedUser(): Promise<UnixUser | null> {
  if (process.getuid?.() !== 0) return null;
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const candidate of CANDIDATES) {
    const account = accounts.find(([name]) => name === candidate);
    if (account) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw embeddedFailed(
    'PostgreSQL non può girare come root e qui mancano gli utenti postgres e nobody: crearne uno o impostare DATABASE_URL.',
    'PostgreSQL cannot run as root and there is no postgres or nobody user here: create one or set DATABASE_URL.',
  );
}

/** @throws DomainError naming the first folder on the way to `path` that `user` cannot pass through */
export async function assertReachable(path: string, user: UnixUser): Promise<void> {
  for (let folder = path, above = dirname(path); folder !== above; folder = above, above = dirname(above)) {
    const { mode, uid, gid } = await stat(folder);
    const passable = uid === user.uid ? mode & 0o100 : gid === user.gid ? mode & 0o010 : mode & 0o001;
    if (passable) continue;
    throw embeddedFailed(
      `PostgreSQL (utente ${user.uid}) non può attraversare ${folder}: dare il permesso (chmod o+x) o spostare SPORTELLO_DATA.`,
      `PostgreSQL (user ${user.uid}) cannot pass through ${folder}: allow it (chmod o+x) or move SPORTELLO_DATA.`,
    );
  }
}
