import type { DocumentPath } from './tenant.problem.js';

export interface Place {
  readonly path: DocumentPath;
  readonly value: unknown;
}

type Mapping = Readonly<Record<string, unknown>>;

export const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Every place of a document, valid or not, that a pattern names.
 * @param pattern dotted keys, `*` for every key or entry, e.g. `classification.*.topics.*.topic`
 */
export function places(document: unknown, pattern: string): readonly Place[] {
  return pattern
    .split('.')
    .reduce<readonly Place[]>(
      (found, part) => found.flatMap((place) => step(place, part)),
      [{ path: [], value: document }],
    );
}

function step({ path, value }: Place, part: string): readonly Place[] {
  if (part === '*') return childrenOf(value).map(([key, child]) => ({ path: [...path, key], value: child }));
  if (!isMapping(value) || !Object.hasOwn(value, part)) return [];
  return [{ path: [...path, part], value: value[part] }];
}

function childrenOf(value: unknown): readonly (readonly [string | number, unknown])[] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child] as const);
  return isMapping(value) ? Object.entries(value) : [];
}

/** The texts that stand where a pattern says. */
export function textsAt(document: unknown, pattern: string): readonly string[] {
  return places(document, pattern).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** Keys of the mapping a pattern names. */
export function keysAt(document: unknown, pattern: string): readonly string[] {
  return places(document, pattern).flatMap(({ value }) => (isMapping(value) ? Object.keys(value) : []));
}
