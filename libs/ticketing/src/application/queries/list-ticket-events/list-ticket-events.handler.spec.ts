import { GetTicketQuery, ListMessagesQuery, ListTicketEventsQuery } from '@sportello/ticketing';
import { ALFA, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const sight = { restricted: false };

describe('the work log of a ticket (B9)', () => {
  it('tells what happened, when and by whom, page after page', async () => {
    const { number } = await ticketing.resolved();
    const page = (after?: number) =>
      ticketing.queries.execute(
        new ListTicketEventsQuery(
          { tenant: ALFA },
          { ticket: number, limit: 2, sight, ...(after === undefined ? {} : { after }) },
        ),
      );
    const first = await page();
    expect(first.items).toMatchObject([
      { seq: 1, type: 'registered', label: { it: 'Richiesta registrata' }, actor: { name: 'Ada Bianchi' } },
      {
        seq: 2,
        type: 'taken-charge',
        actor: { type: 'staff', name: 'Mario Rossi' },
        data: { technician: { id: 's1' } },
      },
    ]);
    const second = await page(first.next!);
    expect(second).toMatchObject({
      items: [
        { seq: 3, type: 'answer-given' },
        { seq: 4, type: 'resolved' },
      ],
      next: null,
    });
  });
});

describe('the messages of a ticket', () => {
  it('come page after page, oldest first', async () => {
    const { number } = await ticketing.resolved();
    const page = (cursor?: string) => {
      const request = cursor === undefined ? { limit: 1 } : { limit: 1, cursor };
      return ticketing.queries.execute(
        new ListMessagesQuery({ tenant: ALFA }, { ticket: number, page: request, sight }),
      );
    };
    const first = await page();
    const second = await page(first.next!);
    expect([...first.items, ...second.items].map(({ direction }) => direction)).toEqual(['in', 'out']);
    expect(second.next).toBeNull();
  });
});

describe('a ticket as the desk sees it', () => {
  it('says what may be done with it now, and costs one statement', async () => {
    const { number } = await ticketing.inCharge();
    ticketing.statements.length = 0;
    const view = await ticketing.queries.execute(new GetTicketQuery({ tenant: ALFA }, { ticket: number, sight }));
    expect(ticketing.statements).toHaveLength(3);
    expect(view.allowed).toEqual(
      expect.arrayContaining([
        'route',
        'take-charge',
        'start-work',
        'request-information',
        'record-reply',
        'add-note',
        'classify',
        'set-severity',
        'raise-urgency',
        'lower-urgency',
        'escalate',
        'ask-third-party',
        'record-reminder',
        'resolve',
        'close',
        'link',
        'merge',
      ]),
    );
    for (const later of ['reopen', 'check-closure', 'archive']) expect(view.allowed).not.toContain(later);
  });

  it.each(['ENTE-2026-9999999', '00000000-0000-7000-8000-000000000000', "'; DROP TABLE ticket; --"])(
    'is not found when there is none (%s)',
    async (ticket) => {
      const query = new GetTicketQuery({ tenant: ALFA }, { ticket, sight });
      await expect(ticketing.queries.execute(query)).rejects.toMatchObject({ code: 'TICKET.NOT_FOUND' });
    },
  );
});
