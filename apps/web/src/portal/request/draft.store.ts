import type { SendAttempt } from '../../form/idempotency.js';
import { portalKey } from '../portal.storage.js';
import { emptyValues, type RequestValues } from './request.draft.js';

/** A request being written, as it outlives reloads and failed sends within the window. */
export interface StoredDraft {
  readonly values: RequestValues;
  readonly attempt: SendAttempt | null;
  /** Browsers do not keep files over a reload: their names, to ask for them again. */
  readonly fileNames: readonly string[];
}

export const emptyDraft: StoredDraft = { values: emptyValues, attempt: null, fileNames: [] };

/** Reads a stored draft leniently: what an older version of the page left is used as far as it fits. */
export function parseDraft(stored: string | null): StoredDraft {
  const given = record(parse(stored));
  const values = record(given['values']);
  const attempt = record(given['attempt']);
  return {
    values: mergeValues(values),
    attempt:
      typeof attempt['key'] === 'string' && typeof attempt['fingerprint'] === 'string'
        ? { key: attempt['key'], fingerprint: attempt['fingerprint'] }
        : null,
    fileNames: Array.isArray(given['fileNames']) ? given['fileNames'].filter(isString) : [],
  };
}

/** Null when there is nothing worth keeping. */
export function serialiseDraft(draft: StoredDraft): string | null {
  const untouched = JSON.stringify(draft.values) === JSON.stringify(emptyValues) && draft.fileNames.length === 0;
  return untouched ? null : JSON.stringify(draft);
}

export function draftKey(tenant: string, instance: string): string {
  return portalKey(tenant, 'draft', instance);
}

function mergeValues(given: Record<string, unknown>): RequestValues {
  const text = (name: keyof RequestValues) => (isString(given[name]) ? given[name] : '');
  return {
    // In its order: a form nobody has touched is one also after it was read.
    ...emptyValues,
    userType: text('userType'),
    area: text('area'),
    topic: text('topic'),
    subtopic: text('subtopic'),
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    organisation: text('organisation'),
    subject: text('subject'),
    text: text('text'),
    privacy: given['privacy'] === true,
    fields: Object.fromEntries(
      Object.entries(record(given['fields'])).filter(
        (entry): entry is [string, string | boolean] => isString(entry[1]) || typeof entry[1] === 'boolean',
      ),
    ),
  };
}

function parse(stored: string | null): unknown {
  try {
    return stored === null ? null : (JSON.parse(stored) as unknown);
  } catch {
    return null;
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
