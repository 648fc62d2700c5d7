import { templateProblems, type NoticePart } from '../document/notice.template.js';
import { places } from './document.walk.js';
import type { Finding } from './tenant.problem.js';

/** Templates of notices that could not be filled in, or would not say what they must. What has no such shape is said by the schema. */
export function noticeFindings(document: unknown): readonly Finding[] {
  return (['subject', 'text'] as const).flatMap((part: NoticePart) =>
    places(document, `notices.requester.*.${part}.*`).flatMap(({ path, value }) =>
      typeof value === 'string'
        ? templateProblems(part, value).map((text) => ({ path, code: 'TENANT.INVALID_TEMPLATE', text }))
        : [],
    ),
  );
}
