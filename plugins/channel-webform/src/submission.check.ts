import type { InputProblem, PushRequest } from '@sportello/plugin-sdk';
import { answersHold, type Answers } from './answer.conditions.js';
import { FieldReader } from './field.reader.js';
import * as problems from './form.problems.js';
import type { FormField, FormSettings } from './form.settings.js';
import { checkFiles } from './submission.files.js';
import type { Submission } from './submission.js';
import { submittedValues } from './submission.values.js';

/** Hidden from people by the page; whoever fills it in is a machine, or a browser too helpful: a person decides. */
export const HONEYPOT = 'website';

/** What every page of a portal may send, also where this form does not ask for it. */
const COMMON = ['userType', 'area', 'topic', 'subtopic', 'phone', 'organisation'];

/** Judges every field, so that whoever fills in the form learns of all mistakes at once. */
export function checkSubmission(
  request: PushRequest,
  settings: Readonly<FormSettings>,
): { submission: Submission; found: readonly InputProblem[] } {
  const found: InputProblem[] = [];
  const reader = new FieldReader(submittedValues(request, found), found);
  const language = reader.choice('language', ['it', 'en'], false);
  const given = {
    language: language === 'it' || language === 'en' ? language : request.language,
    userType: settings.userTypes.length === 0 ? null : reader.choice('userType', settings.userTypes, true),
    ...readTriplet(reader, settings),
  };
  const submission: Submission = {
    ...given,
    ...readPerson(reader, settings),
    subject: reader.line('subject', true, 200) ?? '',
    text: reader.text('text', true, settings.textMaxLength) ?? '',
    fields: readFields(reader, settings.fields, given),
    attachments: checkFiles(request.files, settings.attachments, found),
    suspicious: reader.isFilled(HONEYPOT),
  };
  if (reader.checkbox('privacy', false) !== true) reader.need('privacy', problems.privacyNeeded);
  // A field of the form that is not asked now is dropped: the page may have kept it from another choice.
  const known = new Set([...COMMON, ...settings.fields.map((field) => `fields.${field.name}`)]);
  const unknown = reader.unread().filter((name) => !known.has(name));
  return { submission, found: [...found, ...unknown.map(problems.unknownField)] };
}

function readTriplet(
  reader: FieldReader,
  { classification }: FormSettings,
): Pick<Submission, 'area' | 'topic' | 'subtopic'> {
  if (classification === 'hidden') return { area: null, topic: null, subtopic: null };
  const area = reader.id('area', classification === 'required');
  const topic = reader.id('topic', false);
  const subtopic = reader.id('subtopic', false);
  if (topic !== null && area === null) reader.need('area');
  if (subtopic !== null && topic === null) reader.need('topic');
  return { area, topic, subtopic };
}

function readPerson(
  reader: FieldReader,
  { phone, organisation }: FormSettings,
): Pick<Submission, 'name' | 'email' | 'phone' | 'organisation'> {
  return {
    name: reader.line('name', true, 120) ?? '',
    email: reader.email('email', true) ?? '',
    phone: phone === 'hidden' ? null : reader.phone('phone', phone === 'required'),
    organisation: organisation === 'hidden' ? null : reader.line('organisation', organisation === 'required', 200),
  };
}

type Choices = Pick<Submission, 'userType' | 'area' | 'topic'>;

function readFields(reader: FieldReader, fields: readonly FormField[], given: Choices): Submission['fields'] {
  const answers: Record<string, string | boolean> = {};
  const asked: Record<string, string | boolean> = {};
  for (const field of fields) {
    if (!isAsked(field, given, asked)) continue;
    const value = readField(reader, field);
    if (value !== null) answers[field.name] = value;
    // Browsers do not send a box that was left empty.
    if (value !== null || field.type === 'checkbox') asked[field.name] = value ?? false;
  }
  return answers;
}

/** D1: which fields are asked depends on the type of user, on the topic, and on what was answered before. */
export function isAsked({ showWhen }: Pick<FormField, 'showWhen'>, given: Choices, answers: Answers): boolean {
  if (showWhen === undefined) return true;
  const holds = (allowed: readonly string[] | undefined, value: string | null) =>
    allowed === undefined || (value !== null && allowed.includes(value));
  return (
    holds(showWhen.userType, given.userType) &&
    holds(showWhen.area, given.area) &&
    holds(showWhen.topic, given.topic) &&
    answersHold(showWhen.answers, answers)
  );
}

function readField(reader: FieldReader, field: FormField): string | boolean | null {
  const name = `fields.${field.name}`;
  switch (field.type) {
    case 'text':
      return reader.line(name, field.required, field.maxLength ?? 200);
    case 'textarea':
      return reader.text(name, field.required, field.maxLength ?? 5_000);
    case 'email':
      return reader.email(name, field.required);
    case 'tel':
      return reader.phone(name, field.required);
    case 'date':
      return reader.date(name, field.required);
    case 'select':
      return reader.choice(
        name,
        (field.options ?? []).map((option) => option.value),
        field.required,
      );
    case 'checkbox':
      return reader.checkbox(name, field.required);
  }
}
