import type { Localized } from '../../api/types.js';
import type { Option } from '../../components/choice-field.js';
import { nameIn } from '../routing/routing.names.js';
import type { TermsWords } from './levels.draft.js';

type Of = (text: Localized) => string;

/** Codes the tenant named may be alike in name: the code stands beside it. */
export const codedOptions = (words: TermsWords['events'], of: Of): readonly Option[] =>
  words.map(({ code, name }) => ({ value: code, label: of(name) === code ? code : `${of(name)} (${code})` }));

export const factOf = (facts: TermsWords['facts'], fact: string) => facts.find((one) => one.fact === fact);

export const valueName = (facts: TermsWords['facts'], fact: string, value: string, of: Of): string =>
  nameIn(factOf(facts, fact)?.values ?? [], value, of);
