import { Resolver } from 'node:dns/promises';
import type { TxtLookup } from './dkim.key.js';

/** Milliseconds of one question, and of all that one message may ask. */
const ONE = 2_000;
const ALL = 5_000;
/** Questions of one message. */
const MOST = 12;

/** What the DNS says when there is nothing of the kind. */
const NOTHING: readonly string[] = ['ENODATA', 'ENOTFOUND'];

/**
 * Questions to the DNS for one message, which end whatever the servers do: a mail is never kept waiting by its sender's.
 * @param servers addresses of resolvers, with a port or without; none: those of the machine
 */
export function dnsTxt(servers: readonly string[], signal: AbortSignal): TxtLookup {
  const resolver = new Resolver({ timeout: ONE, tries: 1 });
  if (servers.length > 0) resolver.setServers(servers);
  const over = AbortSignal.any([signal, AbortSignal.timeout(ALL)]);
  let asked = 0;
  return async (name) => {
    asked += 1;
    if (asked > MOST || over.aborted) throw new Error('the message has asked enough');
    const cancel = (): void => resolver.cancel();
    over.addEventListener('abort', cancel, { once: true });
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      if (NOTHING.includes(String((error as NodeJS.ErrnoException).code))) return [];
      throw error;
    } finally {
      over.removeEventListener('abort', cancel);
    }
  };
}
