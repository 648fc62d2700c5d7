import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Part = Readonly<Record<string, unknown>>;
const isPart = (value: unknown): value is Part => typeof value === 'object' && value !== null && !Array.isArray(value);
const partOf = (value: unknown): Part => (isPart(value) ? value : {});
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const said = (text: unknown): boolean =>
  ['it', 'en'].every((language) => {
    const words = partOf(text)[language];
    return typeof words === 'string' && words.trim() !== '';
  });

/** Every setting of a schema, however deep, by its path. */
function settingsOf(schema: Part, path = ''): readonly (readonly [string, Part])[] {
  const own = Object.entries(partOf(schema['properties'])).flatMap(([name, given]) => {
    const part = partOf(given);
    const here = path === '' ? name : `${path}.${name}`;
    return [[here, part] as const, ...settingsOf(part, here)];
  });
  const inner = [schema['items'], schema['additionalProperties']];
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((word) => listOf(schema[word]));
  return [...own, ...[...inner, ...choices].filter(isPart).flatMap((one) => settingsOf(one, path))];
}

/** What is missing of the words of one setting. */
function silent([path, part]: readonly [string, Part]): readonly string[] {
  const { name, help, choices } = partOf(part['x-words']);
  const values = choices === undefined ? [] : listOf(part['enum']).map(String);
  return [
    ...(said(name) ? [] : [`${path}: name`]),
    ...(help === undefined
      ? part['description'] === undefined
        ? []
        : [`${path}: help`]
      : said(help)
        ? []
        : [`${path}: help`]),
    ...values.filter((value) => !said(partOf(choices)[value])).map((value) => `${path}: ${value}`),
  ];
}

const plugins = join(import.meta.dirname, '../../plugins');

describe('the settings of every plugin of this house', () => {
  it.each(readdirSync(plugins))('have names and explanations in Italian and English: %s', (plugin) => {
    const manifest = JSON.parse(readFileSync(join(plugins, plugin, 'plugin.json'), 'utf8')) as Part;
    expect(settingsOf(partOf(manifest['config'])).flatMap(silent)).toEqual([]);
  });
});
