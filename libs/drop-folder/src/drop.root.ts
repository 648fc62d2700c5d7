import { access, constants, lstat, mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigPluginError, TransientPluginError } from '@sportello/plugin-sdk';
import type { DropSettings } from './drop.settings.js';

/** Subfolder that holds what has been taken. */
export const DONE = 'done';

/** The real path of the folder. @throws TransientPluginError when it is not there: a share that is not mounted comes back */
export async function dropRoot({ folder }: DropSettings): Promise<string> {
  try {
    const root = await realpath(folder);
    await access(root, constants.R_OK | constants.X_OK);
    if (!(await lstat(root)).isDirectory()) throw new ConfigPluginError('folder', `${folder} is not a folder`);
    return root;
  } catch (error) {
    throw dropError(error, folder);
  }
}

/** The subfolder for what has been taken, made when it is not there. A link in its place is refused. */
export async function doneFolder(root: string): Promise<string> {
  const done = join(root, DONE);
  try {
    await mkdir(done, { mode: 0o750 }).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
    if (!(await lstat(done)).isDirectory()) throw new ConfigPluginError('folder', `${done} is not a real folder`);
    await access(done, constants.W_OK | constants.X_OK);
    return done;
  } catch (error) {
    throw dropError(error, done);
  }
}

/** Tries the settings without taking anything. */
export async function checkDrop(settings: DropSettings): Promise<void> {
  const root = await dropRoot(settings);
  await doneFolder(root);
  await access(root, constants.W_OK).catch((error: unknown) => {
    throw dropError(error, root);
  });
}

/** A failure of the file system as the host understands it. */
export function dropError(error: unknown, path: string): Error {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ConfigPluginError('folder', `${path}: this program may not read and write here`, { cause: error });
    case 'ENOTDIR':
    case 'ELOOP':
      return new ConfigPluginError('folder', `${path} is not a folder`, { cause: error });
    case undefined:
      return isError(error) ? error : new Error(String(error));
    default:
      return new TransientPluginError(`${path}: ${String(codeOf(error))}; is the share mounted?`, { cause: error });
  }
}

/** `ENOENT` and the like, of failures of the file system. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

const isError = (error: unknown): error is Error => typeof error === 'object' && error !== null && 'message' in error;
