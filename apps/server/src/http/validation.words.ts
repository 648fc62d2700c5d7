import type { Localized } from '@sportello/kernel';

type Row = readonly [constraint: string, it: string, en: string];

const ROWS: readonly Row[] = [
  ['isString', 'Serve un testo.', 'A text is expected.'],
  ['isInt', 'Serve un numero intero.', 'A whole number is expected.'],
  ['isBoolean', 'Serve vero o falso.', 'True or false is expected.'],
  ['isEmail', 'Serve un indirizzo di posta.', 'An e-mail address is expected.'],
  ['isArray', 'Serve un elenco.', 'A list is expected.'],
  ['arrayMaxSize', 'L’elenco è troppo lungo.', 'The list is too long.'],
  ['isObject', 'Serve un oggetto.', 'An object is expected.'],
  ['isIn', 'Il valore non è tra quelli previsti.', 'The value is not one of those allowed.'],
  ['min', 'Il valore è troppo piccolo.', 'The value is too small.'],
  ['max', 'Il valore è troppo grande.', 'The value is too large.'],
  ['minLength', 'Il testo è troppo corto.', 'The text is too short.'],
  ['maxLength', 'Il testo è troppo lungo.', 'The text is too long.'],
  ['matches', 'Il testo ha una forma non ammessa.', 'The text has a form that is not allowed.'],
  ['whitelistValidation', 'Campo sconosciuto.', 'Unknown field.'],
  [
    'facts',
    'Servono al più 60 dati, ciascuno con un nome semplice e un testo (fino a 5000 caratteri), un numero o vero/falso.',
    'At most 60 facts are expected, each a simple name with a text (up to 5000 characters), a number or true/false.',
  ],
  ['instant', 'Serve un istante che esiste, in RFC 3339.', 'An instant that exists is expected, in RFC 3339.'],
  ['nestedValidation', 'Serve un oggetto.', 'An object is expected.'],
];

/** What is wrong with a field, by the name class-validator gives the constraint. */
export const VALIDATION_WORDS: ReadonlyMap<string, Localized> = new Map(
  ROWS.map(([constraint, it, en]) => [constraint, { it, en }]),
);
