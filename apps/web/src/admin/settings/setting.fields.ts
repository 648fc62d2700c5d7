/** What a person fills in for a setting. `json` is for whatever has no simpler form. */
export type SettingKind = 'text' | 'lines' | 'number' | 'flag' | 'choice' | 'json';

/** One field of the form, made from the JSON Schema of the plugin's settings. */
export interface SettingField {
  /** Path within the settings, e.g. `from.address`: the name the server uses in what it says of it. */
  readonly name: string;
  readonly path: readonly string[];
  readonly kind: SettingKind;
  /** It, and everything around it. */
  readonly required: boolean;
  /** The plugin's own words. */
  readonly about: string;
  readonly options: readonly string[];
  readonly long: boolean;
  /** A reference to a secret, never the secret (`x-secret`). */
  readonly secret: boolean;
  /** What holds when it is left out. */
  readonly otherwise: unknown;
}

type Part = Readonly<Record<string, unknown>>;
/** Texts that may be longer than this get more than a line. */
const LINE = 500;

/** The fields of a schema in its order. What it does not describe is left to the server to judge. */
export function fieldsOf(schema: Part): readonly SettingField[] {
  return fieldsBelow(schema, [], true);
}

function fieldsBelow(schema: Part, above: readonly string[], required: boolean): readonly SettingField[] {
  const needed = Array.isArray(schema['required']) ? (schema['required'] as readonly unknown[]) : [];
  return Object.entries(partOf(schema['properties'])).flatMap(([name, given]) => {
    const part = partOf(given);
    const path = [...above, name];
    const must = required && needed.includes(name);
    return isGroup(part) ? fieldsBelow(part, path, must) : [fieldOf(part, path, must)];
  });
}

/** An object whose properties are known is a group of fields. */
const isGroup = (part: Part): boolean =>
  part['type'] === 'object' && Object.keys(partOf(part['properties'])).length > 0;

function fieldOf(part: Part, path: readonly string[], required: boolean): SettingField {
  const items = partOf(part['items']);
  return {
    ...{ name: path.join('.'), path, kind: kindOf(part), required },
    about: typeof part['description'] === 'string' ? part['description'] : '',
    options: Array.isArray(part['enum']) ? part['enum'].map(String) : [],
    long: typeof part['maxLength'] === 'number' && part['maxLength'] > LINE,
    secret: part['x-secret'] === true || items['x-secret'] === true,
    otherwise: part['default'],
  };
}

function kindOf(part: Part): SettingKind {
  const { type } = part;
  if (Array.isArray(part['enum'])) return part['enum'].every((one) => typeof one === 'string') ? 'choice' : 'json';
  if (type === 'string') return 'text';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean') return 'flag';
  return type === 'array' && partOf(part['items'])['type'] === 'string' ? 'lines' : 'json';
}

/** Objects of JSON; anything else has no properties. */
export const partOf = (value: unknown): Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
