import type { Localized } from '@sportello/plugin-sdk';

const MESSAGES: Readonly<Record<string, Localized>> = {
  'not-json-object': {
    it: 'Il corpo deve essere un oggetto JSON in UTF-8.',
    en: 'The body must be a JSON object in UTF-8.',
  },
  required: { it: 'Campo obbligatorio.', en: 'This field is required.' },
  unknown: { it: 'Campo non previsto.', en: 'There is no such field.' },
  'bad-type': { it: 'Il valore non è del tipo previsto.', en: 'The value is not of the expected type.' },
  'bad-email': {
    it: 'Serve un indirizzo di posta, ad esempio nome@esempio.it.',
    en: 'An e-mail address is expected, e.g. name@example.org.',
  },
  'bad-date': {
    it: 'Serve un istante, ad esempio 2026-11-21T10:00:00+01:00.',
    en: 'An instant is expected, e.g. 2026-11-21T10:00:00+01:00.',
  },
  'bad-format': { it: 'Il valore non ha la forma prevista.', en: 'The value does not have the expected form.' },
  'bad-choice': { it: 'Il valore non è tra quelli previsti.', en: 'The value is not one of those offered.' },
  'bad-name': {
    it: 'Il nome inizia con una lettera e ha al massimo 60 lettere, cifre, punti e trattini.',
    en: 'A name starts with a letter and has at most 60 letters, digits, dots and dashes.',
  },
  'bad-characters': { it: 'Contiene caratteri non ammessi.', en: 'It has characters that are not allowed.' },
  'bad-media-type': { it: 'Tipo di file non ammesso.', en: 'This type of file is not allowed.' },
  'bad-base64': { it: 'Il contenuto deve essere in base64.', en: 'The content must be base64.' },
  'too-large': { it: 'Il file è troppo grande.', en: 'The file is too large.' },
  empty: { it: 'Il file è vuoto.', en: 'The file is empty.' },
};

const OTHER: Localized = { it: 'Valore non valido.', en: 'The value is not valid.' };

/** @param limit the most that is allowed, where the code is about a length or a number */
export function messageFor(code: string, limit: number | null): Localized {
  const most = limit === null ? '' : ` ${limit}`;
  if (code === 'too-long')
    return { it: `Troppo lungo: al massimo${most} caratteri.`, en: `Too long: at most${most} characters.` };
  if (code === 'too-many')
    return { it: `Troppi elementi${most && `: al massimo${most}`}.`, en: `Too many${most && `: at most${most}`}.` };
  return MESSAGES[code] ?? OTHER;
}
