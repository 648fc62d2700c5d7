import { canonicalJson, type Json } from '@sportello/kernel';

/** One place in which two configurations differ. */
export interface ConfigurationChange {
  /**
   * e.g. `calendars.office.holidays.local[06-29].name.it`. Entries of a list are named by what they are (id, name, day) where all
   * of them have one, so that an entry put first does not look like a change of all others.
   */
  readonly path: string;
  /** `moved`: the same entries in another order; before and after are their names. */
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before?: Json;
  readonly after?: Json;
}

/** What was found, and whether there was more of it. */
export interface ConfigurationDiff {
  readonly changes: readonly ConfigurationChange[];
  readonly more: boolean;
}

/** More than anybody reads; a change of all there is still says where. */
const MOST_CHANGES = 500;

/** By the first of these that all entries of both lists have, each another: entries are known by it. */
const NAMES = ['id', 'instance', 'name', 'clock', 'topic', 'area', 'subtopic', 'service', 'team', 'on', 'from', 'at'];

type Mapping = Readonly<Record<string, Json>>;

/**
 * What became different from one configuration to another. Pure; equal configurations have no changes, and the way back has the
 * same changes with before and after exchanged.
 */
export function configurationDiff(before: unknown, after: unknown, most: number = MOST_CHANGES): ConfigurationDiff {
  const changes: ConfigurationChange[] = [];
  // One more than asked for says that there are more.
  compare('', plain(before), plain(after), (change) => {
    if (changes.length <= most) changes.push(change);
    return changes.length <= most;
  });
  return { changes: changes.slice(0, most), more: changes.length > most };
}

/** Names of the sections in which two configurations differ. */
export function changedSections(before: unknown, after: unknown): readonly string[] {
  const [old, now] = [plain(before), plain(after)];
  if (!isMapping(old) || !isMapping(now)) return [];
  return keysOf(old, now).filter((key) => canonicalJson(old[key]) !== canonicalJson(now[key]));
}

/** @returns false when nobody wants to hear more */
type Tell = (change: ConfigurationChange) => boolean;

function compare(path: string, before: Json | undefined, after: Json | undefined, tell: Tell): boolean {
  if (before === undefined) return after === undefined || tell({ path, kind: 'added', after });
  if (after === undefined) return tell({ path, kind: 'removed', before });
  if (isMapping(before) && isMapping(after))
    return keysOf(before, after).every((key) => compare(keyed(path, key), own(before, key), own(after, key), tell));
  if (Array.isArray(before) && Array.isArray(after)) return compareLists(path, before, after, tell);
  return canonicalJson(before) === canonicalJson(after) || tell({ path, kind: 'changed', before, after });
}

function compareLists(path: string, before: readonly Json[], after: readonly Json[], tell: Tell): boolean {
  if (canonicalJson(before) === canonicalJson(after)) return true;
  const name = NAMES.find((key) => isName(key, before) && isName(key, after));
  if (name === undefined) {
    if (![...before, ...after].every(isMapping)) return tell({ path, kind: 'changed', before, after });
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) => index).every((index) =>
      compare(`${path}[${index}]`, before[index], after[index], tell),
    );
  }
  const [old, now] = [byName(name, before), byName(name, after)];
  const all = [...new Set([...old.keys(), ...now.keys()])].sort();
  if (!all.every((entry) => compare(`${path}[${entry}]`, old.get(entry), now.get(entry), tell))) return false;
  const stayed = (these: ReadonlyMap<string, Json>, others: ReadonlyMap<string, Json>): string[] =>
    [...these.keys()].filter((entry) => others.has(entry));
  const [was, is] = [stayed(old, now), stayed(now, old)];
  return was.join('\n') === is.join('\n') || tell({ path, kind: 'moved', before: was, after: is });
}

/** Whether every entry has a text under the key, each another. */
function isName(key: string, list: readonly Json[]): boolean {
  const names = list.map((entry) => (isMapping(entry) ? own(entry, key) : undefined));
  return (
    names.every((name) => typeof name === 'string' && !/[[\]\n]/.test(name)) && new Set(names).size === list.length
  );
}

const byName = (key: string, list: readonly Json[]): ReadonlyMap<string, Json> =>
  new Map(list.map((entry) => [nameOf(entry, key), entry]));

const nameOf = (entry: Json, key: string): string => {
  const name = isMapping(entry) ? own(entry, key) : undefined;
  return typeof name === 'string' ? name : '';
};

const own = (mapping: Mapping, key: string): Json | undefined =>
  Object.hasOwn(mapping, key) ? mapping[key] : undefined;

const keysOf = (before: Mapping, after: Mapping): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();

const PLAIN_KEY = /^[A-Za-z0-9_-]+$/;

function keyed(path: string, key: string): string {
  if (!PLAIN_KEY.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

const isMapping = (value: Json | undefined): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As it would be stored: what is undefined is not there. */
const plain = (value: unknown): Json => JSON.parse(canonicalJson(value)) as Json;
