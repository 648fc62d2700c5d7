import type { FormDescription, FormField } from '../../api/types.js';

/** What a requester has typed so far, as the server's field names have it. */
export interface RequestValues {
  readonly userType: string;
  readonly area: string;
  readonly topic: string;
  readonly subtopic: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly organisation: string;
  readonly subject: string;
  readonly text: string;
  readonly privacy: boolean;
  /** Only machines fill this in. */
  readonly website: string;
  readonly fields: Readonly<Record<string, string | boolean>>;
}

export const emptyValues: RequestValues = {
  userType: '',
  area: '',
  topic: '',
  subtopic: '',
  name: '',
  email: '',
  phone: '',
  organisation: '',
  subject: '',
  text: '',
  privacy: false,
  website: '',
  fields: {},
};

/** Sets one field by its server name (`email`, `fields.plate`); a new area forgets topic and subtopic, a new topic the subtopic. */
export function withValue(values: RequestValues, name: string, value: string | boolean): RequestValues {
  if (name.startsWith('fields.')) return { ...values, fields: { ...values.fields, [name.slice(7)]: value } };
  if (name === 'area') return { ...values, area: String(value), topic: '', subtopic: '' };
  if (name === 'topic') return { ...values, topic: String(value), subtopic: '' };
  return { ...values, [name]: value };
}

/** D1: the form's own fields that are asked of this user type on this topic, after these answers. */
export function visibleFields(
  form: FormDescription,
  values: Pick<RequestValues, 'userType' | 'area' | 'topic' | 'fields'>,
): FormField[] {
  const shown: FormField[] = [];
  for (const field of form.fields) if (isAsked(field, values, shown)) shown.push(field);
  return shown;
}

function isAsked(
  { showWhen }: FormField,
  values: Pick<RequestValues, 'userType' | 'area' | 'topic' | 'fields'>,
  before: readonly FormField[],
): boolean {
  if (!showWhen) return true;
  const holds = (allowed: readonly string[] | undefined, value: string) => !allowed || allowed.includes(value);
  return (
    holds(showWhen.userType, values.userType) &&
    holds(showWhen.area, values.area) &&
    holds(showWhen.topic, values.topic) &&
    Object.entries(showWhen.answers ?? {}).every(([name, allowed]) => {
      // What is not shown was not answered, whatever is still kept of it.
      const field = before.find((one) => one.name === name);
      return field !== undefined && allowed.includes(answerTo(field, values.fields[name]));
    })
  );
}

const answerTo = (field: FormField, value: string | boolean | undefined): string =>
  field.type === 'checkbox' ? String(value === true) : String(value ?? '');

/** The name and value pairs that are sent: only what is asked now, nothing left over from an earlier choice. */
export function entriesToSend(form: FormDescription, values: RequestValues, language: string): [string, string][] {
  const asked = (name: 'phone' | 'organisation') => form[name] !== 'hidden';
  const entries: [string, string][] = [
    ['language', language],
    ['userType', values.userType],
    ['area', values.area],
    ['topic', values.topic],
    ['subtopic', values.subtopic],
    ['name', values.name.trim()],
    ['email', values.email.trim()],
    ['phone', asked('phone') ? values.phone.trim() : ''],
    ['organisation', asked('organisation') ? values.organisation.trim() : ''],
    ['subject', values.subject.trim()],
    ['text', values.text.trim()],
    ['website', values.website],
  ];
  for (const field of visibleFields(form, values)) {
    const value = values.fields[field.name];
    if (field.type === 'checkbox') entries.push([`fields.${field.name}`, value === true ? 'true' : 'false']);
    else entries.push([`fields.${field.name}`, typeof value === 'string' ? value.trim() : '']);
  }
  return [...entries.filter(([, value]) => value !== ''), ['privacy', values.privacy ? 'true' : 'false']];
}
