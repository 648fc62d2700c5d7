/** By what a person may be named in words others wrote. */
export interface Named {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Regular expressions, the same for PostgreSQL and here; null: nothing would be found. */
export interface NamePatterns {
  /** Whatever can only be they: the whole name, whatever part comes first, the address, the phone number. */
  readonly surely: string | null;
  /** Any part of the name too: for words about something of theirs, where it can hardly be somebody else. */
  readonly likely: string | null;
}

/** Shorter parts of names are words of the language, too: `di`, `de`. Letters. */
const SHORTEST = 3;

/**
 * How people are found in free text. A name of one word is looked for only where it is likely to be theirs: `Ufficio` would be
 * found everywhere.
 */
export function namePatterns(people: readonly Named[]): NamePatterns {
  const sure = people.flatMap(({ name, email, phone }) => [
    ...wholeName(name),
    ...addressOf(email),
    ...numberOf(phone),
  ]);
  const parts = people.flatMap(({ name }) =>
    partsOf(name)
      .filter((part) => part.length >= SHORTEST)
      .map(literal),
  );
  return { surely: anyOf(sure), likely: anyOf([...sure, ...parts]) };
}

/** @param pattern of `namePatterns` */
export const finder = (pattern: string | null): ((text: string) => boolean) => {
  if (pattern === null) return () => false;
  const expression = new RegExp(pattern, 'iu');
  return (text) => expression.test(text);
};

/** Not within a longer word. No look-behind, and no classes but these: both sides read it alike. */
const anyOf = (alternatives: readonly string[]): string | null =>
  alternatives.length === 0
    ? null
    : `(^|[^a-zàèéìíòóùúA-ZÀÈÉÌÍÒÓÙÚ0-9])(${[...new Set(alternatives)].join('|')})($|[^a-zàèéìíòóùúA-ZÀÈÉÌÍÒÓÙÚ0-9])`;

const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const partsOf = (name: string): readonly string[] => name.split(/[\s,]+/).filter((part) => /\p{L}/u.test(part));

function wholeName(name: string): readonly string[] {
  const parts = partsOf(name).map(literal);
  const from = (first: number): string => [...parts.slice(first), ...parts.slice(0, first)].join('[ ,]+');
  return parts.length < 2 ? [] : parts.map((_, first) => from(first));
}

const addressOf = (email: string | null): readonly string[] => (email === null ? [] : [literal(email)]);

/** With or without the prefix of the country, however it is set apart. */
function numberOf(phone: string | null): readonly string[] {
  const digits = (phone ?? '').replace(/^(\+|00)39/, '').replaceAll(/\D/g, '');
  return digits.length < 6 ? [] : [`([+]39[ ./-]*|0039[ ./-]*)?${[...digits].join('[ ./-]*')}`];
}
