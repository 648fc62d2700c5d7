import type { Tx } from '@sportello/platform';
import type { AuditPage, ListAuditInput } from '../queries/list-audit/list-audit.query.js';

/** Reads acts across tickets and tasks (B9): one statement a page. */
export abstract class AuditReader {
  /** @throws DomainError `LIST.INVALID_CURSOR` */
  abstract acts(tx: Tx, asked: ListAuditInput): Promise<AuditPage>;
}
