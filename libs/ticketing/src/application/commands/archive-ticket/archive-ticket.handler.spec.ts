import { ArchiveTicketCommand, CloseTicketCommand } from '@sportello/ticketing';
import { MACHINE, RULES, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('archiving', () => {
  it('follows the technical closure where there is no administrative one (C13)', async () => {
    const { ticketId } = await ticketing.resolved();
    const archive = new ArchiveTicketCommand(ticketing.context(MACHINE), ticketing.key(), { ticket: ticketId });
    expect(await ticketing.commands.execute(archive)).toMatchObject({ state: 'archived' });
  });

  it('comes after the administrative closure where there is one, and tells nobody (B15, C13)', async () => {
    ticketing.rules.revisions[0] = {
      ...RULES,
      closing: { closeAfter: '5d', archiveAfter: '30d', unreachableAfter: 3 },
    };
    const { ticketId } = await ticketing.resolved();
    const onTicket = { ticket: ticketId };
    const archive = () =>
      ticketing.commands.execute(new ArchiveTicketCommand(ticketing.context(MACHINE), ticketing.key(), onTicket));
    await expect(archive()).rejects.toMatchObject({ code: 'TICKET.CLOSURE_COMES_FIRST' });
    await ticketing.commands.execute(new CloseTicketCommand(ticketing.context(MACHINE), ticketing.key(), onTicket));
    const jobs = await ticketing.jobs(ticketId);
    expect(await archive()).toMatchObject({ state: 'archived' });
    expect(await ticketing.jobs(ticketId)).toEqual(jobs);
  });
});
