import type { Tx } from '@sportello/platform';
import {
  TicketStore,
  type EarlierResult,
  type LoadedTicket,
  type NewContact,
  type Opening,
  type TicketChange,
} from '../application/ports/ticket-store.port.js';
import { contactValues } from './contact.values.js';
import { ADMIT, EARLIER, LOAD_BY_ID, LOAD_BY_NUMBER } from './read-statements.sql.js';
import { companionValues, openingValues, updateValues } from './ticket.values.js';
import { toTicket, type TicketRow } from './ticket.mapper.js';
import { isUuid } from './uuid.js';
import { refusingOpenTasks } from './open-tasks.js';
import { refusingTakenKeys } from './taken-keys.js';
import { OPEN, SAVE } from './write-statements.sql.js';

interface EarlierRow {
  readonly earlier_hash: Uint8Array | null;
  readonly earlier_result: object | null;
}

/** Tickets in PostgreSQL: raw, named statements, because every one of them is on the path of every request. */
export class PostgresTicketStore extends TicketStore {
  async admit(tx: Tx, year: number, { chosen, ...contact }: NewContact) {
    const values = [tx.tenant, year, ...contactValues(contact), chosen];
    const rows = await tx.query<{ sequence: number; contactId: string | null }>({
      name: 'ticket-admit',
      text: ADMIT,
      values,
    });
    return only(rows);
  }

  async open(tx: Tx, opening: Opening): Promise<void> {
    const values = [...companionValues(tx.tenant, opening), ...openingValues(opening)];
    await refusingTakenKeys(() => tx.query({ name: 'ticket-open', text: OPEN, values }));
  }

  async load(
    tx: Tx,
    ref: string,
    key: string,
  ): Promise<{ ticket: LoadedTicket | null; earlier: EarlierResult | null }> {
    const statement = isUuid(ref)
      ? { name: 'ticket-load-id', text: LOAD_BY_ID }
      : { name: 'ticket-load-number', text: LOAD_BY_NUMBER };
    const row = only(
      await tx.query<(TicketRow | { id: null }) & EarlierRow>({ ...statement, values: [tx.tenant, ref, key] }),
    );
    return { ticket: row.id === null ? null : toTicket(row), earlier: earlierOf(row) };
  }

  async save(tx: Tx, change: TicketChange): Promise<boolean> {
    const values = [...companionValues(tx.tenant, change), ...updateValues(change)];
    const rows = await refusingOpenTasks(() =>
      refusingTakenKeys(() => tx.query({ name: 'ticket-save', text: SAVE, values })),
    );
    return rows.length === 1;
  }

  async earlier(tx: Tx, key: string): Promise<EarlierResult | null> {
    const [row] = await tx.query<EarlierRow>({ name: 'command-earlier', text: EARLIER, values: [tx.tenant, key] });
    return row === undefined ? null : earlierOf(row);
  }
}

const earlierOf = ({ earlier_hash, earlier_result }: EarlierRow): EarlierResult | null =>
  earlier_hash === null || earlier_result === null ? null : { requestHash: earlier_hash, result: earlier_result };

function only<R>([row]: readonly R[]): R {
  if (row === undefined) throw new Error('a statement that always answers one row answered none');
  return row;
}
