import type { DocumentPath } from './tenant.problem.js';

/** The part of JSON Schema that Zod writes. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The schema and, when it is a choice, each of its alternatives. */
export function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  const choices = ['anyOf', 'oneOf', 'allOf'].flatMap((word) =>
    Array.isArray(schema[word]) ? (schema[word] as unknown[]) : [],
  );
  return [schema, ...choices.filter(isSchema).flatMap(alternatives)];
}

/** Schemas of one key or entry. */
export function schemasOf(schema: JsonSchema, part: string | number): readonly JsonSchema[] {
  return alternatives(schema).flatMap((one) => {
    if (typeof part === 'number') return isSchema(one['items']) ? [one['items']] : [];
    const property = isSchema(one['properties']) ? one['properties'][part] : undefined;
    if (isSchema(property)) return [property];
    return isSchema(one['additionalProperties']) ? [one['additionalProperties']] : [];
  });
}

/** Keys that may stand at a path: what a misspelt one can be compared with. */
export function knownKeys(root: JsonSchema, path: DocumentPath): readonly string[] {
  const found = path.reduce<readonly JsonSchema[]>(
    (schemas, part) => schemas.flatMap((schema) => schemasOf(schema, part)),
    [root],
  );
  const keys = found
    .flatMap(alternatives)
    .flatMap((schema) => (isSchema(schema['properties']) ? Object.keys(schema['properties']) : []));
  return [...new Set(keys)];
}
