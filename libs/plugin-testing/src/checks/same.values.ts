/** Whether two results say the same. */
export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, bytesAsHex) === JSON.stringify(other, bytesAsHex);
}

/** For `JSON.stringify`. */
export function bytesAsHex(_key: string, value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
