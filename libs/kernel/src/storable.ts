/**
 * The same value without what PostgreSQL cannot hold in text and JSON: NUL and halves of characters. Whatever comes from
 * outside passes here first, so that no sender can make a command fail, and what is hashed is what is stored.
 */
export function storable<T>(value: T): T {
  return clean(value) as T;
}

/** @param max UTF-16 units, the ellipsis included */
export function shortened(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '') + '…';
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD');
  if (Array.isArray(value)) return value.map(clean);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [clean(key), clean(entry)]));
}
