/** Texts somebody types, by the names of their fields. */
export type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What was kept in the window of fields like these; nothing else than texts is taken from it. */
export function keptTexts<Name extends string>(stored: unknown, initial: Texts<Name>): Texts<Name> | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const kept = new Map<string, unknown>(Object.entries(stored));
  const text = (name: Name): string => {
    const value = kept.get(name);
    return typeof value === 'string' ? value : initial[name];
  };
  const names = Object.keys(initial) as Name[];
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Texts<Name>;
}
