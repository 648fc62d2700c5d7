import type { InputProblem, Localized } from '@sportello/plugin-sdk';

const MESSAGES: Readonly<Record<string, Localized>> = {
  'not-json-object': {
    it: 'Il corpo deve essere un oggetto JSON in UTF-8.',
    en: 'The body must be a JSON object in UTF-8.',
  },
  required: { it: 'Campo obbligatorio.', en: 'This field is required.' },
  unknown: { it: 'Campo non previsto.', en: 'There is no such field.' },
  'bad-type': { it: 'Il valore non è del tipo previsto.', en: 'The value is not of the expected type.' },
  'bad-choice': { it: 'Il valore non è tra quelli previsti.', en: 'The value is not one of those offered.' },
  'bad-name': {
    it: 'Il nome è troppo lungo o ha caratteri non ammessi.',
    en: 'The name is too long or has characters that are not allowed.',
  },
  'bad-date': {
    it: 'Serve un istante, ad esempio 2026-11-21T10:00:00+01:00.',
    en: 'An instant is expected, e.g. 2026-11-21T10:00:00+01:00.',
  },
  'in-the-future': {
    it: 'È un istante futuro: va regolato l’orologio del centralino.',
    en: 'The instant lies in the future: the clock of the exchange must be set right.',
  },
  'bad-number': { it: 'Serve un numero di telefono.', en: 'A telephone number is expected.' },
  'bad-extension': { it: 'Serve un interno, ad esempio 201.', en: 'An extension is expected, e.g. 201.' },
  'too-many': { it: 'Sono troppi.', en: 'There are too many of them.' },
};

const OTHER: Localized = { it: 'Valore non valido.', en: 'The value is not valid.' };

/** What is wrong with a field, in both languages. */
export const problem = (field: string, code: string): InputProblem => ({
  field,
  code,
  message: MESSAGES[code] ?? OTHER,
});
