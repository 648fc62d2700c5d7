import { z } from 'zod';

/** One step of a path: the name of a member, or the place in a list. */
type Step = string | number;

/** Words as they are, or the first of several places at which something stands. */
type Piece = string | { readonly places: readonly (readonly Step[])[] };

/** How one fact is made of somebody else's JSON: `Caso {case.id}: {case.title|case.summary}`. */
export type Template = readonly Piece[];

const PLACE = /^(?:\$|[^{}|.[\]\s]{1,80})(?:\.[^{}|.[\]\s]{1,80}|\[\d{1,4}\])*$/u;
const HOLE = /\{([^{}]*)\}/g;

/** @returns null for what is no template: a brace that is not closed, a place that is none */
export function templateOf(text: string): Template | null {
  if (/[{}]/.test(text.replaceAll(HOLE, ''))) return null;
  const pieces: Piece[] = [];
  let at = 0;
  for (const hole of text.matchAll(HOLE)) {
    if (hole.index > at) pieces.push(text.slice(at, hole.index));
    const places = (hole[1] ?? '').split('|').map(placeOf);
    if (places.some((place) => place === null)) return null;
    pieces.push({ places: places.filter((place) => place !== null) });
    at = hole.index + hole[0].length;
  }
  if (at < text.length) pieces.push(text.slice(at));
  return pieces;
}

/** The steps of `customer.phones[0]`; `$` is the whole body. Null for what is no place. */
export function placeOf(text: string): readonly Step[] | null {
  const place = text.trim();
  if (!PLACE.test(place)) return null;
  return [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)]
    .map(([, index, name = '']) => (index === undefined ? name : Number(index)))
    .filter((step, first) => !(first === 0 && step === '$'));
}

/** What stands at a place; undefined for nothing. Only what the body itself has: `constructor` leads nowhere. */
export function valueAt(body: unknown, place: readonly Step[]): unknown {
  let at = body;
  for (const step of place) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    at = (at as Readonly<Record<Step, unknown>>)[step];
  }
  return at === null || at === '' ? undefined : at;
}

/**
 * What a template makes of a body. One that is a single place keeps the kind of what stands there; words around places are
 * said only when something stands at one of them at least.
 * @returns undefined for nothing
 */
export function filled(template: Template, body: unknown): unknown {
  const values = template.map((piece) => (typeof piece === 'string' ? piece : firstOf(piece.places, body)));
  const holes = template.filter((piece) => typeof piece !== 'string').length;
  if (template.length === 1) return values[0];
  if (holes > 0 && template.every((piece, at) => typeof piece === 'string' || values[at] === undefined))
    return undefined;
  if (values.some((value) => typeof value === 'object')) return values.find((value) => typeof value === 'object');
  return values.map((value) => (isScalar(value) ? String(value) : '')).join('');
}

/** What can be said in words. */
export const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

const firstOf = (places: readonly (readonly Step[])[], body: unknown): unknown =>
  places.map((place) => valueAt(body, place)).find((value) => value !== undefined);

/** A template as it stands in the settings. */
export const templateText = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => templateOf(text) !== null, {
    message: 'expected words with places in braces, e.g. {case.title} or {customer.name|caller.name}',
  });

/** A place as it stands in the settings. */
export const placeText = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => placeOf(text) !== null, { message: 'expected a place, e.g. files or case.files' });
