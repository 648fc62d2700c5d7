import plugin from '@sportello/channel-webhook';
import { InvalidInputError, type InboundContent } from '@sportello/plugin-sdk';
import { testInstance } from '@sportello/plugin-testing';
import { BEHIND, SETTINGS, signed } from './fixtures/webhook.requests.js';

const point = plugin.contributes['channel.inbound.push']!;

const MAPPING = {
  subject: '{title|summary}',
  text: '{body}',
  requester: { name: '{who.first} {who.last}', email: '{who.mail}', phone: '{who.phones[0]}' },
  kind: 'problem',
  area: '{category}',
  severity: '{priority}',
  level: 'L2',
  fields: { conversation: '{id}', urgent: '{urgent}', tags: '{tags}', note: 'caso {id} di {missing}' },
  values: [
    { of: 'severity', from: 'P1', to: '1' },
    { of: 'area', from: '42', to: 'access' },
  ],
  attachments: { list: 'files', name: '{name}', mediaType: '{type|mime}', content: '{data}' },
};

const BODY = {
  ...{ id: 17, title: 'Non\nentro', body: 'Da ieri.', category: 42, priority: 'P1', urgent: true, tags: ['a', 'b'] },
  who: { first: 'Ada', last: 'Bianchi', mail: 'ada@example.org', phones: ['+39 06 5555 0101'] },
  files: [{ name: 'a.txt', mime: 'text/plain', data: 'YQ==' }],
  more: { nobody: 'asks for it' },
};

const instance = (mapping: object = {}) =>
  testInstance(plugin, { settings: { ...SETTINGS, mapping: { ...MAPPING, ...mapping } }, secrets: BEHIND });

async function made(body: unknown, mapping: object = {}): Promise<InboundContent> {
  const it = instance(mapping);
  const [message] = await point.parse(it.context(), signed(body));
  if (message === undefined || !(message.raw instanceof Uint8Array)) throw new Error('nothing was made of it');
  return point.read(it.context(), { ...message, raw: await it.blobs.put(message.raw), hints: {} });
}

const wrong = async (body: unknown, mapping: object = {}): Promise<string[]> => {
  const failure: unknown = await made(body, mapping).catch((error: unknown) => error);
  if (!(failure instanceof InvalidInputError)) throw new Error(`not refused: ${JSON.stringify(failure)}`);
  return failure.problems.map(({ field, code, message }) => `${field} ${code} ${message.en}`);
};

describe('A mapping of somebody else’s JSON', () => {
  it('makes a request of the places it names; what it does not name stays in what was sent', async () => {
    const content = await made(BODY);
    expect(content).toMatchObject({
      ...{ subject: 'Non entro', text: 'Da ieri.' },
      from: { name: 'Ada Bianchi', email: 'ada@example.org', phone: '+39 06 5555 0101' },
      request: {
        ...{ kind: 'problem', area: 'access', severity: 1 },
        fields: { conversation: 17, urgent: true, tags: 'a, b', note: 'caso 17 di ', level: 'L2' },
      },
    });
    expect(content.attachments).toMatchObject([{ name: 'a.txt', mediaType: 'text/plain', blob: { size: 1 } }]);
  });

  it('takes the first place at which something stands, and nothing where nothing does', async () => {
    const content = await made({ ...BODY, title: '', summary: 'Riassunto', who: {}, category: null, files: undefined });
    expect(content.subject).toBe('Riassunto');
    expect(content.from).toEqual({});
    expect(content.request).not.toHaveProperty('area');
    expect(content.attachments).toEqual([]);
  });

  it('shortens a title, never in the middle of a character, and loses nothing of the text', async () => {
    const { subject } = await made({ ...BODY, title: `${'x'.repeat(198)}🙂🙂🙂` });
    expect(subject).toBe(`${'x'.repeat(198)}…`);
  });

  it('says of every wrong field which place it was taken from', async () => {
    const problems = await wrong({ who: { mail: 'ada' }, priority: 'P9', files: 'none' });
    expect(problems).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^subject required .*\{title\|summary\}$/),
        expect.stringMatching(/^text required .*\{body\}$/),
        expect.stringMatching(/^requester\.email bad-email .*\{who\.mail\}$/),
        expect.stringMatching(/^severity bad-type .*\{priority\}$/),
        expect.stringMatching(/^attachments bad-type .*files$/),
      ]),
    );
  });

  it('refuses what is an object where words are wanted', async () => {
    expect(await wrong({ ...BODY, body: { html: '<b>' } })).toEqual([expect.stringMatching(/^text bad-type/)]);
  });

  it('reads bodies that are lists, and never what objects have by themselves', async () => {
    expect((await made([BODY], { subject: '{$[0].title}', text: 'x', attachments: undefined })).subject).toBe(
      'Non entro',
    );
    expect(await wrong(BODY, { subject: '{constructor.name}' })).toEqual([expect.stringMatching(/^subject required/)]);
    expect(await wrong(BODY, { subject: '{__proto__.toString}' })).toEqual([
      expect.stringMatching(/^subject required/),
    ]);
  });

  it.each([
    ['a brace that is not closed', { subject: '{title' }],
    ['a brace too many', { subject: 'title}' }],
    ['a place with a blank', { subject: '{case title}' }],
    ['an empty place', { subject: '{}' }],
    ['a field with a strange name', { fields: { 'a b': '{id}' } }],
    ['a value of nothing', { values: [{ of: 'sverity', from: 'a', to: 'b' }] }],
    ['a key nobody knows', { title: '{title}' }],
  ])('is refused with %s', (_what, mapping) => {
    const settings = { ...SETTINGS, mapping: { ...MAPPING, ...mapping } };
    expect(plugin.config.safeParse(settings).success).toBe(false);
  });
});
