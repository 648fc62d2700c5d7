import type { FormProblem } from '../../../form/form.problem.js';
import type { Speech } from '../texts/index.js';
import type { FormField, Values } from './action.js';

/** The fields of a form as it stands: some are asked only after a certain choice. */
export const shownFields = (fields: readonly FormField[], values: Values): readonly FormField[] =>
  fields.filter((field) => field.when?.(values) ?? true);

/** What is missing or wrong, before anything is sent. */
export function formProblems(fields: readonly FormField[], values: Values, t: Speech['t']): FormProblem[] {
  return shownFields(fields, values).flatMap((field) => {
    const text = problemOf(field, (values[field.name] ?? '').trim(), t);
    return text === null ? [] : [{ field: field.name, text }];
  });
}

function problemOf(field: FormField, value: string, t: Speech['t']): FormProblem['text'] | null {
  const { label } = field;
  if (value === '') {
    if (field.required !== true) return null;
    return { key: isChoice(field) ? 'error.choice' : 'error.required', values: { label } };
  }
  if (field.kind === 'number' && !isWithin(value, field)) {
    return t('field.number.invalid', { label, min: field.min, max: field.max });
  }
  if ((field.kind === 'text' || field.kind === 'area') && value.length > field.max) {
    return { key: 'error.tooLong', values: { label, max: field.max } };
  }
  if ('like' in field && field.like && !field.like.pattern.test(value)) return t(field.like.else);
  return null;
}

const isChoice = ({ kind }: FormField): boolean => ['radio', 'list', 'many', 'triplet', 'office'].includes(kind);

const isWithin = (value: string, { min, max }: { min: number; max: number }): boolean =>
  /^\d{1,9}$/.test(value) && Number(value) >= min && Number(value) <= max;
