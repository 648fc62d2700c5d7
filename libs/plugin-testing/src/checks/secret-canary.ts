import { inspect } from 'node:util';

/** The secrets that can be read in `value`, plainly, in base64 or percent-encoded. Looks into errors, causes and bytes. */
export function secretsIn(value: unknown, secrets: readonly string[]): readonly string[] {
  const text = everyText(value, new Set()).join('\n');
  return secrets.filter((secret) => disguises(secret).some((disguise) => text.includes(disguise)));
}

function disguises(secret: string): readonly string[] {
  return [secret, Buffer.from(secret).toString('base64'), encodeURIComponent(secret)];
}

function everyText(value: unknown, seen: Set<unknown>): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [inspect(value)];
  if (seen.has(value)) return [];
  seen.add(value);
  if (ArrayBuffer.isView(value))
    return [Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')];
  // Own names cover `message`, `stack` and `cause` of errors, which are not enumerable.
  return Object.getOwnPropertyNames(value).flatMap((name) => [
    name,
    ...everyText((value as Record<string, unknown>)[name], seen),
  ]);
}
