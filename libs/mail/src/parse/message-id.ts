// Bounded, so that a header full of `<` costs no more than its length.
const BRACKETED = /<([^<>\s]{1,900})>/g;
const BARE = /^[^<>\s,;]{1,900}@[^<>\s,;]{1,255}$/;

/** All message ids in a `Message-ID`, `In-Reply-To` or `References` value, with angle brackets, in order, each once. */
export function messageIds(value: string): string[] {
  const found = Array.from(value.matchAll(BRACKETED), (match) => `<${match[1] ?? ''}>`);
  if (found.length > 0) return [...new Set(found)];
  // Some programs leave the brackets out.
  return value
    .split(/\s+/)
    .filter((word) => BARE.test(word))
    .map((word) => `<${word}>`);
}
