import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DomainError, systemActor } from '@sportello/kernel';
import type { TenantProblem } from '../check/tenant.problem.js';
import type { AppliedRevision } from './revision.js';
import { TenantInvalidError } from './tenancy.errors.js';
import type { TenantRevisions } from './tenant.revisions.js';

/** What became of one file of the folder. */
export type FolderOutcome =
  | ({ readonly file: string } & AppliedRevision)
  | { readonly file: string; readonly outcome: 'refused'; readonly problems: readonly TenantProblem[] };

/**
 * Applies each tenant file of a folder that changed since it was last applied. A bad file is reported and never keeps
 * the others from being applied. @throws DomainError TENANT.FOLDER when the folder cannot be read
 */
export async function applyFolder(revisions: TenantRevisions, folder: string): Promise<readonly FolderOutcome[]> {
  const outcomes: FolderOutcome[] = [];
  for (const file of await tenantFiles(folder)) outcomes.push(await applyFile(revisions, file));
  return outcomes;
}

/** Paths of the tenant files of a folder, by name. */
export async function tenantFiles(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/.test(entry.name))
      .map((entry) => join(folder, entry.name))
      .sort();
  } catch (cause) {
    const text = {
      it: `Impossibile leggere la cartella degli enti ${folder} (SPORTELLO_TENANTS).`,
      en: `The tenants folder ${folder} cannot be read (SPORTELLO_TENANTS).`,
    };
    throw new DomainError('TENANT.FOLDER', 'invalid', text, { cause });
  }
}

async function applyFile(revisions: TenantRevisions, file: string): Promise<FolderOutcome> {
  try {
    const source = await readFile(file, 'utf8');
    const applied = await revisions.applySource(source, {
      by: systemActor('tenant-folder'),
      file,
      onlyIfFileChanged: true,
    });
    return { file, ...applied };
  } catch (error) {
    if (error instanceof TenantInvalidError) return { file, outcome: 'refused', problems: error.problems };
    if (!isFileError(error)) throw error;
    return { file, outcome: 'refused', problems: [unreadable(file, error)] };
  }
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error && 'path' in error;

function unreadable(file: string, { code }: NodeJS.ErrnoException): TenantProblem {
  const text = {
    it: `il file ${basename(file)} non si può leggere (${code})`,
    en: `the file ${basename(file)} cannot be read (${code})`,
  };
  return { file, line: 1, column: 1, path: '', code: 'TENANT.UNREADABLE', text };
}
