import { readFile } from 'node:fs/promises';
import { DomainError } from '@sportello/kernel';

/** @throws DomainError CLI.FILE_UNREADABLE */
export async function readTenantFile(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const text = { it: `Il file ${file} non si può leggere.`, en: `The file ${file} cannot be read.` };
    throw new DomainError('CLI.FILE_UNREADABLE', 'not-found', text, { cause });
  }
}
