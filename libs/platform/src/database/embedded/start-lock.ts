import { readFile, rm, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isCode } from '../../error-code.js';
import { embeddedFailed } from '../database-errors.js';
import { isAlive } from './postmaster.js';

const ATTEMPTS = 1200; // of 50 ms: a minute

/** One process at a time starts or stops the server of a folder; the lock of a dead process is taken over. */
export async function withStartLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  await take(path);
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function take(path: string): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else await pause(50);
  }
  throw embeddedFailed(
    `Un altro processo sta avviando il PostgreSQL incorporato da troppo tempo (${path}).`,
    `Another process has been starting the embedded PostgreSQL for too long (${path}).`,
  );
}

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(path, 'utf8'));
    return holder > 0 && !isAlive(holder);
  } catch {
    return false;
  }
}
