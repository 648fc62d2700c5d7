import type { Tx } from '@sportello/platform';
import { isUuid } from '@sportello/ticketing';
import { CaseStore, type SentEntry, type StoredEntry } from '../application/case-store.port.js';
import type { DueReport } from '../domain/index.js';
import { ADD_CORRECTION, ENTRY, lockRestricted, MARK_SENT, PUT_DUE } from './register.sql.js';

type EntryRow = Omit<StoredEntry, 'startedAt' | 'dueAt' | 'sentAt'> & {
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly sentAt: Date | null;
};

export class PostgresCaseStore extends CaseStore {
  async lockTicket(tx: Tx, ref: string): Promise<{ id: string; number: string } | null> {
    const text = lockRestricted(isUuid(ref) ? 'id' : 'number');
    const [row] = await tx.query<{ id: string; number: string }>(text, [tx.tenant, ref]);
    return row ?? null;
  }

  async entry(tx: Tx, id: string): Promise<StoredEntry | null> {
    if (!isUuid(id)) return null;
    const [row] = await tx.query<EntryRow>(ENTRY, [tx.tenant, id]);
    if (row === undefined) return null;
    const { startedAt, dueAt, sentAt } = row;
    return {
      ...row,
      startedAt: startedAt.toISOString(),
      dueAt: dueAt.toISOString(),
      sentAt: sentAt === null ? null : sentAt.toISOString(),
    };
  }

  async putDue(tx: Tx, ticketId: string, due: readonly (DueReport & { readonly id: string })[]): Promise<void> {
    await tx.query({ name: 'security-put-due', text: PUT_DUE, values: [tx.tenant, ticketId, JSON.stringify(due)] });
  }

  async markSent(tx: Tx, id: string, sent: SentEntry): Promise<void> {
    await tx.query(MARK_SENT, [tx.tenant, id, ...sentValues(sent)]);
  }

  async addCorrection(tx: Tx, entry: StoredEntry, id: string, sent: SentEntry, reason: string): Promise<void> {
    await tx.query(ADD_CORRECTION, [tx.tenant, entry.id, ...sentValues(sent), id, reason]);
  }

  async hasAttachment(tx: Tx, ticketId: string, attachment: string): Promise<boolean> {
    if (!isUuid(attachment)) return false;
    const text = 'SELECT 1 AS one FROM attachment WHERE tenant_id = $1 AND id = $2 AND ticket_id = $3';
    return (await tx.query(text, [tx.tenant, attachment, ticketId])).length > 0;
  }
}

const sentValues = ({ sentAt, protocolId, payload, attachment, by }: SentEntry): unknown[] => [
  sentAt,
  protocolId,
  payload === null ? null : JSON.stringify(payload),
  attachment,
  JSON.stringify(by),
];
