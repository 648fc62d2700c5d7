import type { InputProblem, PushRequest } from '@sportello/plugin-sdk';
import * as problems from './form.problems.js';

/** What was sent, by field name, before anybody judged it. */
export type SubmittedValues = ReadonlyMap<string, string | boolean>;

const MOST_FIELDS = 200;

/** Reads multipart, URL-encoded or JSON bodies into one shape. Nested `fields` of JSON become `fields.<name>`. */
export function submittedValues(request: PushRequest, found: InputProblem[]): SubmittedValues {
  const values = new Map<string, string | boolean>();
  const put = (name: string, value: unknown) => {
    if (value === null || value === undefined) return;
    if (values.has(name)) found.push(problems.repeated(name));
    else if (typeof value === 'string' || typeof value === 'boolean') values.set(name, value);
    else if (typeof value === 'number') values.set(name, String(value));
    else found.push(problems.notText(name));
  };
  const pairs = submittedPairs(request, found);
  if (pairs.length > MOST_FIELDS) found.push(problems.tooManyFields('body'));
  for (const [name, value] of pairs.slice(0, MOST_FIELDS)) put(name, value);
  return values;
}

function submittedPairs(request: PushRequest, found: InputProblem[]): (readonly [string, unknown])[] {
  // A URL-encoded body comes as bytes, and as fields where the host has read them.
  if (request.body.byteLength === 0 || request.fields.length > 0) {
    return request.fields.map(({ name, value }) => [name, value] as const);
  }
  if (/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) {
    return [...new URLSearchParams(new TextDecoder().decode(request.body))];
  }
  return Object.entries(jsonObject(request.body, found)).flatMap(([name, value]) =>
    name === 'fields' && isObject(value)
      ? Object.entries(value).map(([inner, given]) => [`fields.${inner}`, given] as const)
      : [[name, value] as const],
  );
}

function jsonObject(body: Uint8Array, found: InputProblem[]): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    if (isObject(value)) return value;
  } catch {
    // Told below: a body that is no JSON and a body that is no object are the same mistake to the caller.
  }
  found.push(problems.notJsonObject('body'));
  return {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
