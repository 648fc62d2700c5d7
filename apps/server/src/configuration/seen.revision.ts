import { DomainError } from '@sportello/kernel';
import { EDITABLE_SECTIONS, type SectionName } from '@sportello/tenancy';
import { expectedVersion } from '../http/caller.js';
import { badHeader } from '../http/http.errors.js';
import type { SportelloRequest } from '../http/sportello.request.js';
import type { Edit } from './configuration.desk.js';
import { noSuchRevision, noSuchSection } from './configuration.errors.js';

interface Asked {
  readonly reason: string;
  readonly effectiveFrom?: string;
}

/**
 * What an edit says of itself. Whoever replaces a whole section says what they saw, or that they do not care (`*`): otherwise the
 * change of somebody else would go with it. @throws DomainError REQUEST.BAD_HEADER, REQUEST.INVALID
 */
export function editOf(request: SportelloRequest, { reason, effectiveFrom }: Asked): Edit {
  if (request.headers['if-match'] === undefined)
    throw badHeader('If-Match', 'serve la revisione letta, ad esempio "3"', 'the revision read is needed, e.g. "3"');
  const expectedRevision = expectedVersion(request);
  const why = reason.trim();
  if (why.length < 3) throw reasonNeeded();
  return {
    reason: why,
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom: new Date(effectiveFrom) }),
  };
}

const reasonNeeded = (): DomainError =>
  new DomainError(
    'REQUEST.INVALID',
    'invalid',
    { it: 'Alcuni campi vanno corretti.', en: 'Some fields need to be corrected.' },
    {
      fields: [
        {
          field: 'reason',
          code: 'minLength',
          message: { it: 'Serve un motivo.', en: 'A reason is needed.' },
        },
      ],
    },
  );

/** @throws DomainError CONFIGURATION.SECTION_NOT_FOUND */
export function sectionNamed(name: string): SectionName {
  const found = EDITABLE_SECTIONS.find((section) => section === name);
  if (found === undefined) throw noSuchSection();
  return found;
}

/** @throws DomainError TENANT.REVISION_NOT_FOUND for what is no number of a revision */
export function revisionNamed(text: string): number {
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw noSuchRevision();
  return Number(text);
}
