import type { InputProblem, PushFile, PushRequest } from '@sportello/plugin-sdk';
import * as problems from './form.problems.js';
import type { FormField, FormSettings } from './form.settings.js';
import { submittedValues, type SubmittedValues } from './submission.values.js';

/** A form filled in rightly. */
export interface Submission {
  readonly language: 'it' | 'en';
  readonly userType: string | null;
  readonly area: string | null;
  readonly topic: string | null;
  readonly subtopic: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string | null;
  readonly organisation: string | null;
  readonly subject: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string | boolean>>;
  readonly attachments: readonly PushFile[];
  /** Something filled in the field that people cannot see. */
  readonly suspicious: boolean;
}

/** Hidden from people by the page; whoever fills it in is a machine, or a browser too helpful: a person decides. */
export const HONEYPOT = 'website';

const ID = /^[a-z][a-z0-9-]{0,59}$/;
const EMAIL = /^[^\s@<>(),;:"[\]\\]{1,64}@[a-z0-9](?:[a-z0-9-]{0,62}\.)+[a-z]{2,63}$/i;
const PHONE = /^\+?[0-9][0-9 ./()-]{4,24}$/;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

/** Judges every field, so that whoever fills in the form learns of all mistakes at once. */
export function checkSubmission(request: PushRequest, settings: Readonly<FormSettings>): { submission: Submission; found: InputProblem[] } {
  const found: InputProblem[] = [];
  const values = submittedValues(request, found);
  const reader = new FieldReader(values, found);
  const classification = settings.classification;
  const submission: Submission = {
    language: reader.choice('language', ['it', 'en'], false) === 'en' ? 'en' : request.language === 'en' && !values.has('language') ? 'en' : 'it',
    userType: settings.userTypes.length === 0 ? null : reader.choice('userType', settings.userTypes, true),
    area: classification === 'hidden' ? null : reader.id('area', classification === 'required'),
    topic: classification === 'hidden' ? null : reader.id('topic', false),
    subtopic: classification === 'hidden' ? null : reader.id('subtopic', false),
    name: reader.text('name', true, 120) ?? '',
    email: reader.matching('email', true, 254, EMAIL, problems.badEmail) ?? '',
    phone: settings.phone === 'hidden' ? null : reader.matching('phone', settings.phone === 'required', 30, PHONE, problems.badPhone),
    organisation: settings.organisation === 'hidden' ? null : reader.text('organisation', settings.organisation === 'required', 200),
    subject: reader.text('subject', true, 200) ?? '',
    text: reader.text('text', true, settings.textMaxLength) ?? '',
    fields: {},
    attachments: checkFiles(request.files, settings, found),
    suspicious: reader.text(HONEYPOT, false, 500) !== null,
  };
  if (reader.flag('privacy') !== true) found.push(problems.privacyNeeded('privacy'));
  const fields = Object.fromEntries(
    settings.fields
      .filter((field) => asked(field, submission))
      .map((field) => [field.name, readField(reader, field)] as const)
      .filter((entry): entry is readonly [string, string | boolean] => entry[1] !== null),
  );
  found.push(...reader.unread(settings.fields).map(problems.unknownField));
  return { submission: { ...submission, fields }, found };
}

function asked(field: FormField, given: Pick<Submission, 'userType' | 'area' | 'topic'>): boolean {
  const when = field.showWhen;
  const holds = (allowed: readonly string[] | undefined, value: string | null) => allowed === undefined || (value !== null && allowed.includes(value));
  return when === undefined || (holds(when.userType, given.userType) && holds(when.area, given.area) && holds(when.topic, given.topic));
}

function readField(reader: FieldReader, field: FormField): string | boolean | null {
  const name = `fields.${field.name}`;
  const max = field.maxLength ?? (field.type === 'textarea' ? 5_000 : 200);
  switch (field.type) {
    case 'text':
    case 'textarea':
      return reader.text(name, field.required, max);
    case 'email':
      return reader.matching(name, field.required, 254, EMAIL, problems.badEmail);
    case 'tel':
      return reader.matching(name, field.required, 30, PHONE, problems.badPhone);
    case 'date':
      return reader.date(name, field.required);
    case 'select':
      return reader.choice(name, (field.options ?? []).map((o) => o.value), field.required);
    case 'checkbox':
      return reader.checkbox(name, field.required);
  }
}

function checkFiles(files: readonly PushFile[], settings: Readonly<FormSettings>, found: InputProblem[]): PushFile[] {
  const { max, maxBytes, mediaTypes } = settings.attachments;
  const ours = files.filter((file) => file.field === 'attachments');
  for (const file of files) if (file.field !== 'attachments') found.push(problems.unexpectedFile(file.field));
  if (ours.length > max) found.push(problems.tooManyFiles(max));
  for (const file of ours) {
    if (file.blob.size === 0) found.push(problems.emptyFile('attachments'));
    if (file.blob.size > maxBytes) found.push(problems.fileTooLarge(file.name, maxBytes));
    if (!mediaTypes.includes(file.mediaType.split(';')[0]?.trim().toLowerCase() ?? '')) found.push(problems.badFileType('attachments'));
  }
  return ours;
}

/** Reads one field at a time, noting what is wrong and what nobody asked for. */
class FieldReader {
  readonly #read = new Set<string>();

  constructor(
    private readonly values: SubmittedValues,
    private readonly found: InputProblem[],
  ) {}

  text(name: string, required: boolean, max: number): string | null {
    this.#read.add(name);
    const value = this.values.get(name);
    if (typeof value === 'boolean') return this.#refuse(problems.notText(name));
    const trimmed = (value ?? '').replaceAll('\r\n', '\n').trim();
    if (trimmed === '') return required ? this.#refuse(problems.required(name)) : null;
    if (trimmed.length > max) return this.#refuse(problems.tooLong(name, max));
    if (CONTROL.test(trimmed)) return this.#refuse(problems.badCharacters(name));
    return trimmed;
  }

  matching(name: string, required: boolean, max: number, pattern: RegExp, problem: (field: string) => InputProblem): string | null {
    const value = this.text(name, required, max);
    return value === null || pattern.test(value) ? value : this.#refuse(problem(name));
  }

  id(name: string, required: boolean): string | null {
    return this.matching(name, required, 60, ID, problems.badChoice);
  }

  choice(name: string, of: readonly string[], required: boolean): string | null {
    const value = this.text(name, required, 200);
    return value === null || of.includes(value) ? value : this.#refuse(problems.badChoice(name));
  }

  date(name: string, required: boolean): string | null {
    const value = this.matching(name, required, 10, /^\d{4}-\d{2}-\d{2}$/, problems.badDate);
    if (value === null) return null;
    const at = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : this.#refuse(problems.badDate(name));
  }

  flag(name: string): boolean | null {
    this.#read.add(name);
    const value = this.values.get(name);
    if (value === undefined || value === '') return null;
    if (value === true || value === 'true' || value === 'on' || value === '1') return true;
    if (value === false || value === 'false' || value === 'off' || value === '0') return false;
    return this.#refuse(problems.badFlag(name));
  }

  checkbox(name: string, required: boolean): boolean | null {
    const value = this.flag(name);
    return required && value !== true ? this.#refuse(problems.required(name)) : value;
  }

  /** Names nobody read. A field of the form that is not asked now is dropped: the page may have kept it from another choice. */
  unread(fields: readonly FormField[]): string[] {
    const ours = new Set(fields.map((field) => `fields.${field.name}`));
    const always = new Set(['userType', 'area', 'topic', 'subtopic', 'phone', 'organisation']);
    return [...this.values.keys()].filter((name) => !this.#read.has(name) && !ours.has(name) && !always.has(name));
  }

  #refuse(problem: InputProblem): null {
    this.found.push(problem);
    return null;
  }
}
