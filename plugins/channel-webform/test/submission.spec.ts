import plugin from '@sportello/channel-webform';
import { InvalidInputError, type InboundContent, type PushRequest, type RawInbound } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import {
  bytes,
  file,
  GOOD,
  json,
  multipart,
  nested,
  SETTINGS,
  urlEncoded,
  type Fields,
} from './fixtures/form.requests.js';

const form = plugin.contributes['channel.inbound.push']!;

async function parsed(request: PushRequest, settings: unknown = SETTINGS): Promise<RawInbound> {
  const [message] = await form.parse(testInstance(plugin, { settings }).context(), request);
  return message!;
}

/** What a form of these settings makes of a request, as the core is told of it. */
async function read(request: PushRequest, settings: unknown = SETTINGS): Promise<InboundContent> {
  const instance = testInstance(plugin, { settings });
  const [message] = await form.parse(instance.context(), request);
  const raw = await instance.blobs.put(message!.raw as Uint8Array);
  return form.read(instance.context(), { ...message!, raw, hints: {} });
}

/** `field: code` of all that is wrong. */
async function refused(request: PushRequest, settings: unknown = SETTINGS): Promise<string[]> {
  try {
    await parsed(request, settings);
  } catch (error) {
    if (error instanceof InvalidInputError) return error.problems.map(({ field, code }) => `${field}: ${code}`);
    throw error;
  }
  return [];
}

const with_ = (change: Fields) => multipart({ ...GOOD, ...change });
const without = (...names: string[]) =>
  multipart(Object.fromEntries(Object.entries(GOOD).filter(([name]) => !names.includes(name))));

describe('a form filled in rightly (D1)', () => {
  it('is handed over whole', async () => {
    const content = await read(
      multipart(
        {
          ...GOOD,
          'fields.steps': 'Apro\r\nChiudo',
          'fields.since': '2026-02-28',
          'fields.how': 'many',
          'fields.urgent': 'on',
          'fields.second': 'altra@example.org',
          'fields.mobile': '(333) 123 4567',
        },
        { files: [file({ name: 'schermata.pdf' })] },
      ),
    );
    expect(content).toEqual({
      from: {
        name: 'Lucia D’Amico',
        email: 'lucia.damico@example.org',
        phone: '+39 06 1234567',
        organisation: 'Comune di Prova',
        userType: 'citizen',
      },
      assurance: 'none',
      subject: 'Il Wi-Fi non va',
      text: 'Da ieri.\nSempre.',
      language: 'it',
      attachments: [{ name: 'schermata.pdf', mediaType: 'application/pdf', blob: file().blob }],
      thread: { messageId: null, inReplyTo: [], references: [], recipients: [] },
      request: {
        area: 'network',
        topic: 'wifi',
        fields: {
          inventory: 'PC-1',
          steps: 'Apro\nChiudo',
          second: 'altra@example.org',
          mobile: '(333) 123 4567',
          since: '2026-02-28',
          how: 'many',
          urgent: true,
        },
      },
    });
  });

  it('is the same by multipart, URL-encoded and JSON', async () => {
    const one = await read(multipart(GOOD));
    expect(await read(urlEncoded(GOOD))).toEqual(one);
    expect(await read(json(nested(GOOD)))).toEqual(one);
    expect(await read(json({ ...nested(GOOD), privacy: true }))).toEqual(one);
    // A host that reads the fields of a URL-encoded body hands over both.
    expect(await read({ ...urlEncoded(GOOD), fields: multipart(GOOD).fields })).toEqual(one);
  });

  it('speaks the language chosen on the page, or else that of the request', async () => {
    expect((await read({ ...with_({ language: 'it' }), language: 'en' })).language).toBe('it');
    expect((await read({ ...without('language'), language: 'en' })).language).toBe('en');
  });

  it('keeps script as inert text', async () => {
    const script = '<script>alert(1)</script>';
    const content = await read(with_({ name: script, subject: script, text: script, 'fields.steps': script }));
    expect(content).toMatchObject({ subject: script, text: script, from: { name: script } });
    expect(content.html).toBeUndefined();
  });

  it('leaves no line break where a mail header may be made of it', async () => {
    const content = await read(with_({ name: 'Lucia\r\nBcc: x@example.org', subject: 'Uno\u2028due\n tre' }));
    expect(content.from.name).toBe('Lucia Bcc: x@example.org');
    expect(content.subject).toBe('Uno due tre');
  });
});

describe('a form filled in wrongly', () => {
  it.each<[string, Fields, string[]]>([
    ['an empty name', { name: '  ' }, ['name: required']],
    ['a name nobody sees', { name: '\u200b\u2060' }, ['name: required']],
    ['a long name', { name: 'x'.repeat(121) }, ['name: too-long']],
    ['a zero byte', { text: 'a\u0000b' }, ['text: bad-characters']],
    ['half a surrogate pair', { subject: 'a\ud800' }, ['subject: bad-characters']],
    ['an address without a domain', { email: 'lucia@' }, ['email: bad-email']],
    ['an address without a dot', { email: 'lucia@example' }, ['email: bad-email']],
    ['an address with two dots', { email: 'lucia@example..org' }, ['email: bad-email']],
    ['an address with a second recipient', { email: 'a@example.org,b@example.org' }, ['email: bad-email']],
    ['an address in brackets', { email: 'L <lucia@example.org>' }, ['email: bad-email']],
    ['an address of 300 characters', { email: `${'a'.repeat(290)}@example.org` }, ['email: too-long']],
    ['a telephone of letters', { phone: 'chiamatemi' }, ['phone: bad-phone']],
    ['a telephone of dots', { phone: '0.........' }, ['phone: bad-phone']],
    ['an area that is no id', { area: '../etc' }, ['area: bad-choice']],
    ['a type of user not offered', { userType: 'admin' }, ['userType: bad-choice']],
    ['another language', { language: 'fr' }, ['language: bad-choice']],
    ['no consent', { privacy: 'false' }, ['privacy: required']],
    ['a consent that is no answer', { privacy: 'maybe' }, ['privacy: bad-flag']],
    ['a long text field', { 'fields.inventory': 'x'.repeat(11) }, ['fields.inventory: too-long']],
    ['a day that does not exist', { 'fields.since': '2026-02-30' }, ['fields.since: bad-date']],
    ['a day in words', { 'fields.since': 'ieri' }, ['fields.since: bad-date']],
    ['an option not offered', { 'fields.how': 'none' }, ['fields.how: bad-choice']],
    ['a tick that is none', { 'fields.urgent': 'sì' }, ['fields.urgent: bad-flag']],
    ['an address in a field', { 'fields.second': '@' }, ['fields.second: bad-email']],
    ['an unknown field', { colour: 'red' }, ['colour: unknown']],
    ['an unknown field of the form', { 'fields.colour': 'red' }, ['fields.colour: unknown']],
  ])('names the field: %s', async (_why, change, problems) => {
    expect(await refused(with_(change))).toEqual(problems);
  });

  it('tells of all mistakes at once', async () => {
    expect(await refused(multipart({ email: 'x', colour: 'red' }))).toEqual([
      'userType: required',
      'area: required',
      'name: required',
      'email: bad-email',
      'subject: required',
      'text: required',
      'fields.inventory: required',
      'privacy: required',
      'colour: unknown',
    ]);
  });

  it('says it in both languages', async () => {
    const error: unknown = await parsed(without('name')).catch((thrown: unknown) => thrown);
    expect((error as InvalidInputError).problems).toEqual([
      { field: 'name', code: 'required', message: { it: 'Campo obbligatorio.', en: 'This field is required.' } },
    ]);
  });

  it('wants a topic to have its area and a subtopic its topic', async () => {
    const optional = { ...SETTINGS, classification: 'optional' };
    expect(await refused(without('area'), optional)).toEqual(['area: required']);
    expect(await refused(multipart({ ...GOOD, topic: '', subtopic: 'x' }), optional)).toEqual(['topic: required']);
  });

  it('refuses a field given twice', async () => {
    const twice = multipart(GOOD);
    expect(await refused({ ...twice, fields: [...twice.fields, { name: 'name', value: 'Altra' }] })).toEqual([
      'name: repeated',
    ]);
    expect(await refused(json({ ...nested(GOOD), 'fields.inventory': 'PC-2' }))).toEqual([
      'fields.inventory: repeated',
    ]);
  });

  it.each<[string, object, string[]]>([
    ['a list', { name: ['a'] }, ['name: not-text']],
    ['an object', { subject: {} }, ['subject: not-text']],
    ['a yes or no', { text: true }, ['text: not-text']],
    ['a list of fields', { fields: [1] }, ['fields: not-text', 'fields.inventory: required']],
    ['a list of files', { attachments: [{ name: 'x' }] }, ['attachments: not-text']],
  ])('refuses wrong types in JSON: %s', async (_why, change, problems) => {
    expect(await refused(json({ ...nested(GOOD), ...change }))).toEqual(problems);
  });

  it.each(['', '[]', 'null', '"text"', '{"name":', '\ud800'])('refuses the JSON body %j', async (body) => {
    expect(await refused({ ...bytes('application/json', `${body} `) })).toContain('body: not-json-object');
  });

  it('does not read more fields than a form can have', async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `x${at}`, value: '1' }));
    const found = await refused(multipart({}, { fields: many }));
    expect(found).toContain('body: too-many-fields');
    expect(found.length).toBeLessThan(300);
  });

  it('repeats no more than the beginning of a strange name', async () => {
    const [problem] = await refused(with_({ ['x'.repeat(100_000)]: '1' }));
    expect(problem).toBe(`${'x'.repeat(100)}: unknown`);
  });
});

describe('fields that depend on who asks what (D1)', () => {
  it('asks an office for its code, and a citizen not', async () => {
    expect(await refused(with_({ userType: 'office' }))).toEqual(['fields.officeCode: required']);
    expect(await refused(with_({ userType: 'citizen' }))).toEqual([]);
    const content = await read(with_({ userType: 'office', 'fields.officeCode': 'U-7' }));
    expect(content.request?.fields).toMatchObject({ officeCode: 'U-7' });
  });

  it('asks when every condition holds', async () => {
    expect(await refused(with_({ area: 'payslip', topic: 'missing' }))).toEqual(['fields.payslipMonth: required']);
    expect(await refused(with_({ area: 'payslip', topic: 'wrong' }))).toEqual([]);
    expect(await refused(with_({ area: 'network', topic: 'missing' }))).toEqual([]);
  });

  it('drops what an earlier choice left behind', async () => {
    const content = await read(with_({ userType: 'citizen', 'fields.officeCode': 'U-7' }));
    expect(content.request?.fields).not.toHaveProperty('officeCode');
  });

  describe('and on what was answered before', () => {
    const text = (name: string, showWhen: object) => ({
      ...{ name, type: 'text', label: { it: name, en: name }, required: true, showWhen },
    });
    const settings = {
      ...SETTINGS,
      fields: [
        ...SETTINGS.fields,
        text('others', { answers: { how: ['many'] } }),
        text('why', { answers: { urgent: ['true'] } }),
        text('patience', { answers: { urgent: ['false'] } }),
        {
          ...SETTINGS.fields.find(({ name }) => name === 'how'),
          name: 'again',
          showWhen: { answers: { how: ['one'] } },
        },
        text('last', { answers: { again: ['many'] } }),
      ],
    };

    it('asks for them after those answers only; a box that was left empty was answered no', async () => {
      expect(await refused(with_({}), settings)).toEqual(['fields.patience: required']);
      const all = { 'fields.how': 'many', 'fields.urgent': 'true' };
      expect(await refused(with_(all), settings)).toEqual(['fields.others: required', 'fields.why: required']);
      const { request } = await read(with_({ ...all, 'fields.others': 'tre', 'fields.why': 'x' }), settings);
      expect(request?.fields).toMatchObject({ how: 'many', others: 'tre', urgent: true, why: 'x' });
    });

    it('drops what stands in a field that was not asked, and takes it for no answer to ask for more', async () => {
      const kept = { 'fields.urgent': 'true', 'fields.why': 'x', 'fields.others': 'y', 'fields.again': 'many' };
      expect(await refused(with_(kept), settings)).toEqual([]);
      expect((await read(with_(kept), settings)).request?.fields).toEqual({
        inventory: 'PC-1',
        urgent: true,
        why: 'x',
      });
      expect(await refused(with_({ ...kept, 'fields.how': 'one' }), settings)).toEqual(['fields.last: required']);
    });
  });

  it('drops what this form does not ask of anybody', async () => {
    const bare = {
      ...SETTINGS,
      userTypes: [],
      classification: 'hidden',
      phone: 'hidden',
      organisation: 'hidden',
      fields: [],
    };
    const content = await read(without('fields.inventory'), bare);
    expect(content.from).toEqual({ name: 'Lucia D’Amico', email: 'lucia.damico@example.org' });
    expect(content.request).toEqual({ fields: {} });
  });
});

it('a form for who wants to be called says so of each request (C8)', async () => {
  const { request, from } = await read(with_({}), { ...SETTINGS, phone: 'required', callBack: true });
  expect([request?.callBack, from.phone]).toEqual([true, GOOD['phone']]);
  expect((await read(with_({}))).request).not.toHaveProperty('callBack');
});

describe('files', () => {
  const files = (...given: ReturnType<typeof file>[]) => refused(multipart(GOOD, { files: given }));

  it.each<[string, ReturnType<typeof file>[], string[]]>([
    ['too many', [file(), file(), file()], ['attachments: too-many']],
    ['too large', [file({ size: 1_001 })], ['attachments: too-large']],
    ['empty', [file({ size: 0 })], ['attachments: empty']],
    ['of a type not allowed', [file({ mediaType: 'application/x-msdownload' })], ['attachments: bad-media-type']],
    ['in another field', [file({ field: 'name' })], ['attachments: unexpected-file']],
  ])('are refused: %s', async (_why, given, problems) => {
    expect(await files(...given)).toEqual(problems);
  });

  it('are taken up to the limits, whatever the spelling of their type', async () => {
    expect(await files(file({ size: 1_000 }), file({ mediaType: 'Text/Plain; charset=utf-8' }))).toEqual([]);
  });
});

describe('what a machine fills in', () => {
  it('is kept for a person to decide, not lost', async () => {
    const message = await parsed(with_({ website: 'http://casino.example' }));
    expect(message.quarantine?.code).toBe('looks-automatic');
    expect((await read(with_({ website: 'x' }))).subject).toBe('Il Wi-Fi non va');
  });

  it('tells the machine nothing, however much it fills in', async () => {
    expect(await refused(with_({ website: 'x'.repeat(100_000) }))).toEqual([]);
  });
});

describe('a request sent again', () => {
  it('has the id of the page’s key and the same bytes', async () => {
    const [one, two] = [await parsed(multipart(GOOD)), await parsed(multipart(GOOD))];
    expect(two.externalId).toBe(one.externalId);
    expect(two.raw).toEqual(one.raw);
  });

  it('is told apart by keys of any length and alphabet', async () => {
    const id = async (key: string | null) => (await parsed(multipart(GOOD, { idempotencyKey: key }))).externalId;
    const ids = await Promise.all(
      ['a', 'b', 'x'.repeat(5_000), `${'x'.repeat(4_999)}y`, 'a\u0000', '', null, null].map(id),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((each) => /^[\x21-\x7e]{1,300}$/.test(each))).toBe(true);
  });
});

describe('a stored form', () => {
  it('that is not one is quarantined', async () => {
    const instance = testInstance(plugin, { settings: SETTINGS });
    const raw = await instance.blobs.put(new TextEncoder().encode('{"name":"x"}'));
    const message = { externalId: 'x', mediaType: 'text/plain', receivedAt: '2026-03-02T09:00:00Z', hints: {}, raw };
    await expect(form.read(instance.context(), message)).rejects.toMatchObject({ code: 'form-unreadable' });
  });
});

describe('the form as a page is told of it', () => {
  it('is in one language, with the conditions of each field', async () => {
    const described = await form.describe!(testInstance(plugin, { settings: SETTINGS }).context(), 'en');
    expect(described).toMatchObject({
      title: 'Ask for help',
      userTypes: ['citizen', 'office'],
      attachments: { max: 2, maxBytes: 1_000, mediaTypes: ['application/pdf', 'text/plain'] },
      privacy: { label: 'I have read the notice' },
    });
    const fields = (described as unknown as { fields: unknown[] }).fields;
    expect(fields).toContainEqual({
      name: 'officeCode',
      type: 'text',
      label: 'Office code',
      required: true,
      showWhen: { userType: ['office'] },
    });
    expect(fields).toContainEqual({
      name: 'how',
      type: 'select',
      label: 'How many',
      required: false,
      options: [
        { value: 'one', label: 'One' },
        { value: 'many', label: 'Many' },
      ],
    });
  });
});
