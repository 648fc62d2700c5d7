/** The last try to send: its key, and what it sent. */
export interface SendAttempt {
  readonly key: string;
  readonly fingerprint: string;
}

/**
 * The key of the next try. The same content keeps its key, so that a retry after a lost answer is never a second ticket;
 * changed content gets a new one, since under the old key the server would give the first answer and forget the change.
 */
export function attemptFor(last: SendAttempt | null, fingerprint: string, newKey: () => string): SendAttempt {
  return last?.fingerprint === fingerprint ? last : { key: newKey(), fingerprint };
}

/** Tells two contents apart: what is typed, and which files go along. */
export function fingerprintOf(
  entries: readonly (readonly [string, string])[],
  files: readonly { readonly name: string; readonly size: number; readonly lastModified: number }[],
): string {
  return JSON.stringify([entries, files.map(({ name, size, lastModified }) => [name, size, lastModified])]);
}

/** A random UUID (version 4), also on plain-HTTP intranets, where crypto.randomUUID is missing. */
export function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
