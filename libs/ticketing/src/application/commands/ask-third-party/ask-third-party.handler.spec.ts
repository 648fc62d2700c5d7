import { AskThirdPartyCommand, RecordThirdPartyAnswerCommand } from '@sportello/ticketing';
import { ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

describe('waiting for a third party (B10)', () => {
  it('begins with the question and ends with the answer; nobody loses the ticket', async () => {
    const { ticketId: ticket } = await ticketing.inCharge();
    const context = ticketing.context(ROSSI);
    const ask = () =>
      ticketing.commands.execute(new AskThirdPartyCommand(context, ticketing.key(), { ticket, to: 'gestore' }));
    const answered = () =>
      ticketing.commands.execute(
        new RecordThirdPartyAnswerCommand(context, ticketing.key(), { ticket, from: 'gestore' }),
      );
    await expect(answered()).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
    expect(await ask()).toMatchObject({ state: 'waiting-third-party' });
    await expect(ask()).rejects.toMatchObject({ code: 'TICKET.ILLEGAL_TRANSITION' });
    expect(await answered()).toMatchObject({ state: 'in-progress' });
  });
});
