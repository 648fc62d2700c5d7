import { BARE, partOf, type SettingField } from './setting.fields.js';

/** One row of a list or map, or the form a setting has: what is set, and what was typed over it. */
export interface SettingRow {
  /** Name in a map; which variant. */
  readonly key: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, string>>;
}

export const EMPTY_ROW: SettingRow = { key: '', settings: {}, typed: {} };

/** Rows are kept, as everything that is typed, in a text. */
export const textOf = (rows: readonly SettingRow[]): string => (rows.length === 0 ? '' : JSON.stringify(rows));

export function rowsIn(text: string): readonly SettingRow[] {
  const rows = parsed(text);
  return Array.isArray(rows) ? rows.map(rowOf) : [];
}

const rowOf = (value: unknown): SettingRow => {
  const { key, settings, typed } = partOf(value);
  return {
    key: typeof key === 'string' ? key : '',
    settings: partOf(settings),
    typed: textsIn(typed),
  };
};

/** What a setting holds, as rows. */
export function rowsOf(field: SettingField, value: unknown): readonly SettingRow[] {
  const row = (one: unknown, key = ''): SettingRow => ({
    ...{ key, typed: {} },
    settings: field.bare ? { [BARE]: one } : partOf(one),
  });
  if (field.kind === 'list') return Array.isArray(value) ? value.map((one) => row(one)) : [];
  if (field.kind === 'map') return Object.entries(partOf(value)).map(([key, one]) => row(one, key));
  const chosen = partOf(value)[field.by];
  return typeof chosen === 'string' ? [row(value, chosen)] : [];
}

/** The fields of a row. */
export const fieldsIn = (field: SettingField, { key }: SettingRow): readonly SettingField[] =>
  field.kind === 'variant' ? (field.variants.find(({ value }) => value === key)?.fields ?? []) : field.inside;

/** What the names of a row’s fields begin with, as the server says them: a variant is the setting itself. */
export const placeOf = ({ kind }: SettingField, name: string, at: number): string =>
  kind === 'variant' ? name : `${name}.${at}`;

/** Name of a field of a row. */
export const nameWithin = ({ bare }: SettingField, place: string, inner: string): string =>
  bare ? place : `${place}.${inner}`;

/** Another variant is chosen; what was typed for the others is kept beside it, in case it is chosen again. */
export function withVariant(rows: readonly SettingRow[], key: string): readonly SettingRow[] {
  if (key === '') return [];
  const before = rows.find((row) => row.key === key) ?? { ...EMPTY_ROW, key };
  return [before, ...rows.filter((row) => row.key !== key)];
}

/** What was kept of texts by their names; nothing else is taken. */
export const textsIn = (stored: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(partOf(stored)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
