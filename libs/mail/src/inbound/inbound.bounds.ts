/** Ends of what one message may put into the core, in characters or entries. The raw message is kept whatever they cut. */
export const BOUNDS = {
  text: 1_000_000,
  subject: 1_000,
  name: 200,
  note: 500,
  notes: 100,
  ids: 200,
  recipients: 200,
  mediaType: 200,
  contentId: 900,
} as const;

const BROKEN = /\p{Surrogate}/gu;
const ADDRESS = /^[^\s<>"(),:;@]{1,64}@[^\s<>"(),:;@]{1,255}$/u;

/** The beginning of a text; no pair of surrogates is cut in two. */
export function beginning(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max).replaceAll(BROKEN, '');
}

/** Whether mail can be sent there. */
export function isAddress(address: string): boolean {
  return ADDRESS.test(address);
}

/** An instant as RFC 3339; null for years no calendar of ours has. */
export function instant(date: Date): string | null {
  const text = date.toISOString();
  return /^\d{4}-/.test(text) ? text : null;
}
