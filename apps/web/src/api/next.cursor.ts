/** A list that goes on. */
export interface Paged {
  readonly _links?: { readonly next?: string | { readonly href: string } | null } | undefined;
}

/** The cursor of the next page, out of the link that leads there; null on the last one. */
export function nextCursor(page: Paged): string | null {
  const next = page._links?.next;
  const href = typeof next === 'string' ? next : next?.href;
  return href === undefined ? null : new URL(href, 'http://localhost').searchParams.get('cursor');
}
