import { RequestInformationCommand } from '@sportello/ticketing';
import { ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const ask = (ticket: string) => {
  const input = { ticket, message: { text: 'Quale portale?' } };
  return ticketing.commands.execute(new RequestInformationCommand(ticketing.context(ROSSI), ticketing.key(), input));
};

describe('asking the requester', () => {
  it('makes the ticket wait, and may be repeated', async () => {
    const { ticketId } = await ticketing.inCharge();
    expect(await ask(ticketId)).toMatchObject({ state: 'waiting-requester' });
    expect(await ask(ticketId)).toMatchObject({ state: 'waiting-requester', seq: 4 });
    expect((await ticketing.jobs(ticketId)).slice(-2)).toEqual(['ticket.notify 3', 'ticket.notify 4']);
  });

  it('comes after taking charge', async () => {
    const { ticketId } = await ticketing.register();
    await expect(ask(ticketId)).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
  });
});
