import type { FormDescription } from '../../api/types.js';
import { checkFiles } from '../../form/files.validation.js';
import { emptyValues, entriesToSend, visibleFields, withValue } from './request.draft.js';
import { checkDetails, checkTopic } from './request.validation.js';

const form: FormDescription = {
  title: 'Assistenza',
  intro: '',
  userTypes: ['citizen', 'professional'],
  phone: 'optional',
  organisation: 'hidden',
  classification: 'required',
  textMaxLength: 100,
  fields: [
    {
      name: 'register',
      type: 'text',
      label: 'Albo',
      required: true,
      maxLength: 5,
      showWhen: { userType: ['professional'] },
    },
    {
      name: 'browser',
      type: 'text',
      label: 'Browser',
      required: false,
      showWhen: { area: ['access'], topic: ['login'] },
    },
    { name: 'blocked', type: 'checkbox', label: 'Bloccato', required: false },
  ],
  attachments: { max: 1, maxBytes: 100, mediaTypes: ['text/plain'] },
  privacy: { label: 'Letta' },
};
const labels = { of: (name: string) => name };
const filled = {
  ...emptyValues,
  userType: 'citizen',
  name: 'Mario Rossi',
  email: 'mario@posta.example',
  subject: 'Accesso',
  text: 'Non entro',
  privacy: true,
};
const wrong = (values: typeof filled) => checkDetails(form, values, labels).map(({ field }) => field);
const namesOf = (values: typeof filled) => visibleFields(form, values).map(({ name }) => name);

describe('the fields of a form (D1)', () => {
  it('differ by user type and topic; every condition written must hold', () => {
    expect(namesOf(filled)).toEqual(['blocked']);
    expect(namesOf({ ...filled, userType: 'professional' })).toEqual(['register', 'blocked']);
    expect(namesOf({ ...filled, area: 'access' })).toEqual(['blocked']);
    expect(namesOf({ ...filled, area: 'access', topic: 'login' })).toEqual(['browser', 'blocked']);
  });

  it('differ by what was answered before: what is not shown was not answered', () => {
    const asks: FormDescription = {
      ...form,
      fields: [
        { name: 'blocked', type: 'checkbox', label: 'Bloccato', required: false },
        { name: 'since', type: 'text', label: 'Da', required: true, showWhen: { answers: { blocked: ['true'] } } },
        { name: 'how', type: 'select', label: 'Come', required: false, showWhen: { answers: { blocked: ['true'] } } },
        { name: 'more', type: 'text', label: 'Altro', required: true, showWhen: { answers: { how: ['other'] } } },
      ],
    };
    const shown = (fields: typeof filled.fields) => visibleFields(asks, { ...filled, fields }).map(({ name }) => name);
    expect(shown({})).toEqual(['blocked']);
    expect(shown({ blocked: true })).toEqual(['blocked', 'since', 'how']);
    expect(shown({ blocked: true, how: 'other' })).toEqual(['blocked', 'since', 'how', 'more']);
    expect(shown({ blocked: false, how: 'other' })).toEqual(['blocked']);
  });

  it('are sent only when they are asked: what was typed for another choice stays behind', () => {
    const values = { ...filled, fields: { register: '123', blocked: true } };
    const names = entriesToSend(form, values, 'it').map(([name]) => name);
    expect(names).not.toContain('fields.register');
    expect(entriesToSend(form, values, 'it')).toContainEqual(['fields.blocked', 'true']);
  });

  it('leave out what is empty and what the form hides, but always say whether privacy was read', () => {
    const entries = entriesToSend(form, { ...filled, organisation: 'Comune', privacy: false }, 'en');
    expect(entries.map(([name]) => name)).not.toContain('organisation');
    expect(entries.map(([name]) => name)).not.toContain('phone');
    expect(entries).toContainEqual(['privacy', 'false']);
    expect(entries).toContainEqual(['language', 'en']);
  });

  it('forget topic and subtopic when the area changes', () => {
    const values = { ...filled, area: 'access', topic: 'login', subtopic: 'spid' };
    expect(withValue(values, 'area', 'other')).toMatchObject({ area: 'other', topic: '', subtopic: '' });
    expect(withValue(values, 'topic', 'profile')).toMatchObject({ area: 'access', topic: 'profile', subtopic: '' });
  });
});

describe('what the page checks before sending', () => {
  it('passes a form filled in rightly', () => {
    expect(wrong(filled)).toEqual([]);
  });

  it('names every field that is missing, at once', () => {
    expect(wrong({ ...emptyValues, userType: 'professional' })).toEqual([
      'name',
      'email',
      'subject',
      'text',
      'fields.register',
      'privacy',
    ]);
  });

  it.each(['mario', 'mario@', 'mario@posta', 'a b@posta.example'])('refuses %s as an e-mail address', (email) => {
    expect(wrong({ ...filled, email })).toEqual(['email']);
  });

  it.each(['+39 06 1234567', '06/1234567', '333.123.4567'])('takes %s as a telephone number', (phone) => {
    expect(wrong({ ...filled, phone })).toEqual([]);
  });

  it('refuses a telephone number that is none, and texts that are too long', () => {
    expect(wrong({ ...filled, phone: 'call me' })).toEqual(['phone']);
    expect(wrong({ ...filled, text: 'x'.repeat(101) })).toEqual(['text']);
    expect(wrong({ ...filled, userType: 'professional', fields: { register: '123456' } })).toEqual(['fields.register']);
  });

  it('asks for user type and area, but for an area only where there are some', () => {
    const offers = (areas: boolean) => checkTopic(form, emptyValues, labels, { areas }).map(({ field }) => field);
    expect(offers(true)).toEqual(['userType', 'area']);
    expect(offers(false)).toEqual(['userType']);
  });

  it('checks number, size, format and emptiness of files', () => {
    const file = (size: number, type: string) => ({ name: 'a.txt', size, type });
    const keys = (...files: ReturnType<typeof file>[]) =>
      checkFiles(files, form.attachments, 'it').map(({ text }) => (typeof text === 'string' ? text : text.key));
    expect(keys(file(10, 'text/plain; charset=utf-8'))).toEqual([]);
    expect(keys(file(0, 'text/plain'))).toEqual(['error.files.empty']);
    expect(keys(file(101, 'text/plain'))).toEqual(['error.files.size']);
    expect(keys(file(10, 'image/png'))).toEqual(['error.files.type']);
    expect(keys(file(10, 'text/plain'), file(10, 'text/plain'))).toEqual(['error.files.count']);
  });
});
