import type { Localized } from '../../api/types.js';
import type { Option } from '../../components/choice-field.js';
import type { TermsWords } from './levels.draft.js';

type Of = (text: Localized) => string;
type Words = TermsWords['events'];

/** What a code is called; itself when nothing calls it anything. */
export const wordIn = (words: Words, code: string, of: Of): string => {
  const found = words.find((word) => word.code === code);
  return found === undefined ? code : of(found.name);
};

export const optionsOf = (words: Words, of: Of): readonly Option[] =>
  words.map(({ code, name }) => ({ value: code, label: of(name) }));

/** Codes the tenant named may be alike in name: the code stands beside it. */
export const codedOptions = (words: Words, of: Of): readonly Option[] =>
  words.map(({ code, name }) => ({ value: code, label: of(name) === code ? code : `${of(name)} (${code})` }));

export const factOf = (facts: TermsWords['facts'], fact: string) => facts.find((one) => one.fact === fact);

export const valueName = (facts: TermsWords['facts'], fact: string, value: string, of: Of): string =>
  wordIn(factOf(facts, fact)?.values ?? [], value, of);
