import { DomainError } from '@sportello/kernel';

/** Tries after which an instance that is not there is taken to be gone: a process may hear late of one that is new. */
const TRIES_UNTIL_GONE = 3;

/** The instance is switched off: what is for it waits, and that is no failure. @returns its name */
export function disabledInstance(error: unknown): string | null {
  if (!(error instanceof DomainError) || error.code !== 'PLUGIN.INSTANCE_DISABLED') return null;
  const { instance } = error.details;
  return typeof instance === 'string' ? instance : null;
}

/** The instance is in the tenant's configuration no more: trying again changes nothing. */
export function isGone(error: unknown, { attempt }: { readonly attempt: number }): boolean {
  const absent = error instanceof DomainError && error.code === 'PLUGIN.INSTANCE_NOT_FOUND';
  return absent && attempt >= TRIES_UNTIL_GONE;
}
