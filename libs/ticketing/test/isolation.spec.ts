import {
  AddNoteCommand,
  GetTicketForRequesterQuery,
  GetTicketQuery,
  ListMessagesQuery,
  ListTicketEventsQuery,
  ListTicketsQuery,
} from '@sportello/ticketing';
import { ALFA, BETA, ROSSI, Ticketing } from './ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const sight = { restricted: true };
const notFound = { code: 'TICKET.NOT_FOUND', kind: 'not-found' };

describe('two tenants', () => {
  it('never see each other’s tickets, by id, by number, in lists or by words', async () => {
    const theirs = await ticketing.register({ subject: 'Segretissimo' }, BETA);
    const ctx = { tenant: ALFA };
    const ask = ticketing.queries;
    await expect(ask.execute(new GetTicketQuery(ctx, { ticket: theirs.ticketId, sight }))).rejects.toMatchObject(
      notFound,
    );
    await expect(ask.execute(new ListTicketEventsQuery(ctx, { ticket: theirs.ticketId, sight }))).rejects.toMatchObject(
      notFound,
    );
    await expect(ask.execute(new ListMessagesQuery(ctx, { ticket: theirs.ticketId, sight }))).rejects.toMatchObject(
      notFound,
    );
    await expect(ask.execute(new GetTicketForRequesterQuery(ctx, theirs))).rejects.toMatchObject(notFound);
    expect((await ask.execute(new ListTicketsQuery(ctx, { sight }))).items).toEqual([]);
    expect((await ask.execute(new ListTicketsQuery(ctx, { filter: { q: 'segretissimo' }, sight }))).items).toEqual([]);
    expect((await ask.execute(new ListTicketsQuery(ctx, { filter: { q: theirs.number }, sight }))).items).toEqual([]);
    const own = await ask.execute(new ListTicketsQuery({ tenant: BETA }, { filter: { q: 'segretissimo' }, sight }));
    expect(own.items).toMatchObject([{ number: theirs.number }]);
  });

  it('never act on each other’s tickets', async () => {
    const theirs = await ticketing.register({}, BETA);
    const note = { ticket: theirs.ticketId, visibility: 'internal', message: { text: 'x' } } as const;
    const attempt = new AddNoteCommand(ticketing.context(ROSSI, ALFA), ticketing.key(), note);
    await expect(ticketing.commands.execute(attempt)).rejects.toMatchObject(notFound);
  });
});

describe('a ticket of a restricted kind', () => {
  it('does not exist for those who may not see it (A2)', async () => {
    const { ticketId, number } = await ticketing.register({ kind: 'threat', subject: 'Intrusione sospetta' });
    const ctx = { tenant: ALFA };
    const blind = { restricted: false };
    const ask = ticketing.queries;
    await expect(ask.execute(new GetTicketQuery(ctx, { ticket: ticketId, sight: blind }))).rejects.toMatchObject(
      notFound,
    );
    await expect(ask.execute(new ListMessagesQuery(ctx, { ticket: number, sight: blind }))).rejects.toMatchObject(
      notFound,
    );
    for (const filter of [{}, { q: 'intrusione' }, { q: number }]) {
      const hidden = await ask.execute(new ListTicketsQuery(ctx, { filter, sight: blind }));
      expect(hidden.items.map((ticket) => ticket.number)).not.toContain(number);
      const shown = await ask.execute(new ListTicketsQuery(ctx, { filter, sight }));
      expect(shown.items.map((ticket) => ticket.number)).toContain(number);
    }
  });
});
