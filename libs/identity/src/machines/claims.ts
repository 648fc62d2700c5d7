/** A claim that is a text with something in it, or null. */
export const textOf = (claim: unknown): string | null => (typeof claim === 'string' && claim !== '' ? claim : null);
