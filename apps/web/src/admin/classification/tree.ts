import type { Localized } from '../../api/types.js';
import { moved } from '../rows/list.order.js';

/** The triplets as the section holds them: area › topic › subtopic, each with what guides to it (B7). */
export const LEVELS = ['area', 'topic', 'subtopic'] as const;
export type Level = (typeof LEVELS)[number];
const BELOW: Readonly<Record<Level, 'topics' | 'subtopics' | null>> = {
  area: 'topics',
  topic: 'subtopics',
  subtopic: null,
};

/** One of them, of any level. */
export interface Entry {
  readonly id: string;
  /** Name, help, keywords and whatever else the section says of it. */
  readonly own: Readonly<Record<string, unknown>>;
  readonly below: readonly Entry[];
}

/** Ids from the area down. */
export type EntryPath = readonly string[];

export const levelOf = (path: EntryPath): Level => LEVELS[path.length - 1] ?? 'subtopic';

/** What the section says; what is not as it should be is left out, for the server never gives it. */
export function treeFrom(section: unknown, level: Level = 'area'): readonly Entry[] {
  if (!Array.isArray(section)) return [];
  const under = BELOW[level];
  return section.filter(isMapping).map((given) => {
    const { [level]: id, ...rest } = given;
    const below = under === null ? [] : treeFrom(rest[under], under === 'topics' ? 'topic' : 'subtopic');
    const own = Object.fromEntries(Object.entries(rest).filter(([key]) => key !== under));
    return { id: typeof id === 'string' ? id : '', own, below };
  });
}

/** The same as the section holds it. */
export function sectionFrom(tree: readonly Entry[], level: Level = 'area'): unknown[] {
  const under = BELOW[level];
  const next = under === 'topics' ? 'topic' : 'subtopic';
  return tree.map(({ id, own, below }) => ({
    [level]: id,
    ...own,
    ...(under === null ? {} : { [under]: sectionFrom(below, next) }),
  }));
}

export function entryAt(tree: readonly Entry[], [id, ...rest]: EntryPath): Entry | undefined {
  const found = tree.find((entry) => entry.id === id);
  return rest.length === 0 || found === undefined ? found : entryAt(found.below, rest);
}

/** The tree with one entry changed; null takes it out. */
export function withEntry(tree: readonly Entry[], [id, ...rest]: EntryPath, entry: Entry | null): readonly Entry[] {
  return tree.flatMap((one) => {
    if (one.id !== id) return [one];
    if (rest.length > 0) return [{ ...one, below: withEntry(one.below, rest, entry) }];
    return entry === null ? [] : [entry];
  });
}

/** The tree with one entry before the one above it, or after the one below it. */
export function withMoved(tree: readonly Entry[], [id = '', ...rest]: EntryPath, by: 1 | -1): readonly Entry[] {
  const at = tree.findIndex((one) => one.id === id);
  if (rest.length === 0) return moved(tree, at, at + by);
  return tree.map((one) => (one.id === id ? { ...one, below: withMoved(one.below, rest, by) } : one));
}

export const isRetired = ({ own }: Entry): boolean => own['retired'] === true;

/** No longer offered, or offered again. */
export function withRetired(entry: Entry, retired: boolean): Entry {
  const { retired: _before, ...own } = entry.own;
  return { ...entry, own: retired ? { ...own, retired } : own };
}

/** The tree with an entry more at the end of those below a path; an empty path: an area. */
export function withMore(tree: readonly Entry[], path: EntryPath, entry: Entry): readonly Entry[] {
  if (path.length === 0) return [...tree, entry];
  const above = entryAt(tree, path);
  return above === undefined ? tree : withEntry(tree, path, { ...above, below: [...above.below, entry] });
}

/** Siblings have ids of their own. */
export const siblingsOf = (tree: readonly Entry[], above: EntryPath): readonly Entry[] =>
  above.length === 0 ? tree : (entryAt(tree, above)?.below ?? []);

/** What a text of an entry says in both languages. */
export function localizedOf(entry: Entry, key: 'name' | 'help'): Localized | null {
  const text = entry.own[key];
  if (!isMapping(text)) return null;
  const { it, en } = text;
  return typeof it === 'string' && typeof en === 'string' ? { it, en } : null;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
