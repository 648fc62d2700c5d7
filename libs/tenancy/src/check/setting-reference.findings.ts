import { isMapping, type Place } from './document.walk.js';
import { alternatives, schemasOf, type JsonSchema } from './json-schema.walk.js';
import { isReferable, namesWithin, type NameIndex, type Referable } from './names.index.js';
import { danglingFinding } from './reference.findings.js';
import type { Finding } from './tenant.problem.js';

/** Settings marked `x-reference` that name something the tenant does not have. */
export function settingReferenceFindings(
  document: unknown,
  settings: Place,
  names: NameIndex,
  schema: JsonSchema,
): readonly Finding[] {
  return visit(settings, [schema], {}, (place, to, beside) =>
    danglingFinding(place.path, place.value, to, knownBeside(document, to, beside, names)),
  );
}

/** Values already named in the same mapping: a topic is looked for in the area beside it. */
type Beside = Readonly<Partial<Record<Referable, string>>>;
type Judge = (place: Place, to: Referable, beside: Beside) => Finding | undefined;

function visit(place: Place, schemas: readonly JsonSchema[], beside: Beside, judge: Judge): readonly Finding[] {
  const to = referenceOf(schemas);
  if (to !== undefined && !Array.isArray(place.value)) return [judge(place, to, beside) ?? []].flat();
  if (Array.isArray(place.value)) {
    return place.value.flatMap((value: unknown, index) =>
      visit(child(place, index, value), into(schemas, index), beside, judge),
    );
  }
  if (!isMapping(place.value)) return [];
  const entries = Object.entries(place.value).map(([key, value]) => ({ key, value, schemas: into(schemas, key) }));
  const inside: Record<string, string> = { ...beside };
  for (const entry of entries) {
    const name = referenceOf(entry.schemas);
    if (name !== undefined && typeof entry.value === 'string') inside[name] = entry.value;
  }
  return entries.flatMap((entry) => visit(child(place, entry.key, entry.value), entry.schemas, inside, judge));
}

const child = (place: Place, part: string | number, value: unknown): Place => ({ path: [...place.path, part], value });

const into = (schemas: readonly JsonSchema[], part: string | number): readonly JsonSchema[] =>
  schemas.flatMap((schema) => schemasOf(schema, part));

function referenceOf(schemas: readonly JsonSchema[]): Referable | undefined {
  return schemas
    .flatMap(alternatives)
    .map((schema) => schema['x-reference'])
    .find(isReferable);
}

function knownBeside(document: unknown, to: Referable, beside: Beside, names: NameIndex): ReadonlySet<string> | null {
  if (to !== 'topic' && to !== 'subtopic') return names[to];
  if (beside.area === undefined || !names.area?.has(beside.area)) return names[to];
  const topic = to === 'subtopic' ? beside.topic : undefined;
  return namesWithin(document, to, beside.area, topic);
}
