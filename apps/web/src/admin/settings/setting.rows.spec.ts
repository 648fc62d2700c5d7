import { fieldsOf } from './setting.fields.js';
import { EMPTY_ROW, rowsIn, textOf, withVariant } from './setting.rows.js';
import { namesIn, settingsWith, shownIn, wrongIn } from './setting.values.js';

const word = { type: 'string', minLength: 1 };
const both = { type: 'object', properties: { it: word, en: word }, required: ['it', 'en'] };
const schema = {
  type: 'object',
  properties: {
    routes: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          ...{ team: word, score: { type: 'number' } },
          options: {
            type: 'array',
            items: { type: 'object', properties: { value: word, label: both }, required: ['label'] },
          },
        },
        required: ['team'],
      },
    },
    outcomes: { type: 'object', additionalProperties: word },
    weights: { type: 'array', items: { type: 'integer' } },
    auth: {
      oneOf: [
        {
          type: 'object',
          properties: { type: { const: 'password' }, password: { ...word, 'x-secret': true } },
          required: ['type', 'password'],
        },
        { type: 'object', properties: { type: { const: 'oauth2' }, clientId: word }, required: ['type', 'clientId'] },
      ],
    },
    strange: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  },
  required: ['auth'],
};
const fields = fieldsOf(schema);
const settings = {
  routes: [
    { team: 'first', note: 'kept', options: [{ value: 'a', label: { it: 'A', en: 'A' } }] },
    { team: 'second', score: 2 },
  ],
  outcomes: { done: 'solved' },
  weights: [3, 4],
  auth: { type: 'password', password: 'env:MAIL' },
};
const shown = shownIn(fields, settings);
const rows = (name: string) => rowsIn(shown[name] ?? '');
const typedInto = (name: string, at: number, typed: Readonly<Record<string, string>>) =>
  textOf(rows(name).map((row, index) => (index === at ? { ...row, typed } : row)));

describe('settings in rows and variants', () => {
  it('are rows of the fields of a list, named rows of a map, and one of the forms that are told apart by a constant', () => {
    expect(fields.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      ...['routes: list', 'outcomes: map', 'weights: list', 'auth: variant', 'strange: json'],
    ]);
    expect(
      fields
        .find(({ name }) => name === 'auth')
        ?.variants.map(({ value, fields: own }) => [value, own.map(({ name }) => name)]),
    ).toEqual([
      ['password', ['password']],
      ['oauth2', ['clientId']],
    ]);
  });

  it('come back as they were, with what no field describes', () => {
    expect(settingsWith(fields, settings, shown)).toEqual(settings);
  });

  it('change in one row alone, however deep', () => {
    const options = textOf([{ ...EMPTY_ROW, typed: { value: 'b', 'label.it': 'Bi', 'label.en': 'Be' } }]);
    const made = settingsWith(fields, settings, {
      routes: typedInto('routes', 1, { score: '2,5', options }),
      weights: typedInto('weights', 0, { value: '7' }),
      outcomes: textOf([...rows('outcomes'), { ...EMPTY_ROW, key: 'lost', typed: { value: 'given-up' } }]),
    });
    expect(made).toEqual({
      ...settings,
      routes: [
        settings.routes[0],
        { team: 'second', score: 2.5, options: [{ value: 'b', label: { it: 'Bi', en: 'Be' } }] },
      ],
      ...{ weights: [7, 4], outcomes: { done: 'solved', lost: 'given-up' } },
    });
  });

  it('are left out when the last row goes, where they need not be there', () => {
    expect(settingsWith(fields, settings, { routes: '' })).not.toHaveProperty('routes');
  });

  it('have another form when it is chosen, and remember what was typed for the one before', () => {
    const other = withVariant(rows('auth'), 'oauth2');
    const typed = textOf(other.map((row) => (row.key === 'oauth2' ? { ...row, typed: { clientId: 'c' } } : row)));
    expect(settingsWith(fields, settings, { auth: typed })['auth']).toEqual({ type: 'oauth2', clientId: 'c' });
    const back = textOf(withVariant(rowsIn(typed), 'password'));
    expect(settingsWith(fields, settings, { auth: back })['auth']).toEqual(settings.auth);
    expect(wrongIn(fields, { ...shown, auth: '' }).map(({ name, wrong }) => [name, wrong])).toEqual([
      ['auth', 'missing'],
    ]);
  });

  it('are named as the server names them, and wrong at their place', () => {
    const all = {
      ...shown,
      routes: typedInto('routes', 0, { team: ' ', score: 'much' }),
      auth: typedInto('auth', 0, { password: 'hunter2' }),
      outcomes: textOf([{ ...EMPTY_ROW, typed: { value: 'x' } }]),
    };
    expect(namesIn(fields, all)).toEqual(
      expect.arrayContaining([
        'routes.0.team',
        'routes.0.options.0.label.it',
        'weights.1',
        'auth.password',
        'outcomes.0',
      ]),
    );
    expect(wrongIn(fields, all).map(({ name, wrong }) => [name, wrong])).toEqual([
      ['routes.0.team', 'missing'],
      ['routes.0.score', 'number'],
      ['outcomes.0.key', 'missing'],
      ['auth.password', 'secret'],
    ]);
  });

  it('are no rows when what was kept is none', () => {
    expect([rowsIn('{'), rowsIn('{"a":1}'), rowsIn('[7]')]).toEqual([[], [], [EMPTY_ROW]]);
  });
});
