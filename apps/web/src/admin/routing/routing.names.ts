import type { Schema } from '../../api/routes.js';
import type { Localized } from '../../api/types.js';

export type Routing = Schema<'RoutingView'>;
type Word = Schema<'WordView'>;

/** What a code is called; itself when nothing calls it anything. */
export const nameIn = (words: readonly Word[], code: string, of: (text: Localized) => string): string => {
  const known = words.find((word) => word.code === code);
  return known === undefined ? code : of(known.name);
};

/** Codes and names as choices of a list. */
export const choicesOf = (words: readonly Word[], of: (text: Localized) => string) =>
  words.map(({ code, name }) => ({ value: code, label: of(name) }));
