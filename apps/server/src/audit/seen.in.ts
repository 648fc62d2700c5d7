/** What an answer was made of, and what it says. */
export interface Shown {
  /** Values of the address, without the tenant. */
  readonly params: readonly string[];
  /** Body of the question, when it has one. */
  readonly asked: unknown;
  /** Body of the answer; empty when it is a file. */
  readonly text: string;
  readonly isJson: boolean;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** Numbers of tickets and tasks end in a digit, and have no spaces; imported ones keep the form they had. */
const NUMBER = /^[A-Za-z0-9#][A-Za-z0-9._/#-]{0,58}\d$/;
const SEPARATORS = /[\s;,"']+/;

/**
 * Everything in an answer that may be the number or the id of something: which of them are of restricted tickets, the
 * database tells. Nothing has to be declared route by route, so no new route can forget it.
 */
export function seenIn({ params, asked, text, isJson }: Shown): {
  readonly numbers: readonly string[];
  readonly ids: readonly string[];
} {
  const words = new Set<string>(params);
  gather(asked, words);
  if (isJson) gather(parsed(text), words);
  else for (const word of text.split(SEPARATORS)) words.add(word);
  const all = [...words];
  const ids = all.filter((word) => UUID.test(word));
  return { ids, numbers: all.filter((word) => NUMBER.test(word) && !UUID.test(word)) };
}

function gather(value: unknown, words: Set<string>): void {
  if (typeof value === 'string') {
    if (value.length <= 60) words.add(value);
  } else if (Array.isArray(value)) {
    for (const one of value) gather(one, words);
  } else if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) gather(one, words);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
