import type { InputProblem } from '@sportello/plugin-sdk';
import type { z } from 'zod';
import { mappedRequest } from './request.mapping.js';
import { messageFor } from './request.problems.js';
import { requestSchema, type WebhookRequest } from './request.schema.js';
import type { WebhookSettings } from './webhook.settings.js';

/** Problems told at once: a body of ten thousand wrong fields is told by its first. */
const MOST_PROBLEMS = 100;
/** Names come from outside too: what is repeated back is short. */
const LONGEST_FIELD = 100;

export type ReadRequest =
  | { readonly request: WebhookRequest; readonly problems: readonly [] }
  | { readonly request: null; readonly problems: readonly InputProblem[] };

/** Judges every field, so that whoever builds the sender learns of all mistakes at once. */
export function readRequest(body: Uint8Array, settings: WebhookSettings): ReadRequest {
  const value = jsonOf(body);
  const { mapping } = settings;
  if (value === undefined || value === null || typeof value !== 'object' || (Array.isArray(value) && !mapping))
    return { request: null, problems: [problem('body', 'not-json-object')] };
  const { value: asked, origins } =
    mapping === undefined ? { value, origins: NO_ORIGINS } : mappedRequest(value, mapping);
  const read = requestSchema(settings).safeParse(asked);
  if (read.success) return { request: read.data, problems: [] };
  const all = read.error.issues.flatMap((issue) => problemsOf(issue, asked)).map((one) => from(origins, one));
  return { request: null, problems: distinct(all).slice(0, MOST_PROBLEMS) };
}

const NO_ORIGINS: ReadonlyMap<string, string> = new Map();

/** Where the mapping looked for it: whoever builds the sender, or the mapping, sees which of the two to mend. */
function from(origins: ReadonlyMap<string, string>, one: InputProblem): InputProblem {
  const origin = origins.get(one.field) ?? origins.get(one.field.split('.')[0] ?? '');
  if (origin === undefined) return one;
  const { it, en } = one.message;
  return { ...one, message: { it: `${it} Preso da: ${origin}`, en: `${en} Taken from: ${origin}` } };
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function problemsOf(issue: z.core.$ZodIssue, body: unknown): InputProblem[] {
  const field = fieldName(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problem(fieldName([...issue.path, key]), 'unknown'));
  return [problem(field === '' ? 'body' : field, codeOf(issue, body), limitOf(issue))];
}

function codeOf(issue: z.core.$ZodIssue, body: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return valueAt(body, issue.path) === undefined ? 'required' : 'bad-type';
    case 'too_big':
      return issue.origin === 'array' ? 'too-many' : issue.origin === 'string' ? 'too-long' : 'bad-choice';
    case 'too_small':
      return 'bad-choice';
    case 'invalid_format':
      return issue.format === 'email' ? 'bad-email' : issue.format === 'datetime' ? 'bad-date' : 'bad-format';
    case 'invalid_value':
      return 'bad-choice';
    case 'invalid_key':
      return 'bad-name';
    case 'custom':
      return typeof issue.params?.['code'] === 'string' ? issue.params['code'] : 'bad-format';
    default:
      return 'bad-type';
  }
}

const limitOf = (issue: z.core.$ZodIssue): number | null => (issue.code === 'too_big' ? Number(issue.maximum) : null);

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => {
    if (at === null || typeof at !== 'object' || !Object.hasOwn(at, key)) return undefined;
    return (at as Record<PropertyKey, unknown>)[key];
  }, value);
}

const fieldName = (path: readonly PropertyKey[]): string => path.map(String).join('.').slice(0, LONGEST_FIELD);

const problem = (field: string, code: string, limit: number | null = null): InputProblem => ({
  field,
  code,
  message: messageFor(code, limit),
});

function distinct(problems: readonly InputProblem[]): InputProblem[] {
  return [...new Map(problems.map((one) => [`${one.field}\n${one.code}`, one])).values()];
}
