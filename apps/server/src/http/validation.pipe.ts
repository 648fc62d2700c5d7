import { ValidationPipe } from '@nestjs/common';
import { DomainError, type FieldProblem, type Localized } from '@sportello/kernel';
import type { ValidationError } from 'class-validator';

const MESSAGES: Readonly<Record<string, Localized>> = {
  isString: { it: 'Serve un testo.', en: 'A text is expected.' },
  isInt: { it: 'Serve un numero intero.', en: 'A whole number is expected.' },
  isBoolean: { it: 'Serve vero o falso.', en: 'True or false is expected.' },
  isEmail: { it: 'Serve un indirizzo di posta.', en: 'An e-mail address is expected.' },
  isObject: { it: 'Serve un oggetto.', en: 'An object is expected.' },
  isIn: { it: 'Il valore non è tra quelli previsti.', en: 'The value is not one of those allowed.' },
  min: { it: 'Il valore è troppo piccolo.', en: 'The value is too small.' },
  max: { it: 'Il valore è troppo grande.', en: 'The value is too large.' },
  minLength: { it: 'Il testo è troppo corto.', en: 'The text is too short.' },
  maxLength: { it: 'Il testo è troppo lungo.', en: 'The text is too long.' },
  matches: { it: 'Il testo ha una forma non ammessa.', en: 'The text has a form that is not allowed.' },
  whitelistValidation: { it: 'Campo sconosciuto.', en: 'Unknown field.' },
  nestedValidation: { it: 'Serve un oggetto.', en: 'An object is expected.' },
};

const UNKNOWN: Localized = { it: 'Valore non ammesso.', en: 'Value not allowed.' };

/** Every body and query is checked against its DTO; unknown fields are refused, every mistake is told at once. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new DomainError(
        'REQUEST.INVALID',
        'invalid',
        { it: 'Alcuni campi non vanno bene.', en: 'Some fields are not right.' },
        { fields: errors.flatMap((error) => problemsOf(error, '')) },
      ),
  });
}

function problemsOf(error: ValidationError, path: string): FieldProblem[] {
  const field = path === '' ? error.property : `${path}.${error.property}`;
  const own = Object.keys(error.constraints ?? {}).map((constraint) => ({
    field,
    code: constraint === 'whitelistValidation' ? 'unknown' : constraint,
    message: withLimit(MESSAGES[constraint] ?? UNKNOWN, error.constraints?.[constraint] ?? ''),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, field))];
}

/** Adds what was expected, which class-validator's own English sentence names last: a number, or the values allowed. */
function withLimit(text: Localized, sentence: string): Localized {
  const expected =
    /(?:than or equal to|not be (?:less|greater) than|following values:) (.{1,300}?)(?: characters)?$/.exec(
      sentence,
    )?.[1];
  return expected === undefined ? text : { it: `${text.it} (${expected})`, en: `${text.en} (${expected})` };
}
