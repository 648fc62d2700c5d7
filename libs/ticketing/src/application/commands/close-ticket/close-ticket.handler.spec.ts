import { CloseTicketCommand, GetTicketQuery, type CloseTicketInput } from '@sportello/ticketing';
import { ALFA, MACHINE, ROSSI, Ticketing } from '../../../../test/ticketing.harness.js';

let ticketing: Ticketing;
beforeAll(async () => {
  ticketing = await Ticketing.start();
});
afterAll(() => ticketing.stop());

const close = (input: CloseTicketInput, actor = ROSSI) =>
  ticketing.commands.execute(new CloseTicketCommand(ticketing.context(actor), ticketing.key(), input));

describe('the administrative closure', () => {
  it('follows the technical one, for its reason', async () => {
    const { ticketId } = await ticketing.resolved();
    expect(await close({ ticket: ticketId }, MACHINE)).toMatchObject({ state: 'closed' });
    const view = await ticketing.queries.execute(
      new GetTicketQuery({ tenant: ALFA }, { ticket: ticketId, sight: { restricted: false } }),
    );
    expect(view).toMatchObject({ closureReason: 'solved', lastTechnician: { id: 's1' } });
  });

  it('tells whoever asked something out of scope where to go (C1)', async () => {
    const { ticketId } = await ticketing.register();
    const outOfScope = { ticket: ticketId, reason: 'out-of-scope' } as const;
    await expect(close({ ...outOfScope, message: { text: '' } })).rejects.toMatchObject({
      code: 'TICKET.MESSAGE_NEEDED',
    });
    expect(await close({ ...outOfScope, message: { text: 'Si rivolga all’ufficio tecnico.' } })).toMatchObject({
      state: 'closed',
    });
  });

  it('without a technical one needs a reason that allows it', async () => {
    const { ticketId } = await ticketing.inCharge();
    await expect(close({ ticket: ticketId })).rejects.toMatchObject({
      code: 'TICKET.CLOSURE_REASON',
      fields: [{ field: 'reason' }],
    });
    expect(await close({ ticket: ticketId, reason: 'duplicate' })).toMatchObject({ state: 'closed' });
  });
});
