import { ArchiveTicketCommand, CloseTicketCommand } from '@sportello/ticketing';
import { MACHINE, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('archiving', () => {
  it('comes after closure only, and tells nobody (C13)', async () => {
    const { ticketId } = await ticketing.resolved();
    const onTicket = { ticket: ticketId };
    const archive = () =>
      ticketing.commands.execute(new ArchiveTicketCommand(ticketing.context(MACHINE), ticketing.key(), onTicket));
    await expect(archive()).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
    await ticketing.commands.execute(new CloseTicketCommand(ticketing.context(MACHINE), ticketing.key(), onTicket));
    const jobs = await ticketing.jobs(ticketId);
    expect(await archive()).toMatchObject({ state: 'archived' });
    expect(await ticketing.jobs(ticketId)).toEqual(jobs);
  });
});
