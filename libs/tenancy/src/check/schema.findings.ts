import type { Localized } from '@sportello/kernel';
import type { z } from 'zod';
import { tenantJsonSchema } from '../document/tenant.json-schema.js';
import { tenantSchema } from '../document/tenant.schema.js';
import { knownKeys } from './json-schema.walk.js';
import type { DocumentPath, Finding } from './tenant.problem.js';
import { missing, notAmong, outOfBounds, saidBySchema, unknownKey, wrongType, type Reason } from './wording.js';

type Issue = z.core.$ZodIssue;

/** Shape and meaning as the schema sees them; every issue, each with a reason in both languages. */
export function schemaFindings(value: unknown): readonly Finding[] {
  const result = tenantSchema.safeParse(value, { reportInput: true });
  return (result.error?.issues ?? []).flatMap((issue) => findingsOf(issue, []));
}

function findingsOf(issue: Issue, base: DocumentPath): readonly Finding[] {
  const path = [...base, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        atKey: true,
        ...unknownKey(key, knownKeys(tenantJsonSchema(), path)),
      }));
    case 'invalid_key':
      return issue.issues.map((inner) => ({ path, atKey: true, ...reasonOf(inner, path) }));
    case 'invalid_element':
      return issue.issues.flatMap((inner) => findingsOf(inner, path));
    case 'invalid_union':
      return unionFindings(issue, path);
    default:
      return [{ path, ...reasonOf(issue, path) }];
  }
}

/** Of a choice, the alternative that was meant: the one whose complaints lie deepest. */
function unionFindings(issue: Extract<Issue, { code: 'invalid_union' }>, path: DocumentPath): readonly Finding[] {
  const depth = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((inner) => inner.path.length));
  const meant = [...issue.errors].sort((a, b) => depth(b) - depth(a))[0] ?? [];
  if (depth(meant) > 0) return meant.flatMap((inner) => findingsOf(inner, path));
  if (issue.input === undefined) return [{ path, ...missing(path.at(-1)) }];
  const literals = issue.errors.flat().flatMap((inner) => (inner.code === 'invalid_value' ? inner.values : []));
  const allLiterals = issue.errors.flat().every((inner) => inner.code === 'invalid_value');
  return [{ path, ...(allLiterals ? notAmong(issue.input, literals) : saidBySchema(issue.message)) }];
}

function reasonOf(issue: Issue, path: DocumentPath): Reason {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? missing(path.at(-1)) : wrongType(issue.expected);
    case 'invalid_value':
      return issue.input === undefined ? missing(path.at(-1)) : notAmong(issue.input, issue.values);
    case 'too_small':
      return isHouseWording(issue.message)
        ? saidBySchema(issue.message)
        : outOfBounds('min', Number(issue.minimum), issue.origin);
    case 'too_big':
      return isHouseWording(issue.message)
        ? saidBySchema(issue.message)
        : outOfBounds('max', Number(issue.maximum), issue.origin);
    default:
      return customReason(issue) ?? saidBySchema(issue.message);
  }
}

const isHouseWording = (message: string): boolean => message.startsWith('must ');

/** Checks that know both languages put them into `params`. */
function customReason(issue: Issue): Reason | undefined {
  const params: unknown = issue.code === 'custom' ? issue.params : undefined;
  if (typeof params !== 'object' || params === null || !('text' in params) || !isLocalized(params.text))
    return undefined;
  const code = 'code' in params && typeof params.code === 'string' ? params.code : 'TENANT.INVALID';
  return { code, text: params.text };
}

function isLocalized(value: unknown): value is Localized {
  return (
    typeof value === 'object' &&
    value !== null &&
    'it' in value &&
    typeof value.it === 'string' &&
    'en' in value &&
    typeof value.en === 'string'
  );
}
