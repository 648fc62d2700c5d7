import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { DomainError, type FieldProblem, type Localized } from '@sportello/kernel';
import type { ValidationError } from 'class-validator';

const MESSAGES: Readonly<Record<string, Localized>> = {
  isString: { it: 'Serve un testo.', en: 'A text is expected.' },
  isInt: { it: 'Serve un numero intero.', en: 'A whole number is expected.' },
  isBoolean: { it: 'Serve vero o falso.', en: 'True or false is expected.' },
  isEmail: { it: 'Serve un indirizzo di posta.', en: 'An e-mail address is expected.' },
  isArray: { it: 'Serve un elenco.', en: 'A list is expected.' },
  arrayMaxSize: { it: 'L’elenco è troppo lungo.', en: 'The list is too long.' },
  isObject: { it: 'Serve un oggetto.', en: 'An object is expected.' },
  isIn: { it: 'Il valore non è tra quelli previsti.', en: 'The value is not one of those allowed.' },
  min: { it: 'Il valore è troppo piccolo.', en: 'The value is too small.' },
  max: { it: 'Il valore è troppo grande.', en: 'The value is too large.' },
  minLength: { it: 'Il testo è troppo corto.', en: 'The text is too short.' },
  maxLength: { it: 'Il testo è troppo lungo.', en: 'The text is too long.' },
  matches: { it: 'Il testo ha una forma non ammessa.', en: 'The text has a form that is not allowed.' },
  whitelistValidation: { it: 'Campo sconosciuto.', en: 'Unknown field.' },
  facts: {
    it: 'Servono al più 60 dati, ciascuno con un nome semplice e un testo (fino a 5000 caratteri), un numero o vero/falso.',
    en: 'At most 60 facts are expected, each a simple name with a text (up to 5000 characters), a number or true/false.',
  },
  instant: { it: 'Serve un istante che esiste, in RFC 3339.', en: 'An instant that exists is expected, in RFC 3339.' },
  nestedValidation: { it: 'Serve un oggetto.', en: 'An object is expected.' },
};

const UNKNOWN: Localized = { it: 'Valore non ammesso.', en: 'Value not allowed.' };

/** Deeper than anything a body is made of. What checks bodies calls itself level by level. */
const DEEPEST = 20;

/** Every body and query is checked against its DTO; unknown fields are refused, every mistake is told at once. */
class RequestValidation extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    refuseDeeper(value);
    return super.transform(value, metadata);
  }
}

/** Looks at a level at a time, so that depth costs no stack. */
function refuseDeeper(value: unknown): void {
  const isNode = (child: unknown): child is object => typeof child === 'object' && child !== null;
  let level = [value].filter(isNode);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === DEEPEST) {
      throw new DomainError('REQUEST.INVALID', 'invalid', {
        it: `La richiesta contiene dati annidati oltre ${DEEPEST} livelli.`,
        en: `The request holds data nested deeper than ${DEEPEST} levels.`,
      });
    }
    level = level.flatMap((node): unknown[] => Object.values(node)).filter(isNode);
  }
}

export function requestValidation(): ValidationPipe {
  return new RequestValidation({
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
  const broken = Object.keys(error.constraints ?? {});
  // Both say that an object is expected: one is enough.
  const told = broken.includes('nestedValidation') ? broken.filter((constraint) => constraint !== 'isObject') : broken;
  const own = told.map((constraint) => ({
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
