import type { FormDescription, FormField } from '../../api/types.js';
import type { FormProblem } from '../../form/form.problem.js';
import { visibleFields, type RequestValues } from './request.draft.js';
import type { MessageKey } from '../../i18n/catalogue.js';

// The server judges; these checks only spare a round trip, and are never stricter than its own.
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
const PHONE = /^\+?[0-9][0-9 ./()-]{4,24}$/;
const LIMITS = { name: 120, email: 254, organisation: 200, subject: 200, text: 5_000, line: 200 } as const;

/** How long a field of the form may be, in characters. */
export function maxLengthOf(
  form: FormDescription,
  name: 'name' | 'email' | 'organisation' | 'subject' | 'text',
): number {
  return name === 'text' ? (form.textMaxLength ?? LIMITS.text) : LIMITS[name];
}

/** How long one of the form's own fields may be, in characters. */
export function maxLengthOfField(field: FormField): number {
  return field.maxLength ?? (field.type === 'textarea' ? LIMITS.text : LIMITS.line);
}

export interface Labels {
  /** The label of a field as the page shows it. */
  readonly of: (name: string) => string;
}

/** Step 1: who asks, about what. An area is needed only where the desk offers some. */
export function checkTopic(
  form: FormDescription,
  values: RequestValues,
  labels: Labels,
  offers: { readonly areas: boolean },
): FormProblem[] {
  const found: FormProblem[] = [];
  const need = (field: string) =>
    found.push({ field, text: { key: 'error.choice', values: { label: labels.of(field) } } });
  if (form.userTypes.length > 0 && !form.userTypes.includes(values.userType)) need('userType');
  if (form.classification === 'required' && offers.areas && values.area === '') need('area');
  return found;
}

/** Step 2: everything typed. Files are checked apart. */
export function checkDetails(form: FormDescription, values: RequestValues, labels: Labels): FormProblem[] {
  const check = new Checker(labels);
  check.text('name', values.name, true, LIMITS.name);
  check.email('email', values.email, true);
  if (form.phone !== 'hidden') check.phone('phone', values.phone, form.phone === 'required');
  if (form.organisation !== undefined && form.organisation !== 'hidden')
    check.text('organisation', values.organisation, form.organisation === 'required', LIMITS.organisation);
  check.text('subject', values.subject, true, LIMITS.subject);
  check.text('text', values.text, true, maxLengthOf(form, 'text'));
  for (const field of visibleFields(form, values)) check.own(field, values.fields[field.name]);
  if (!values.privacy) check.found.push({ field: 'privacy', text: { key: 'error.privacy' } });
  return check.found;
}

class Checker {
  readonly found: FormProblem[] = [];

  constructor(private readonly labels: Labels) {}

  own(field: FormField, value: string | boolean | undefined): void {
    const name = `fields.${field.name}`;
    const text = typeof value === 'string' ? value : '';
    switch (field.type) {
      case 'checkbox':
        if (field.required && value !== true) this.#refuse(name, 'error.checkbox');
        return;
      case 'select':
        if (field.required && text === '') this.#refuse(name, 'error.choice');
        return;
      case 'email':
        return this.email(name, text, field.required);
      case 'tel':
        return this.phone(name, text, field.required);
      case 'date':
        if (text !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text)) return this.#refuse(name, 'error.date');
        return this.text(name, text, field.required, 10);
      case 'text':
      case 'textarea':
        return this.text(name, text, field.required, maxLengthOfField(field));
    }
  }

  text(name: string, value: string, required: boolean, max: number): void {
    const { length } = value.trim();
    if (length === 0 && required) this.#refuse(name, 'error.required');
    if (length > max) this.#refuse(name, 'error.tooLong', max);
  }

  email(name: string, value: string, required: boolean): void {
    if (value.trim() === '') return this.text(name, value, required, LIMITS.email);
    if (!EMAIL.test(value.trim()) || value.trim().length > LIMITS.email) this.#refuse(name, 'error.email');
  }

  phone(name: string, value: string, required: boolean): void {
    if (value.trim() === '') return this.text(name, value, required, 30);
    if (!PHONE.test(value.trim())) this.#refuse(name, 'error.phone');
  }

  #refuse(field: string, key: MessageKey, max?: number): void {
    const values = { label: this.labels.of(field), ...(max === undefined ? {} : { max }) };
    this.found.push({ field, text: { key, values } });
  }
}
