import { StartWorkCommand } from '@sportello/ticketing';
import { ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('starting to work', () => {
  it('moves a ticket in charge, once', async () => {
    const { ticketId } = await ticketing.inCharge();
    const start = () =>
      ticketing.commands.execute(new StartWorkCommand(ticketing.context(ROSSI), ticketing.key(), { ticket: ticketId }));
    expect(await start()).toMatchObject({ state: 'in-progress' });
    await expect(start()).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
  });
});
