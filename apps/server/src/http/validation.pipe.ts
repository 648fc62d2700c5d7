import { ValidationPipe, type ArgumentMetadata } from '@nestjs/common';
import { DomainError, type FieldProblem, type Localized } from '@sportello/kernel';
import type { ValidationError } from 'class-validator';
import { VALIDATION_WORDS } from './validation.words.js';

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
    message: withLimit(VALIDATION_WORDS.get(constraint) ?? UNKNOWN, error.constraints?.[constraint] ?? ''),
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
