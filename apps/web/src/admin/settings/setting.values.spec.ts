import { fieldsOf, labelOf } from './setting.fields.js';
import { settingsWith, shownIn, wrongIn, YES } from './setting.values.js';

const schema = {
  type: 'object',
  properties: {
    from: {
      type: 'object',
      properties: { name: { type: 'string', maxLength: 120 }, address: { type: 'string' } },
      required: ['name', 'address'],
    },
    intro: { type: 'object', properties: { it: { type: 'string', maxLength: 2000 } }, required: ['it'] },
    port: { type: 'integer', default: 993, description: 'Where it is' },
    weight: { type: 'number' },
    tls: { type: 'string', enum: ['implicit', 'none'], default: 'implicit' },
    seen: { type: 'boolean', default: true },
    folders: { type: 'array', items: { type: 'string' } },
    password: { type: 'string', 'x-secret': true },
    secrets: { type: 'array', items: { type: 'string', 'x-secret': true } },
    auth: { type: 'object' },
    levels: { type: 'integer', enum: [1, 2] },
    extra: { type: 'object', additionalProperties: { type: 'string' } },
  },
  required: ['from', 'auth'],
};
const fields = fieldsOf(schema);
const settings = { from: { name: 'Ente', address: 'a@ente.example' }, auth: { type: 'none' }, unknown: 1 };

describe('the fields of a plugin’s settings', () => {
  it('are made from its schema, groups unfolded, whatever has no simpler form as JSON', () => {
    expect(fields.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      ...['from.name: text', 'from.address: text', 'intro.it: text', 'port: number', 'weight: number', 'tls: choice'],
      ...['seen: flag', 'folders: lines', 'password: text', 'secrets: lines', 'auth: json', 'levels: json'],
      'extra: map',
    ]);
    expect(fields.filter(({ secret }) => secret).map(({ name }) => name)).toEqual(['password', 'secrets']);
    expect(fields.find(({ name }) => name === 'port')).toMatchObject({
      ...{ titles: [null], about: { it: 'Where it is', en: 'Where it is' }, otherwise: 993 },
    });
  });

  it('are called as the plugin calls them in both languages, else by the words it has, else as in the file', () => {
    const named = fieldsOf({
      properties: {
        smtp: {
          type: 'object',
          'x-words': { name: { it: 'Invio', en: 'Sending' } },
          properties: {
            tls: {
              ...{ type: 'string', enum: ['none', 'implicit'], title: 'Encryption', description: 'Of the way' },
              'x-words': {
                ...{ name: { it: 'Cifratura', en: 'Encryption' }, help: { it: 'Del percorso', en: 'Of the way' } },
                choices: { none: { it: 'In chiaro', en: 'In clear' } },
              },
            },
            user: { type: 'string', title: 'User name' },
            port: { type: 'integer', 'x-words': { name: 'Porta', help: { it: 'Solo italiano' } } },
          },
        },
      },
    });
    const italian = (text: { it: string } | null) => text?.it ?? '';
    expect(named.map((field) => labelOf(field, italian))).toEqual([
      'Invio › Cifratura',
      'Invio › User name',
      'Invio › port',
    ]);
    expect(named.map((field) => labelOf(field, italian, 1))).toEqual(['Cifratura', 'User name', 'port']);
    expect(named[0]).toMatchObject({
      about: { it: 'Del percorso', en: 'Of the way' },
      options: [
        { value: 'none', name: { it: 'In chiaro', en: 'In clear' } },
        { value: 'implicit', name: null },
      ],
    });
    expect(named[2]).toMatchObject({ about: null });
  });

  it('are required only when what they are in is', () => {
    expect(fields.filter(({ required }) => required).map(({ name }) => name)).toEqual([
      ...['from.name', 'from.address', 'auth'],
    ]);
  });

  it('show what is set, and flags as they hold', () => {
    expect(shownIn(fields, settings)).toMatchObject({
      ...{ 'from.name': 'Ente', port: '', tls: '', seen: YES, folders: '', auth: '{\n  "type": "none"\n}' },
    });
  });

  it('change nothing but what was typed', () => {
    expect(settingsWith(fields, settings, {})).toBe(settings);
    expect(
      settingsWith(fields, settings, {
        ...{ 'from.name': ' Ente nuovo ', port: '1993', weight: '0,5', seen: '', folders: 'INBOX\n\n Spam ' },
        auth: '{"type":"password"}',
      }),
    ).toEqual({
      from: { name: 'Ente nuovo', address: 'a@ente.example' },
      ...{ auth: { type: 'password' }, unknown: 1, port: 1993, weight: 0.5, seen: false, folders: ['INBOX', 'Spam'] },
    });
  });

  it('leave out what was emptied, and a group with nothing left in it', () => {
    const kept = { ...settings, port: 1, intro: { it: 'Ciao' } };
    expect(settingsWith(fields, kept, { port: '', 'intro.it': ' ' })).toEqual(settings);
  });

  it('say at once what is missing, no number, no JSON, or a secret itself', () => {
    const typed = { 'from.name': '', port: 'many', auth: '{', password: 'hunter2', secrets: 'env:ONE\ntwo' };
    const found = wrongIn(fields, { ...shownIn(fields, settings), ...typed });
    expect(found.map(({ name, wrong }) => [name, wrong])).toEqual([
      ...[
        ['from.name', 'missing'],
        ['port', 'number'],
        ['password', 'secret'],
        ['secrets', 'secret'],
      ],
      ['auth', 'json'],
    ]);
    const right = { password: 'env:MAIL_PASSWORD', secrets: 'store:one\nfile:/run/two', port: '-1' };
    expect(wrongIn(fields, { ...shownIn(fields, settings), ...right })).toEqual([]);
  });
});
