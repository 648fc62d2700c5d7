import type { Localized } from '../../api/types.js';

/**
 * What a person fills in for a setting: a control, rows of fields (`list`; `map`, each under its name), or one of several groups of
 * fields (`variant`). `json` is for whatever has no such form.
 */
export type SettingKind = 'text' | 'lines' | 'number' | 'flag' | 'choice' | 'list' | 'map' | 'variant' | 'json';

/** One field of the form, made from the JSON Schema of the plugin's settings. */
export interface SettingField {
  /** Path within the settings, e.g. `from.address`: the name the server uses in what it says of it. */
  readonly name: string;
  readonly path: readonly string[];
  readonly kind: SettingKind;
  /** It, and everything around it. */
  readonly required: boolean;
  /** What the plugin calls each step of the path; null where it has no words, and the name in the file stands for itself. */
  readonly titles: readonly (Localized | null)[];
  /** What the plugin says of it. */
  readonly about: Localized | null;
  readonly options: readonly SettingOption[];
  readonly long: boolean;
  /** A reference to a secret, never the secret (`x-secret`). */
  readonly secret: boolean;
  /** What holds when it is left out. */
  readonly otherwise: unknown;
  /** The fields of each row of a list or map. */
  readonly inside: readonly SettingField[];
  /** A row is a value of its own, which `inside` holds under {@link BARE}. */
  readonly bare: boolean;
  readonly variants: readonly SettingVariant[];
  /** The setting that says which of the variants it is. */
  readonly by: string;
}

/** One of the forms a setting may have. */
export interface SettingVariant extends SettingOption {
  readonly fields: readonly SettingField[];
}

/** Name of the one field of a row that is no group. */
export const BARE = 'value';

export interface SettingOption {
  readonly value: string;
  /** Null: the value stands for itself. */
  readonly name: Localized | null;
}

type Part = Readonly<Record<string, unknown>>;
/** Texts that may be longer than this get more than a line. */
const LINE = 500;

/** The fields of a schema in its order. What it does not describe is left to the server to judge. */
export function fieldsOf(schema: Part): readonly SettingField[] {
  return fieldsBelow(schema, { path: [], titles: [], required: true });
}

/** What a field is in. */
type Above = Pick<SettingField, 'path' | 'titles' | 'required'>;

function fieldsBelow(schema: Part, above: Above): readonly SettingField[] {
  const needed = Array.isArray(schema['required']) ? (schema['required'] as readonly unknown[]) : [];
  return Object.entries(partOf(schema['properties'])).flatMap(([name, given]) => {
    const part = partOf(given);
    const here = {
      path: [...above.path, name],
      titles: [...above.titles, titleOf(part)],
      required: above.required && needed.includes(name),
    };
    return isGroup(part) ? fieldsBelow(part, here) : [fieldOf(part, here)];
  });
}

/** An object whose properties are known is a group of fields. */
const isGroup = (part: Part): boolean =>
  part['type'] === 'object' && Object.keys(partOf(part['properties'])).length > 0;

function fieldOf(part: Part, here: Above): SettingField {
  const items = partOf(part['items']);
  const kind = kindOf(part);
  return {
    ...here,
    ...{ name: here.path.join('.'), kind, about: aboutOf(part), options: optionsOf(part) },
    ...insideOf(kind, part),
    long: typeof part['maxLength'] === 'number' && part['maxLength'] > LINE,
    secret: part['x-secret'] === true || items['x-secret'] === true,
    otherwise: part['default'],
  };
}

const TOP: Above = { path: [], titles: [], required: true };
type Inside = Pick<SettingField, 'inside' | 'bare' | 'variants' | 'by'>;
const NOTHING_INSIDE: Inside = { inside: [], bare: false, variants: [], by: '' };

function insideOf(kind: SettingKind, part: Part): Inside {
  if (kind === 'variant') return { ...NOTHING_INSIDE, ...variantsOf(part) };
  if (kind !== 'list' && kind !== 'map') return NOTHING_INSIDE;
  const row = partOf(part[kind === 'list' ? 'items' : 'additionalProperties']);
  const bare = !isGroup(row);
  const inside = bare
    ? [fieldOf(row, { path: [BARE], titles: [titleOf(row)], required: true })]
    : fieldsBelow(row, TOP);
  return { ...NOTHING_INSIDE, inside, bare };
}

/** Groups of which each says by one constant which it is; null when they are told apart otherwise. */
function variantsOf(part: Part): Pick<Inside, 'variants' | 'by'> | null {
  const given = Array.isArray(part['oneOf']) ? part['oneOf'].map(partOf) : [];
  const constants = (one: Part) =>
    Object.entries(partOf(one['properties'])).filter(([, value]) => typeof partOf(value)['const'] === 'string');
  const [by = ''] = constants(given[0] ?? {}).map(([name]) => name);
  const variants = given.flatMap((one) => {
    const [, own] = constants(one).find(([name]) => name === by) ?? [];
    const value = partOf(own)['const'];
    if (typeof value !== 'string') return [];
    const fields = fieldsBelow(one, TOP).filter(({ name }) => name !== by);
    const names = partOf(wordsOf(partOf(own))['choices']);
    return [{ value, fields, name: titleOf(one) ?? localized(names[value]) }];
  });
  return given.length > 0 && variants.length === given.length ? { variants, by } : null;
}

/** Words in both languages, as a plugin gives them; whatever else stands there is none. */
function localized(value: unknown): Localized | null {
  const { it, en } = partOf(value);
  return typeof it === 'string' && typeof en === 'string' && it !== '' && en !== '' ? { it, en } : null;
}

/** A plugin written before there were words in two languages has those of JSON Schema, in the one it was written in. */
const inOne = (text: unknown): Localized | null =>
  typeof text === 'string' && text !== '' ? { it: text, en: text } : null;

const wordsOf = (part: Part): Part => partOf(part['x-words']);
const titleOf = (part: Part): Localized | null => localized(wordsOf(part)['name']) ?? inOne(part['title']);
const aboutOf = (part: Part): Localized | null => localized(wordsOf(part)['help']) ?? inOne(part['description']);

function optionsOf(part: Part): readonly SettingOption[] {
  const names = partOf(wordsOf(part)['choices']);
  const values = Array.isArray(part['enum']) ? part['enum'].map(String) : [];
  return values.map((value) => ({ value, name: Object.hasOwn(names, value) ? localized(names[value]) : null }));
}

function kindOf(part: Part): SettingKind {
  const { type } = part;
  if (Array.isArray(part['enum'])) return part['enum'].every((one) => typeof one === 'string') ? 'choice' : 'json';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'flag';
  if (variantsOf(part) !== null) return 'variant';
  const items = partOf(part['items']);
  if (type === 'array' && items['type'] === 'string' && !Array.isArray(items['enum'])) return 'lines';
  if (type === 'array' && isDescribed(items)) return 'list';
  return type === 'object' && isDescribed(partOf(part['additionalProperties'])) ? 'map' : 'json';
}

/** Whether it can be told what a row is. */
const isDescribed = (part: Part): boolean => isGroup(part) || (part['type'] !== 'object' && kindOf(part) !== 'json');

/** Objects of JSON; anything else has no properties. */
export const partOf = (value: unknown): Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};

/** What a field is called, with what it is in. @param from step of the path that is said first */
export const labelOf = ({ path, titles }: SettingField, of: (text: Localized | null) => string, from = 0): string =>
  path
    .map((name, at) => of(titles[at] ?? null) || name)
    .slice(from)
    .join(' › ');
