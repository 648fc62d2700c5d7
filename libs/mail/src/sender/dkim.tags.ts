/** `tag=value` pairs (RFC 6376 §3.2). Null when a tag stands twice: then nobody may believe either. */
export function tagsOf(list: string): ReadonlyMap<string, string> | null {
  const tags = new Map<string, string>();
  for (const part of list.split(';')) {
    const at = part.indexOf('=');
    if (at < 0) continue;
    const name = part.slice(0, at).trim();
    if (tags.has(name)) return null;
    tags.set(name, part.slice(at + 1).trim());
  }
  return tags;
}

const LABELS = /^[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})+$/;
const LONGEST_NAME = 253;

/** A domain that can be asked about, in lower case; null for anything else. */
export function domainName(text: string): string | null {
  const name = text.trim().toLowerCase().replace(/\.$/, '');
  return name.length <= LONGEST_NAME && LABELS.test(name) ? name : null;
}

/** Whether a domain is another one or lies below it. */
export const isWithin = (domain: string, other: string): boolean => domain === other || domain.endsWith(`.${other}`);
