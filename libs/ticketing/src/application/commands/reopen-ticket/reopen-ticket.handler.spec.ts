import { ListMessagesQuery, ReopenTicketCommand } from '@sportello/ticketing';
import { ALFA, BIANCHI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const reopen = (ticket: string) => {
  ticketing.clock.advance(1000);
  const input = { ticket, message: { text: 'Succede ancora.' } };
  return ticketing.commands.execute(new ReopenTicketCommand(ticketing.context(BIANCHI), ticketing.key(), input));
};

describe('reopening by hand', () => {
  it('brings the ticket back in charge with the reason given (C14)', async () => {
    const { ticketId } = await ticketing.resolved();
    expect(await reopen(ticketId)).toMatchObject({ state: 'in-charge' });
    const { items } = await ticketing.queries.execute(
      new ListMessagesQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(items.at(-1)).toMatchObject({ direction: 'in', text: 'Succede ancora.' });
  });

  it('is refused while the ticket is open', async () => {
    const { ticketId } = await ticketing.inCharge();
    await expect(reopen(ticketId)).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
  });
});
