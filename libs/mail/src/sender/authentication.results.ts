import { structuredParts } from './header.tokens.js';

/** One result of one check, as a server wrote it. */
export interface MethodResult {
  /** In lower case, e.g. `dmarc`. */
  readonly method: string;
  /** In lower case, e.g. `pass`. */
  readonly result: string;
  /** e.g. `header.from` to `comune.example`; in lower case. */
  readonly properties: ReadonlyMap<string, string>;
}

/** `Authentication-Results` (RFC 8601 §2.2). */
export interface AuthenticationResults {
  /** The authserv-id: who says it. In lower case. */
  readonly server: string;
  readonly results: readonly MethodResult[];
}

/** Ends of what one header may say; a receiving server writes a handful. */
const LONGEST = 8_192;
const MOST_RESULTS = 50;

const WORD = String.raw`(?:"(?:[^"\\]|\\.)*"|[^\s;="]+)`;
const RESULT = new RegExp(String.raw`^([a-z0-9-]+)(?:\s*/\s*\d+)?\s*=\s*([a-z0-9-]+)(?=\s|$)`, 'i');
const PROPERTY = new RegExp(
  String.raw`(?<![a-z0-9.-])([a-z0-9-]+)\s*(?:\.\s*([a-z0-9_-]+)\s*)?=\s*(${WORD}(?:@${WORD})?)`,
  'gi',
);

/** @returns null for what is written otherwise, of which nothing is believed */
export function authenticationResults(value: string): AuthenticationResults | null {
  if (value.length > LONGEST) return null;
  const [first, ...rest] = structuredParts(value) ?? [];
  const server = /^("[^"\\]+"|[^\s"=]+)(?:\s+\d+)?$/.exec(first ?? '')?.[1];
  if (server === undefined || rest.length > MOST_RESULTS) return null;
  return { server: bare(server), results: rest.flatMap(resultOf) };
}

function resultOf(part: string): MethodResult[] {
  const [whole, method, result] = RESULT.exec(part) ?? [];
  if (whole === undefined || method === undefined || result === undefined) return [];
  const properties = new Map<string, string>();
  for (const [, type = '', name, value = ''] of part.slice(whole.length).matchAll(PROPERTY)) {
    const key = (name === undefined ? type : `${type}.${name}`).toLowerCase();
    // What is said twice of one thing is believed by nobody.
    properties.set(key, properties.has(key) && properties.get(key) !== bare(value) ? '' : bare(value));
  }
  return [{ method: method.toLowerCase(), result: result.toLowerCase(), properties }];
}

const bare = (word: string): string => word.replaceAll(/^"|"$/g, '').toLowerCase();
