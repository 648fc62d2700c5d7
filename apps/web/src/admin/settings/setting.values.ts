import { partOf, type SettingField } from './setting.fields.js';

export type Settings = Readonly<Record<string, unknown>>;
/** What stands in the fields, by their names. */
export type Typed = Readonly<Record<string, string>>;
export type Wrong = 'missing' | 'number' | 'json' | 'secret';
export interface WrongSetting {
  readonly field: SettingField;
  readonly wrong: Wrong;
}

export const YES = 'yes';
const REFERENCE = /^(?:env:[A-Z][A-Z0-9_]*|file:.+|store:[a-z0-9][a-z0-9._-]*)$/;
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/** What the fields show of settings. */
export function shownIn(fields: readonly SettingField[], settings: Settings): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, shown(field, valueAt(settings, field.path))]));
}

function shown({ kind, otherwise }: SettingField, value: unknown): string {
  if (kind === 'flag') return (value ?? otherwise) === true ? YES : '';
  if (value === undefined || value === null) return '';
  if (kind === 'json') return JSON.stringify(value, null, 2);
  if (kind === 'lines') return Array.isArray(value) ? value.map(String).join('\n') : '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** What can be said of the fields without the server. @param all what stands in each */
export function wrongIn(fields: readonly SettingField[], all: Typed): readonly WrongSetting[] {
  return fields.flatMap((field) => {
    const wrong = wrongOf(field, (all[field.name] ?? '').trim());
    return wrong === null ? [] : [{ field, wrong }];
  });
}

function wrongOf({ kind, required, secret }: SettingField, text: string): Wrong | null {
  if (kind === 'flag') return null;
  if (text === '') return required ? 'missing' : null;
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
function valueOf({ kind }: SettingField, given: string): unknown {
  const text = given.trim();
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
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
