import type { Localized } from '../../api/types.js';
import { TextField } from '../../components/text-field.js';
import type { FormProblem } from '../../form/form.problem.js';
import { saidBelow } from '../configuration/checked.problems.js';

export interface BothLanguagesProps {
  /** Of the text in the section, e.g. `0.name`. */
  readonly name: string;
  readonly label: (language: keyof Localized) => string;
  readonly help?: string;
  readonly required: boolean;
  readonly value: Localized | undefined;
  readonly problems: readonly FormProblem[];
  /** A line when left out. */
  readonly type?: 'textarea';
  readonly maxLength?: number;
  readonly onChange: (text: Localized) => void;
}

const LANGUAGES = ['it', 'en'] as const;
const NOTHING: Localized = { it: '', en: '' };

/** A text of the section in both languages, a field each. */
export function BothLanguages(props: BothLanguagesProps) {
  const { name, label, help, required, value = NOTHING, problems, type = 'text', maxLength, onChange } = props;
  return LANGUAGES.map((language) => (
    <TextField
      key={language}
      {...{ name: `${name}.${language}`, label: label(language), help, required, type, maxLength, rows: 3 }}
      {...{ value: value[language], error: saidBelow(problems, `${name}.${language}`) }}
      onChange={(text) => onChange({ ...value, [language]: text })}
    />
  ));
}
