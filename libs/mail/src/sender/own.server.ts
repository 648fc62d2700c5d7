import { authenticationResults, type MethodResult } from './authentication.results.js';
import { structuredParts } from './header.tokens.js';
import { valueOf, type RawField } from './raw.message.js';

/** Which servers of one's own are believed, and where in a message their words stand. */
export interface OwnServers {
  /** The authserv-ids they sign with (RFC 8601 §2.5). */
  readonly names: readonly string[];
  /** Whose `Received` lines a message has at its top, from the mailbox outwards; the last is the one that meets the world. */
  readonly hops: readonly string[];
  /** Whether the results stand above the last hop's line, or just below it. */
  readonly placed: 'above-received' | 'below-received';
}

/**
 * What one's own servers found. Whatever a sender wrote stands below the line with which the outermost server took the message in:
 * so only what is above it counts. Below it (where many mail filters write) only a server that removes forged results, as RFC 8601 §5
 * demands, can be believed.
 */
export function ownResults(fields: readonly RawField[], { names, hops, placed }: OwnServers): readonly MethodResult[] {
  const known = names.map((name) => name.toLowerCase());
  return trustedPart(fields, hops, placed)
    .filter(({ name }) => name === 'authentication-results')
    .flatMap((field) => {
      const said = authenticationResults(valueOf(field));
      return said !== null && known.includes(said.server) ? said.results : [];
    });
}

/** The lines one's own servers wrote; none when the message did not come the way it has to. */
function trustedPart(
  fields: readonly RawField[],
  hops: readonly string[],
  placed: OwnServers['placed'],
): readonly RawField[] {
  const lines = fields.flatMap(({ name }, at) => (name === 'received' ? [at] : []));
  const came = hops.every((hop, n) => {
    const field = fields[lines[n] ?? -1];
    return field !== undefined && receivedBy(valueOf(field)) === hop.toLowerCase();
  });
  const outermost = lines[hops.length - 1];
  if (!came || outermost === undefined) return [];
  if (placed === 'above-received') return fields.slice(0, outermost);
  return fields.slice(0, lines[hops.length] ?? fields.length);
}

/** Who took the message in. Whoever brought it chose the word after `from`, and nothing else of the line's beginning. */
function receivedBy(value: string): string | null {
  const [line] = structuredParts(value) ?? [];
  return /^(?:from\s+\S+\s+)?by\s+(\S+)(?:\s+(?:with|via|id|for)\s|\s*$)/i.exec(line ?? '')?.[1]?.toLowerCase() ?? null;
}
