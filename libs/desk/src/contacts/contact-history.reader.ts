import type { TenantContext } from '@sportello/kernel';
import type { UnitOfWork } from '@sportello/platform';
import {
  fromCursor,
  limitOf,
  pageOf,
  toSummary,
  type Page,
  type PageRequest,
  type Sight,
  type TicketSummary,
} from '@sportello/ticketing';
import { contactNotFound } from './contact.errors.js';
import type { Contact, ContactMoment, HistoryRow, HistoryTotals } from './contact.history.js';
import { personWith } from './contact.links.js';
import { CONTACT, TICKETS, TOTALS } from './history.sql.js';

/** A ticket of theirs, and every time they and the desk met on it. */
export interface HistoryTicket {
  readonly ticket: TicketSummary;
  /** How sure it was who asked (E3). */
  readonly assurance: string;
  readonly moments: readonly ContactMoment[];
}

export interface ContactHistory {
  readonly contact: Contact;
  readonly totals: HistoryTotals;
  readonly page: Page<HistoryTicket>;
}

/** E3, E10: everything one requester asked, whatever the channel. Four statements, whatever there is. */
export class ContactHistoryReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError `CONTACT.NOT_FOUND`, `LIST.INVALID_CURSOR` */
  read(ctx: Pick<TenantContext, 'tenant'>, id: string, request: PageRequest, sight: Sight): Promise<ContactHistory> {
    const limit = limitOf(request);
    const after = request.cursor === undefined ? null : fromCursor(request.cursor);
    return this.unitOfWork.run(
      ctx,
      async (tx) => {
        const person = await personWith(tx, id);
        const [contact] = await tx.query<Contact>({ name: 'contact', text: CONTACT, values: [tx.tenant, person[0]] });
        if (contact === undefined) throw contactNotFound();
        const own = [tx.tenant, person, sight.restricted];
        const [totals] = await tx.query<HistoryTotals>({ name: 'contact-totals', text: TOTALS, values: own });
        const values = [...own, after?.at ?? null, after?.id ?? null, limit + 1];
        const rows = await tx.query<HistoryRow>({ name: 'contact-tickets', text: TICKETS, values });
        return {
          contact,
          totals: totals ?? { tickets: 0, open: 0, channels: [] },
          page: pageOf(rows, limit, placeOf, toTicket),
        };
      },
      // One snapshot, so that the totals are those of the page.
      { readOnly: true, isolation: 'repeatable read' },
    );
  }
}

const placeOf = ({ opened_at, id }: HistoryRow): { readonly at: Date; readonly id: string } => ({ at: opened_at, id });

const toTicket = (row: HistoryRow): HistoryTicket => ({
  ticket: toSummary(row),
  assurance: row.assurance ?? 'none',
  moments: row.moments.map(({ at, ...moment }) => ({ ...moment, at: new Date(at).toISOString() })),
});
