import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode } from '../../error-code.js';

/** What PostgreSQL itself writes about a running server in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const fileOf = (pgdata: string): string => join(pgdata, 'postmaster.pid');

/** @returns null when no server has this folder, or when the file is the leftover of one that died */
export async function runningPostmaster(pgdata: string): Promise<Postmaster | null> {
  const lines = await readLines(fileOf(pgdata));
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  // PostgreSQL itself clears the file of a dead server, and first makes sure that none of its processes is left.
  if (!isAlive(pid)) return null;
  if (await isPostgres(pid)) return { pid, port: Number(lines[3]) };
  // After a crash in a container the pid often belongs to somebody else, and PostgreSQL would then refuse to start.
  await rm(fileOf(pgdata), { force: true });
  return null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/** Resolves when the process is gone, or after the time given. @returns whether it is gone */
export async function waitForExit(pid: number, attempts = 600): Promise<boolean> {
  for (let i = 0; i < attempts && isAlive(pid); i++) await pause(50);
  return !isAlive(pid);
}

/** Only Linux tells; elsewhere the connection that follows decides. */
async function isPostgres(pid: number): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  try {
    return (await readFile(`/proc/${pid}/comm`, 'utf8')).trim().startsWith('postgres');
  } catch {
    return false;
  }
}

async function readLines(path: string): Promise<readonly string[]> {
  try {
    return (await readFile(path, 'utf8')).split('\n');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw error;
  }
}
