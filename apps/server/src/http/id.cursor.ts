import { DomainError } from '@sportello/kernel';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Cursor of lists ordered by id, newest first: the id of the last row of the page before. @throws DomainError LIST.INVALID_CURSOR */
export function idCursor(cursor: string | undefined): { before?: string } {
  if (cursor === undefined) return {};
  const before = Buffer.from(cursor, 'base64url').toString('utf8');
  if (!UUID.test(before))
    throw new DomainError('LIST.INVALID_CURSOR', 'invalid', {
      it: 'Il cursore non è valido.',
      en: 'The cursor is not valid.',
    });
  return { before };
}

/** @param rows one more than a page, when there are more */
export function nextIdCursor(rows: readonly { readonly id: string }[], limit: number): string | null {
  const last = rows[limit - 1];
  return rows.length > limit && last !== undefined ? Buffer.from(last.id).toString('base64url') : null;
}
