/** Whether a caught value is a Node or PostgreSQL error with one of these codes. */
export function isCode(error: unknown, ...codes: readonly string[]): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));
}
