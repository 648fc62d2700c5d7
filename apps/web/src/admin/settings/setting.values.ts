import { BARE, partOf, type SettingField } from './setting.fields.js';
import { fieldsIn, nameWithin, parsed, placeOf, rowsIn, rowsOf, textOf, type SettingRow } from './setting.rows.js';

export type Settings = Readonly<Record<string, unknown>>;
/** What stands in the fields, by their names. */
export type Typed = Readonly<Record<string, string>>;
export type Wrong = 'missing' | 'number' | 'json' | 'secret';
export interface WrongSetting {
  readonly field: SettingField;
  /** The field’s, from the top. */
  readonly name: string;
  readonly wrong: Wrong;
}

export const YES = 'yes';
const REFERENCE = /^(?:env:[A-Z][A-Z0-9_]*|file:.+|store:[a-z0-9][a-z0-9._-]*)$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** What the fields show of settings. */
export function shownIn(fields: readonly SettingField[], settings: Settings): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, valueAt(settings, field.path))]));
}

const isRowKind = (kind: SettingField['kind']): boolean => kind === 'list' || kind === 'map' || kind === 'variant';
const isRows = ({ kind }: SettingField): boolean => isRowKind(kind);

function shown(field: SettingField, value: unknown): string {
  const { kind, otherwise } = field;
  if (isRows(field)) return textOf(rowsOf(field, value));
  if (kind === 'flag') return (value ?? otherwise) === true ? YES : '';
  if (value === undefined || value === null) return '';
  if (kind === 'json') return JSON.stringify(value, null, 2);
  if (kind === 'lines') return Array.isArray(value) ? value.map(String).join('\n') : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Gives the name, from the top, of a field. */
type Naming = (field: SettingField) => string;
const atTop: Naming = ({ name }) => name;

/** What can be said of the fields without the server. @param all what stands in each */
export function wrongIn(fields: readonly SettingField[], all: Typed, naming = atTop): readonly WrongSetting[] {
  return fields.flatMap((field) => {
    const text = (all[field.name] ?? '').trim();
    const name = naming(field);
    const wrong = wrongOf(field, text);
    const own = wrong === null ? [] : [{ field, name, wrong }];
    return isRows(field)
      ? [...own, ...rowsOfText(field, text).flatMap((row, at) => wrongInRow(field, row, name, at))]
      : own;
  });
}

function wrongInRow(field: SettingField, row: SettingRow, name: string, at: number): readonly WrongSetting[] {
  const place = placeOf(field, name, at);
  const unnamed = field.kind === 'map' && row.key.trim() === '';
  const naming: Naming = (inner) => nameWithin(field, place, inner.name);
  return [
    ...(unnamed ? [{ field, name: `${place}.key`, wrong: 'missing' as const }] : []),
    ...wrongIn(fieldsIn(field, row), allIn(field, row), naming),
  ];
}

/** Of the variants only the one that is chosen. */
const rowsOfText = ({ kind }: SettingField, text: string): readonly SettingRow[] =>
  rowsIn(text).slice(0, kind === 'variant' ? 1 : undefined);

/** What stands in the fields of a row. */
export const allIn = (field: SettingField, row: SettingRow): Typed => ({
  ...shownIn(fieldsIn(field, row), row.settings),
  ...row.typed,
});

/** Names, from the top, of all the fields there are just now. */
export function namesIn(fields: readonly SettingField[], all: Typed, naming = atTop): readonly string[] {
  return fields.flatMap((field) => {
    const name = naming(field);
    if (!isRows(field)) return [name];
    const below = rowsOfText(field, all[field.name] ?? '').flatMap((row, at) => {
      const place = placeOf(field, name, at);
      return namesIn(fieldsIn(field, row), allIn(field, row), (inner) => nameWithin(field, place, inner.name));
    });
    return [name, ...below];
  });
}

function wrongOf({ kind, required, secret }: SettingField, text: string): Wrong | null {
  if (kind === 'flag') return null;
  if (text === '') return required && kind !== 'list' && kind !== 'map' ? 'missing' : null;
  if (isRowKind(kind)) return null;
  if (kind === 'number' && !NUMBER.test(text)) return 'number';
  if (kind === 'json' && parsed(text) === undefined) return 'json';
  return secret && !linesOf(text).every((line) => REFERENCE.test(line)) ? 'secret' : null;
}

/** The settings with what was typed put in; everything nobody touched stays as it is written in the file. */
export function settingsWith(fields: readonly SettingField[], settings: Settings, typed: Typed): Settings {
  return fields.reduce((made, field) => {
    const text = typed[field.name];
    return text === undefined ? made : put(made, field.path, valueOf(field, text));
  }, settings);
}

/** Undefined: the setting is left out. */
function valueOf(field: SettingField, given: string): unknown {
  const { kind } = field;
  const text = given.trim();
  if (isRowKind(kind)) return rowsValue(field, text);
  if (kind === 'flag') return text === YES;
  if (text === '') return undefined;
  if (kind === 'number') return Number(text.replace(',', '.'));
  if (kind === 'json') return parsed(text);
  return kind === 'lines' ? linesOf(text) : text;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

const noRows = ({ kind }: SettingField): unknown => (kind === 'list' ? [] : kind === 'map' ? {} : undefined);

function rowsValue(field: SettingField, text: string): unknown {
  const rows = rowsOfText(field, text);
  if (rows.length === 0) return field.required ? noRows(field) : undefined;
  const value = (row: SettingRow): unknown => {
    const made = settingsWith(fieldsIn(field, row), row.settings, row.typed);
    return field.bare ? made[BARE] : made;
  };
  const [first] = rows;
  if (field.kind === 'variant')
    return first === undefined ? undefined : { [field.by]: first.key, ...partOf(value(first)) };
  if (field.kind === 'list') return rows.map(value);
  return Object.fromEntries(rows.map((row) => [row.key.trim(), value(row)]));
}

const valueAt = (settings: Settings, path: readonly string[]): unknown =>
  path.reduce<unknown>((inside, name) => partOf(inside)[name], settings);

/** A group that nothing is left in goes too. */
function put(settings: Settings, [name = '', ...rest]: readonly string[], value: unknown): Settings {
  const inner = rest.length === 0 ? value : orNone(put(partOf(settings[name]), rest, value));
  if (inner !== undefined) return { ...settings, [name]: inner };
  return Object.fromEntries(Object.entries(settings).filter(([key]) => key !== name));
}

const orNone = (group: Settings): Settings | undefined => (Object.keys(group).length === 0 ? undefined : group);
