import type { InputProblem } from '@sportello/plugin-sdk';

const problem = (code: string, it: string, en: string) => (field: string): InputProblem => ({ field, code, message: { it, en } });

export const required = problem('required', 'Campo obbligatorio.', 'This field is required.');
export const unknownField = problem('unknown', 'Il modulo non ha questo campo.', 'The form has no such field.');
export const repeated = problem('repeated', 'Il campo è presente più volte.', 'The field is given more than once.');
export const notText = problem('not-text', 'Serve un testo.', 'A text is expected.');
export const badCharacters = problem('bad-characters', 'Contiene caratteri non ammessi.', 'It has characters that are not allowed.');
export const badEmail = problem('bad-email', 'Serve un indirizzo di posta, ad esempio nome@esempio.it.', 'An e-mail address is expected, e.g. name@example.org.');
export const badPhone = problem('bad-phone', 'Serve un numero di telefono, ad esempio +39 06 1234567.', 'A telephone number is expected, e.g. +39 06 1234567.');
export const badDate = problem('bad-date', 'Serve una data nella forma AAAA-MM-GG.', 'A date is expected as YYYY-MM-DD.');
export const badChoice = problem('bad-choice', 'Il valore non è tra quelli previsti.', 'The value is not one of those offered.');
export const badFlag = problem('bad-flag', 'Serve vero o falso.', 'True or false is expected.');
export const privacyNeeded = problem('required', 'Occorre prendere visione dell’informativa.', 'The notice must be read and acknowledged.');
export const badFileType = problem('bad-media-type', 'Tipo di file non ammesso.', 'This type of file is not allowed.');
export const unexpectedFile = problem('unknown', 'I file vanno nel campo attachments.', 'Files go into the field attachments.');
export const emptyFile = problem('empty', 'Il file è vuoto.', 'The file is empty.');

export const tooLong = (field: string, max: number): InputProblem => ({
  field,
  code: 'too-long',
  message: { it: `Al massimo ${max} caratteri.`, en: `At most ${max} characters.` },
});

export const tooManyFiles = (max: number): InputProblem => ({
  field: 'attachments',
  code: 'too-many',
  message: { it: `Al massimo ${max} file.`, en: `At most ${max} files.` },
});

export const fileTooLarge = (name: string, maxBytes: number): InputProblem => ({
  field: 'attachments',
  code: 'too-large',
  message: {
    it: `${name}: al massimo ${Math.floor(maxBytes / 1024)} KB per file.`,
    en: `${name}: at most ${Math.floor(maxBytes / 1024)} KB a file.`,
  },
});
