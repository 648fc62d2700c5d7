import type { InputProblem, PushRequest } from '@sportello/plugin-sdk';
import * as problems from './form.problems.js';

/** What was sent, by field name, before anybody judged it. */
export type SubmittedValues = ReadonlyMap<string, string | boolean>;

const MOST_FIELDS = 200;

/** Reads multipart, URL-encoded or JSON bodies into one shape. Nested `fields` of JSON become `fields.<name>`. */
export function submittedValues(request: PushRequest, found: InputProblem[]): SubmittedValues {
  const values = new Map<string, string | boolean>();
  const put = (name: string, value: unknown) => {
    if (values.size >= MOST_FIELDS) return;
    if (values.has(name)) found.push(problems.repeated(name));
    else if (typeof value === 'string' || typeof value === 'boolean') values.set(name, value);
    else if (typeof value === 'number') values.set(name, String(value));
    else if (value !== null && value !== undefined) found.push(problems.notText(name));
  };
  if (request.body.byteLength === 0) {
    for (const field of request.fields) put(field.name, field.value);
    return values;
  }
  for (const [name, value] of Object.entries(jsonObject(request.body, found))) {
    if (name === 'fields' && isObject(value)) for (const [inner, given] of Object.entries(value)) put(`fields.${inner}`, given);
    else put(name, value);
  }
  return values;
}

function jsonObject(body: Uint8Array, found: InputProblem[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(value)) return value;
  } catch {
    // Told below: a body that is no JSON and a body that is no object are the same mistake to the caller.
  }
  found.push({
    field: 'body',
    code: 'not-json-object',
    message: { it: 'Il corpo deve essere un oggetto JSON in UTF-8.', en: 'The body must be a JSON object in UTF-8.' },
  });
  return {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
