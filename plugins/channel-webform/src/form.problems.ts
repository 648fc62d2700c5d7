import type { InputProblem } from '@sportello/plugin-sdk';

/** Names come from outside too: what is repeated back is short. */
const LONGEST_NAME = 100;

const problem =
  (code: string, it: string, en: string) =>
  (field: string): InputProblem => ({ field: field.slice(0, LONGEST_NAME), code, message: { it, en } });

export const required = problem('required', 'Campo obbligatorio.', 'This field is required.');
export const unknownField = problem('unknown', 'Il modulo non ha questo campo.', 'The form has no such field.');
export const repeated = problem('repeated', 'Il campo è presente più volte.', 'The field is given more than once.');
export const notText = problem('not-text', 'Serve un testo.', 'A text is expected.');
export const badCharacters = problem(
  'bad-characters',
  'Contiene caratteri non ammessi.',
  'It has characters that are not allowed.',
);
export const badEmail = problem(
  'bad-email',
  'Serve un indirizzo di posta, ad esempio nome@esempio.it.',
  'An e-mail address is expected, e.g. name@example.org.',
);
export const badPhone = problem(
  'bad-phone',
  'Serve un numero di telefono, ad esempio +39 06 1234567.',
  'A telephone number is expected, e.g. +39 06 1234567.',
);
export const badDate = problem(
  'bad-date',
  'Serve una data esistente, nella forma AAAA-MM-GG.',
  'A date that exists is expected, as YYYY-MM-DD.',
);
export const badChoice = problem(
  'bad-choice',
  'Il valore non è tra quelli previsti.',
  'The value is not one of those offered.',
);
export const badFlag = problem('bad-flag', 'Serve vero o falso.', 'True or false is expected.');
export const privacyNeeded = problem(
  'required',
  'Occorre prendere visione dell’informativa.',
  'The notice must be read and acknowledged.',
);
export const badFileType = problem('bad-media-type', 'Tipo di file non ammesso.', 'This type of file is not allowed.');
export const unexpectedFile = problem(
  'unexpected-file',
  'I file vanno nel campo attachments.',
  'Files go into the field attachments.',
);
export const emptyFile = problem('empty', 'Il file è vuoto.', 'The file is empty.');
export const tooManyFields = problem(
  'too-many-fields',
  'La richiesta ha troppi campi.',
  'The request has too many fields.',
);
export const notJsonObject = problem(
  'not-json-object',
  'Il corpo deve essere un oggetto JSON in UTF-8.',
  'The body must be a JSON object in UTF-8.',
);

export const tooLong = (field: string, max: number): InputProblem =>
  problem('too-long', `Al massimo ${max} caratteri.`, `At most ${max} characters.`)(field);

export const tooManyFiles = (max: number): InputProblem =>
  problem('too-many', `Al massimo ${max} file.`, `At most ${max} files.`)('attachments');

export const fileTooLarge = (name: string, maxBytes: number): InputProblem => {
  const most = maxBytes < 1024 ? `${maxBytes} byte` : `${Math.floor(maxBytes / 1024)} KB`;
  return problem(
    'too-large',
    `${name}: al massimo ${most} per file.`,
    `${name}: at most ${most} a file.`,
  )('attachments');
};
