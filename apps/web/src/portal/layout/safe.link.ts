/** Links come from configuration: only addresses that lead somewhere, never `javascript:`. */
export function isSafeLink(href: string | null | undefined): href is string {
  return typeof href === 'string' && /^(https?:|mailto:|\/)/.test(href);
}
