import type { InboundContent, PushRequest } from '@sportello/plugin-sdk';
import type { CurrentTenant } from '@sportello/tenancy';
import { knownOf, knownParty } from '../bridge/known-classification.js';
import type { PushTried } from '@sportello/plugin-host';
import type { TriedFieldView } from './plugin-instance.views.js';

const LONGEST_VALUE = 1000;
const LONGEST_MESSAGE = 4000;
const MOST_FIELDS = 400;
const ASKED = ['kind', 'area', 'topic', 'subtopic', 'severity'] as const;
const PARTY = ['name', 'email', 'phone', 'organisation', 'userType'] as const;

/** A sample as the route of channels would hand it over. */
export const sampleRequest = (sample: string, language: 'it' | 'en'): PushRequest => ({
  ...{ method: 'POST', headers: { 'content-type': 'application/json', 'webhook-id': 'trial' }, query: {} },
  ...{ body: new TextEncoder().encode(sample), fields: [], files: [], idempotencyKey: null, language },
});

/** What came out of a sample, field by field, or why not. */
export function shownTrial(
  { problems, content }: PushTried,
  tenant: CurrentTenant,
  language: 'it' | 'en',
): TriedFieldView[] {
  const wrong = problems.map(({ field, message }) => ({
    ...{ field: field.slice(0, 200), state: 'wrong', message: message[language].slice(0, LONGEST_MESSAGE) },
  }));
  return [...wrong, ...(content === null ? [] : taken(content, tenant))].slice(0, MOST_FIELDS);
}

function taken(content: InboundContent, tenant: CurrentTenant): TriedFieldView[] {
  const { from, request = {}, subject, text, attachments } = content;
  const known = knownOf(tenant, request);
  const party = knownParty(tenant, from);
  return [
    shown('subject', subject),
    shown('text', text),
    ...PARTY.map((name) => shown(`requester.${name}`, from[name], party[name] !== undefined)),
    ...ASKED.map((name) => shown(name, request[name], known[name] !== undefined)),
    shown('language', content.language),
    shown('sentAt', content.sentAt),
    ...Object.entries(request.fields ?? {}).map(([name, value]) => shown(`fields.${name}`, value)),
    ...attachments.map(({ name, mediaType, blob }, at) =>
      shown(`attachments.${at + 1}`, `${name} (${mediaType}, ${blob.size} byte)`),
    ),
  ];
}

/** @param known whether the administration has such a thing: what it does not have is passed over, and the request stands */
function shown(field: string, value: string | number | boolean | undefined, known = true): TriedFieldView {
  if (value === undefined || value === '') return { field, state: 'absent' };
  return {
    field: field.slice(0, 200),
    state: known ? 'taken' : 'passed-over',
    value: String(value).slice(0, LONGEST_VALUE),
  };
}
