import { storable, type Actor } from '@sportello/kernel';
import type { Tx } from '@sportello/platform';
import { AuditReader } from '../application/ports/audit-reader.port.js';
import type { AuditEntry, AuditPage, ListAuditInput } from '../application/queries/list-audit/list-audit.query.js';
import { limitOf } from '../application/queries/page.js';
import { invalidCursor } from '../ticketing.errors.js';
import { AUDIT } from './audit.sql.js';
import { isUuid } from './uuid.js';

interface AuditRow extends Pick<AuditEntry, 'on' | 'number' | 'seq' | 'type'> {
  readonly at: Date;
  readonly actor: Actor;
  readonly correlation_id: string;
  readonly id: string;
}

export class PostgresAuditReader extends AuditReader {
  async acts(tx: Tx, { from, to, actor, type, page, sight }: ListAuditInput): Promise<AuditPage> {
    const limit = limitOf(page);
    const after = page.cursor === undefined ? null : placeOf(page.cursor);
    const filter = [actor === undefined ? null : storable(actor), type ?? null];
    const place = [after?.at ?? null, after?.id ?? null, after?.seq ?? null];
    const values = [tx.tenant, from, to, sight.restricted, ...filter, ...place, limit + 1];
    // Not named: which index serves depends on what is asked.
    const rows = await tx.query<AuditRow>(AUDIT, values);
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return { items: shown.map(toEntry), next: rows.length > limit && last !== undefined ? cursorOf(last) : null };
  }
}

const toEntry = ({ at, on, number, seq, type, actor, correlation_id }: AuditRow): AuditEntry => ({
  ...{ on, number, seq, type, actor },
  at: at.toISOString(),
  correlationId: correlation_id,
});

const cursorOf = ({ at, id, seq }: AuditRow): string =>
  Buffer.from(`${at.toISOString()} ${id} ${seq}`).toString('base64url');

/** @throws DomainError `LIST.INVALID_CURSOR` */
function placeOf(cursor: string): { readonly at: Date; readonly id: string; readonly seq: number } {
  const [time = '', id = '', seq = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(time);
  if (Number.isNaN(at.getTime()) || !isUuid(id) || !/^\d{1,9}$/.test(seq)) throw invalidCursor();
  return { at, id, seq: Number(seq) };
}
