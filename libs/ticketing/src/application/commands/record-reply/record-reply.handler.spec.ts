import {
  ArchiveTicketCommand,
  CloseTicketCommand,
  GetTicketQuery,
  ListMessagesQuery,
  RecordReplyCommand,
  RequestInformationCommand,
  type RecordReplyInput,
} from '@sportello/ticketing';
import { ALFA, BIANCHI, MACHINE, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());
beforeEach(() => ticketing.clock.set('2026-03-02T08:00:00Z'));

const view = (ticket: string) =>
  ticketing.queries.execute(new GetTicketQuery({ tenant: ALFA }, { ticket, sight: { restricted: false } }));
const reply = (ticket: string, more: Partial<RecordReplyInput> = {}) => {
  ticketing.clock.advance(1000);
  const input = {
    ticket,
    from: { name: 'Ada', email: 'ada@example.it' },
    message: { text: 'Ecco', quoted: '> Quale?' },
    ...more,
  };
  return ticketing.commands.execute(new RecordReplyCommand(ticketing.context(BIANCHI), ticketing.key(), input));
};
const ask = (ticket: string) => {
  const input = { ticket, message: { text: 'Quale portale?' } };
  return ticketing.commands.execute(new RequestInformationCommand(ticketing.context(ROSSI), ticketing.key(), input));
};

describe('a reply of the requester', () => {
  it('joins the ticket with its words, its quoted history apart and its place in the thread', async () => {
    const { ticketId } = await ticketing.register();
    const answered = await reply(ticketId, { mail: { messageId: 'r1@mail.example', inReplyTo: 'q1@desk.example' } });
    expect(answered).toMatchObject({ state: 'registered', seq: 2 });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(items[1]).toMatchObject({
      direction: 'in',
      text: 'Ecco',
      quoted: '> Quale?',
      author: { name: 'Ada', email: 'ada@example.it' },
      messageId: 'r1@mail.example',
    });
  });

  it('sets the work going again, and the clock that had waited for it', async () => {
    const { ticketId } = await ticketing.inCharge();
    await ask(ticketId);
    expect((await view(ticketId)).clocks).toMatchObject([
      { clock: 'take-charge' },
      { clock: 'resolution', state: 'paused', dueAt: null },
    ]);
    ticketing.clock.set('2026-03-02T10:00:00Z'); // and a second, as every step of this file
    expect(await reply(ticketId)).toMatchObject({ state: 'in-progress' });
    // Six hours from 09:00:01 in Rome, two of them waited, one of lunch: an hour past 17:00, that is 09:00:01 of the next day.
    expect((await view(ticketId)).clocks[1]).toMatchObject({ state: 'running', dueAt: '2026-03-03T08:00:01.000Z' });
    expect((await ticketing.jobs(ticketId)).at(-1)).toBe('ticket.notify 4');
  });

  it('reopens with the technician who closed it, from resolved, closed and archived (C14)', async () => {
    const endings = [[], [CloseTicketCommand], [CloseTicketCommand, ArchiveTicketCommand]];
    for (const ending of endings) {
      const { ticketId } = await ticketing.resolved(ROSSI);
      for (const Command of ending) {
        await ticketing.commands.execute(
          new Command(ticketing.context(MACHINE), ticketing.key(), { ticket: ticketId }),
        );
      }
      expect(await reply(ticketId)).toMatchObject({ state: 'in-charge' });
      expect(await view(ticketId)).toMatchObject({
        assignee: { id: 's1', name: 'Mario Rossi' },
        closureReason: null,
        resolvedAt: null,
        clocks: [
          { clock: 'take-charge', state: 'met' },
          { clock: 'resolution', state: 'running' },
        ],
      });
    }
  });

  it('by a machine is kept among the notes and never reopens (C14)', async () => {
    const { ticketId } = await ticketing.resolved();
    const jobs = await ticketing.jobs(ticketId);
    expect(await reply(ticketId, { automatic: true })).toMatchObject({ state: 'resolved' });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(items.at(-1)).toMatchObject({ visibility: 'internal', author: { automatic: true } });
    expect(await ticketing.jobs(ticketId)).toEqual(jobs);
  });
});
