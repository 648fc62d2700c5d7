import { readLasting, writeLasting } from '../../storage/browser.storage.js';

const keyOf = (tenant: string): string => `sportello.rights.${tenant}`;

/**
 * Remembers in this browser what whoever is logged in may do, so that the next page asks early only for what it will get. It is a
 * guess and gives nobody anything: the server decides at each request. @param rights null: nobody is logged in any more
 */
export function rememberRights(tenant: string, rights: readonly string[] | null): void {
  writeLasting(keyOf(tenant), rights === null ? null : rights.join(' '));
}

/** Empty when nobody was logged in. */
export const rememberedRights = (tenant: string): readonly string[] =>
  (readLasting(keyOf(tenant)) ?? '').split(' ').filter(Boolean);
